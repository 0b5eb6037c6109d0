import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { codes, features } from '../../print/codes.ts'
import { commonCoverage } from '../../print/coverage.ts'
import { facesIn } from '../../print/shell.ts'
import { fontFile, styles } from '../assets.ts'
import { packageOf, versionOf } from '../program.ts'

/** The faces a PDF is set in: cut to our code points, as TrueType. */
export type Faces = {
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly coverage: ReadonlySet<number>
}

const names = (): string[] => [...new Set([...styles().values()].flatMap(facesIn))].sort()

/** PostScript names, as a PDF names its fonts. */
export const faceNames = (): Set<string> =>
  new Set(names().map((name) => name.replace(/\.ttf\.woff2$/u, '')))

/** What decides the cut faces' bytes. */
export function facesIdentity(): string {
  const versions = ['source-serif', 'source-sans', 'subset-font', 'harfbuzzjs'].map((name) => {
    const folder = packageOf(name)
    return `${name} ${folder ? versionOf(folder) : 'absent'}`
  })
  return createHash('sha256')
    .update(JSON.stringify([versions, names(), codes, features]))
    .digest('hex')
}

async function cut(): Promise<Map<string, Uint8Array>> {
  const { default: subsetFont } = await import('subset-font')
  const text = String.fromCodePoint(...codes)
  const files = new Map<string, Uint8Array>()
  for (const name of names())
    files.set(
      name,
      await subsetFont(fs.readFileSync(fontFile(name)), text, {
        targetFormat: 'truetype',
        keepFeatures: features,
        noHinting: true,
        preserveNameIds: [0, 13, 14],
      }),
    )
  return files
}

function kept(folder: string): Map<string, Uint8Array> | undefined {
  try {
    return new Map(names().map((name) => [name, fs.readFileSync(path.join(folder, name))]))
  } catch {
    return undefined
  }
}

function keep(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  fs.mkdirSync(path.dirname(folder), { recursive: true })
  const fresh = fs.mkdtempSync(path.join(path.dirname(folder), 'new-'))
  try {
    for (const [name, bytes] of files) fs.writeFileSync(path.join(fresh, name), bytes)
    fs.chmodSync(fresh, 0o755)
    fs.renameSync(fresh, folder)
  } catch {
    // A full disk or a faster neighbour: the faces are in memory, and the next run cuts them again.
    fs.rmSync(fresh, { recursive: true, force: true })
  }
}

/** Cuts the faces once (about half a second) and keeps them below `cache`. */
export async function loadFaces(cache: string): Promise<Faces> {
  const folder = path.join(cache, `faces-${facesIdentity().slice(0, 16)}`)
  let files = kept(folder)
  if (!files) {
    files = await cut()
    keep(folder, files)
  }
  return { files, coverage: commonCoverage(files.values()) }
}
