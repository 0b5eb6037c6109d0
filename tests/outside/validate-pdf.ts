import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build } from '../../pipeline/kozlony.ts'
import { cacheFolder } from '../../pipeline/host/program.ts'
import { NoValidator, openValidator } from '../../pipeline/host/validator/verapdf.ts'
import { pdfProfiles, type PdfProfile } from '../../pipeline/model/pdf-record.ts'
import { faultsOf } from '../../pipeline/model/verdict.ts'
import { nastyFiles } from '../support/nasty/office.ts'
import { project, type FilesOf } from '../support/office.ts'
import { requestOf } from '../support/print-request.ts'
import { openRawPrinter } from '../support/raw-print.ts'

/**
 * Every PDF edition of our own sources and of the nasty documents against both pairs of standards; raw prints must
 * fail. `npm run validate:pdf [-- FOLDER]` leaves the files in FOLDER.
 */
const folder = process.argv[2] ?? fs.mkdtempSync(path.join(os.tmpdir(), 'kozlony-validate-'))
const at = new Date('2026-11-25T10:00:00Z')
const faults: string[] = []

const pdfsBelow = (root: string): string[] =>
  fs
    .readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.pdf') && !name.startsWith('assets/'))
    .sort()
    .map((name) => path.join(root, name))

/** Builds an office and gives its PDFs; what the build withholds is a fault here. */
async function editionsOf(root: string, out: string): Promise<string[]> {
  const { findings } = await build({ root, out, at })
  for (const { severity, file, message } of findings)
    if (severity === 'error') faults.push(`${file}: ${message}`)
  return pdfsBelow(path.join(out, 'site/'))
}

const validator = await openValidator(cacheFolder(os.tmpdir())).catch((error: unknown) => {
  if (!(error instanceof NoValidator)) throw error
  process.stdout.write(`left out: ${error.message} Type: ${error.type}\n`)
  process.exit(77)
})

async function hold(name: string, files: readonly string[], profile: PdfProfile): Promise<void> {
  const verdicts = await validator.validate(files)
  if (verdicts.length !== files.length || !files.length)
    faults.push(`${name}: ${verdicts.length} verdicts on ${files.length} files`)
  for (const verdict of verdicts)
    for (const fault of faultsOf(verdict, profile))
      faults.push(`${path.relative(folder, verdict.file)}: ${fault}`)
  process.stdout.write(`${name}: ${verdicts.length} files held against ${profile}\n`)
}

function write(root: string, files: FilesOf): string {
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    fs.writeFileSync(path.join(root, name), content)
  }
  return root
}

/** Our own sources, with a profile. */
function ownSources(root: string, profile: PdfProfile): string {
  for (const name of ['sources', 'locales'])
    fs.cpSync(path.join(project, name), path.join(root, name), { recursive: true })
  fs.appendFileSync(path.join(root, 'sources/office.yaml'), `pdf: { profile: ${profile} }\n`)
  return root
}

for (const profile of pdfProfiles) {
  const below = (name: string) => path.join(folder, profile, name)
  const own = ownSources(below('own'), profile)
  const nasty = write(below('nasty'), nastyFiles(profile))
  const files = [
    ...(await editionsOf(own, path.join(own, 'output'))),
    ...(await editionsOf(nasty, path.join(nasty, 'output'))),
  ]
  await hold('editions', files, profile)
}

const raw = path.join(folder, 'raw.pdf')
const printer = await openRawPrinter()
fs.writeFileSync(raw, await printer.print(requestOf('<ul><li><a href="#x">Item</a></li></ul>')))
await printer.close()
for (const verdict of await validator.validate([raw])) {
  if (!faultsOf(verdict, '3a+ua1').length) faults.push('raw.pdf: a raw print passed')
  if (verdict.standards.every(({ isKept }) => isKept)) faults.push('raw.pdf: nothing was broken')
}

for (const fault of faults) process.stdout.write(`${fault}\n`)
process.stdout.write(`${faults.length} faults\n`)
if (process.argv[2] === undefined) fs.rmSync(folder, { recursive: true, force: true })
process.exit(faults.length ? 1 : 0)
