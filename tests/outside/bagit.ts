import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { validateXML, type XMLFileInfo } from 'xmllint-wasm'
import { verifyFolder } from '../../pipeline/build/verify.ts'
import { disk } from '../../pipeline/host/disk.ts'
import { cases, foreignBag, type Files } from '../support/bags.ts'

const [schemas = '', foreign = '', office = ''] = process.argv.slice(2)
const project = path.resolve(import.meta.dirname, '../..')
let wrong = 0

function say(well: boolean, what: string): void {
  if (!well) wrong += 1
  console.log(`${well ? 'well ' : 'WRONG'} ${what}`)
}

function command(...words: string[]): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    [path.join(project, 'bin/kozlony.js'), ...words, '--root', office, '--quiet'],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`kozlony ${words.join(' ')}: ${status} ${stderr}`)
}

/** bagit-python’s verdict. */
const judged = (bag: string): boolean =>
  spawnSync('python3', ['-m', 'bagit', '--validate', '--quiet', bag]).status === 0

const verified = (bag: string): boolean =>
  verifyFolder(disk, bag, 'bag').findings.every(({ severity }) => severity !== 'error')

const below = (folder: string, name: RegExp): string[] =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file))
    .map((file) => path.join(folder, file))
    .sort()

/** The project’s own announcements, deposited; one of them twice, one again after its pages changed. */
function makeArchive(): string {
  for (const name of ['sources', 'locales'])
    fs.cpSync(path.join(project, name), path.join(office, name), { recursive: true })
  command('build')
  command('archive')
  fs.appendFileSync(
    path.join(office, 'sources/2026/flood-warning-exercise/announcement.yaml'),
    'updated: 2026-03-19T08:00\n',
  )
  const words = path.join(office, 'locales/en/page.json')
  fs.writeFileSync(
    words,
    fs.readFileSync(words, 'utf8').replace('Skip to content', 'Go to the text'),
  )
  command('build')
  command('archive', '--refresh')
  command('verify')
  return path.join(office, 'output/archive')
}

const schema = (name: string): XMLFileInfo => ({
  fileName: name,
  contents: fs
    .readFileSync(path.join(schemas, name), 'utf8')
    .replace(/schemaLocation="[^"]*\/([^"/]+\.xsd)"/gu, 'schemaLocation="$1"'),
})

/** What simpledc20021212.xsd imports: the one attribute that it uses (XML 1.0, 2.12). */
const xmlSchema: XMLFileInfo = {
  fileName: 'xml.xsd',
  contents: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace"><xs:attribute name="lang" type="xs:language"/></xs:schema>`,
}

async function checkRecords(
  kind: string,
  files: readonly string[],
  xsd: string,
  more: XMLFileInfo[],
) {
  const contents = files.map((file, index) => ({
    fileName: `${index}.xml`,
    contents: fs.readFileSync(file, 'utf8'),
  }))
  const { valid, errors } = await validateXML({ xml: contents, schema: schema(xsd), preload: more })
  say(valid && files.length > 0, `${files.length} ${kind} records are valid by ${xsd}`)
  for (const { rawMessage } of errors.slice(0, 5)) console.log(rawMessage)
  // A gate that lets anything pass is none.
  const broken = (contents[0]?.contents ?? '').replace(
    /<(\/?)(premis|dc):(event|title)\b/gu,
    '<$1$2:x',
  )
  const refused = await validateXML({
    xml: { fileName: 'broken.xml', contents: broken },
    schema: schema(xsd),
    preload: more,
  })
  say(!refused.valid, `a broken ${kind} record is refused`)
}

/** Both programs on one bag: they must agree, but for what is noted. */
function compare(bag: string, name: string, isValid: boolean, isJudged = isValid): void {
  say(verified(bag) === isValid, `verify: ${name} is ${isValid ? 'valid' : 'invalid'}`)
  say(judged(bag) === isJudged, `bagit-python: ${name} is ${isJudged ? 'valid' : 'invalid'}`)
}

function lay(files: Files, folder: string): void {
  for (const [name, text] of files) {
    const full = path.join(folder, name)
    fs.mkdirSync(path.dirname(full), { recursive: true })
    fs.writeFileSync(full, text)
  }
}

const archive = makeArchive()
const bags = below(archive, /^\d{4}\/[^/]+\.r\d+$/u)
say(bags.length > 1, `${bags.length} bags of our own`)
for (const bag of bags) compare(bag, path.relative(archive, bag), true)
await checkRecords(
  'PREMIS',
  below(archive, /premis\.xml$|\.events\/.*\.xml$/u),
  'premis-v3-0.xsd',
  [schema('xlink.xsd')],
)
await checkRecords('Dublin Core', below(archive, /dublin-core\.xml$/u), 'oai_dc.xsd', [
  schema('simpledc20021212.xsd'),
  xmlSchema,
])
for (const [index, { name, change, found, bagitPython }] of cases.entries()) {
  const folder = path.join(office, 'cases', String(index))
  const files = foreignBag()
  change(files)
  lay(files, folder)
  const isValid = found.every((one) => one.startsWith('archive/added') && !one.includes(' data/'))
  compare(folder, name, isValid, bagitPython === undefined ? isValid : bagitPython === 'valid')
}
if (fs.existsSync(foreign)) {
  const theirs = below(foreign, /(?:^|\/)bagit\.txt$/u).map((file) => path.dirname(file))
  for (const bag of theirs) {
    const [ours, judge] = [verified(bag), judged(bag)]
    say(
      ours === judge,
      `${path.relative(foreign, bag)}: verify says ${ours}, bagit-python ${judge}`,
    )
  }
} else console.log('left out: the bags that bagr ships (no cargo here)')
process.exitCode = wrong ? 1 : 0
