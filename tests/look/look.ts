import fs from 'node:fs'
import path from 'node:path'
import { cacheFolder } from '../../pipeline/host/program.ts'
import { kozlony, project } from '../support/office.ts'
import { openEyes, views, type View } from './browser.ts'
import { compare, shrink } from './compare.ts'
import { reportPage, type Shown } from './report.ts'
import { isKept } from './selection.ts'

/**
 * `npm run look`: pictures of every edition into output/reports/look/, held against the committed references.
 * --accept renews the references; --kept makes only the pictures that have one. Ends with 1 where something
 * looks different.
 */

const target = path.join(project, 'output/reports/look')
const references = path.join(import.meta.dirname, 'references')
const built = path.join(project, 'node_modules/.cache/kozlony/look')

/** The pictures never depend on today: what the office publishes until then, at one moment. */
const moment = '2027-12-01T12:00'

type Entry = { readonly path: string; readonly format?: string }

async function build(): Promise<Entry[]> {
  const ended = await kozlony(['build', '--out', built, '--at', moment, '--quiet'])
  if (ended.status !== 0)
    throw new Error(`The editions could not be built.\n${ended.out}${ended.log}`)
  const manifest = JSON.parse(fs.readFileSync(path.join(built, 'site/manifest.json'), 'utf8')) as
    | Entry[]
    | { readonly files: Entry[] }
  return Array.isArray(manifest) ? manifest : manifest.files
}

const nameOf = (file: string): string => file.replace(/\.[a-z]+$/u, '').replaceAll('/', '-')

/** The pictures of one file by name, those with a reference alone where only they are asked for. */
async function picturesOf(
  file: string,
  eyes: Awaited<ReturnType<typeof openEyes>>,
  keptOnly: boolean,
): Promise<Map<string, Uint8Array>> {
  const full = path.join(built, 'site', file)
  const wanted = (name: string) => !keptOnly || isKept(name)
  const pictures = new Map<string, Uint8Array>()
  if (file.endsWith('.pdf')) {
    if (!keptOnly || isKept(`${nameOf(file)}.sheet-1`))
      for (const [index, sheet] of (await eyes.sheets(full)).entries()) {
        const name = `${nameOf(file)}.sheet-${index + 1}`
        if (wanted(name)) pictures.set(name, sheet)
      }
    return pictures
  }
  for (const view of Object.keys(views) as View[]) {
    const name = `${nameOf(file)}.${view}`
    if (wanted(name)) pictures.set(name, await eyes.screen(full, view))
  }
  return pictures
}

function judge(name: string, picture: Uint8Array, accept: boolean): Shown {
  const kept = path.join(references, `${name}.png`)
  fs.writeFileSync(path.join(target, `${name}.png`), picture)
  if (!isKept(name)) return { name }
  const small = shrink(picture)
  if (accept) {
    // A reference that still holds keeps its bytes.
    if (!fs.existsSync(kept) || !compare(small, fs.readFileSync(kept)).same)
      fs.writeFileSync(kept, small)
    return { name, verdict: 'same' }
  }
  if (!fs.existsSync(kept)) return { name, verdict: 'it has no reference yet' }
  const reference = fs.readFileSync(kept)
  const verdict = compare(small, reference)
  if (verdict.same) return { name, verdict: 'same' }
  fs.writeFileSync(path.join(target, `${name}.reference.png`), reference)
  if (verdict.difference)
    fs.writeFileSync(path.join(target, `${name}.difference.png`), verdict.difference)
  return { name, verdict: verdict.why, hasDifference: verdict.difference !== undefined }
}

/** References whose picture is no longer made. */
const orphans = (names: ReadonlySet<string>): string[] =>
  fs
    .readdirSync(references)
    .filter((file) => file.endsWith('.png') && !names.has(file.slice(0, -'.png'.length)))

async function look(words: readonly string[]): Promise<number> {
  const [accept, keptOnly] = [words.includes('--accept'), words.includes('--kept')]
  fs.rmSync(target, { recursive: true, force: true })
  fs.mkdirSync(target, { recursive: true })
  fs.mkdirSync(references, { recursive: true })
  const files = (await build())
    .map((entry) => entry.path)
    .filter((file) => /\.(?:html|pdf)$/u.test(file) && !file.startsWith('assets/'))
    .sort()
  const eyes = await openEyes(cacheFolder(path.join(built, 'browser')))
  const shown: Shown[] = []
  try {
    for (const file of files)
      for (const [name, picture] of await picturesOf(file, eyes, keptOnly))
        shown.push(judge(name, picture, accept))
  } finally {
    await eyes.close()
  }
  const gone = orphans(new Set(shown.map(({ name }) => name)))
  if (accept) for (const file of gone) fs.rmSync(path.join(references, file))
  else shown.push(...gone.map((file) => ({ name: file, verdict: 'its page is no longer made' })))
  fs.writeFileSync(path.join(target, 'index.html'), reportPage(shown))
  const different = shown.filter(({ verdict }) => verdict !== undefined && verdict !== 'same')
  for (const { name, verdict } of different) console.log(`${name}: ${verdict}`)
  const compared = shown.filter(({ verdict }) => verdict !== undefined).length
  console.log(
    `${shown.length} pictures, ${compared} held against their reference, ${different.length} different.`,
  )
  console.log(`Open ${path.relative(process.cwd(), path.join(target, 'index.html'))}`)
  if (different.length) console.log('Meant? Then: npm run look -- --accept')
  return different.length ? 1 : 0
}

process.exitCode = await look(process.argv.slice(2))
