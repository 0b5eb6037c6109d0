import fs from 'node:fs'
import path from 'node:path'
import { Told } from '../model/told.ts'
import { say } from '../model/wording.ts'
import { facesIn } from '../print/shell.ts'
import { codeFolder, packageOf } from './program.ts'

const sheets = ['tokens.css', 'screen.css', 'print.css'] as const

const sheet = (name: string): string =>
  fs.readFileSync(path.join(codeFolder, 'render', 'styles', name), 'utf8')

/** The style sheets of the site, by name. */
export const styles = (): Map<string, string> => new Map(sheets.map((name) => [name, sheet(name)]))

/** The style sheet of cards, which no page needs. */
export const cardStyle = (): string => sheet('card.css')

/** Where a font file named in the style sheets lies: untouched, in the designers' own npm packages. */
export function fontFile(name: string): string {
  const owner = name.startsWith('SourceSans') ? 'source-sans' : 'source-serif'
  const folder = packageOf(owner)
  if (!folder)
    throw new Told(say('The fonts of {{owner}} are not installed. Type: npm ci', { owner }))
  return path.join(folder, 'WOFF2', 'TTF', name)
}

/** The shipped files of the site, by path below `assets/`. */
export function assets(): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  for (const [name, css] of styles()) {
    files.set(name, new TextEncoder().encode(css))
    for (const face of facesIn(css)) files.set(`fonts/${face}`, fs.readFileSync(fontFile(face)))
  }
  for (const owner of ['source-serif', 'source-sans']) {
    const folder = packageOf(owner)
    if (folder) files.set(`fonts/OFL-${owner}.md`, fs.readFileSync(path.join(folder, 'LICENSE.md')))
  }
  return files
}

/** The script and the style that the preview adds to a page, by name. */
export const previewFiles = (): Map<string, Uint8Array> =>
  new Map(
    ['preview.js', 'preview.css'].map((name) => [
      name,
      new Uint8Array(fs.readFileSync(path.join(codeFolder, 'preview', 'page', name))),
    ]),
  )
