import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { Element } from 'hast'
import { htmlBlocks } from '../support/html-blocks.ts'

/**
 * Every word of each HTML edition of a site must be found by Poppler’s pdftotext in the PDF beside it:
 * `node tests/outside/find-words.ts SITE`.
 */
const site = process.argv[2] ?? 'output/site'

const hasClass = (node: Element, ...names: readonly string[]): boolean =>
  Array.isArray(node.properties['className']) &&
  node.properties['className'].some((name) => names.includes(name))

/** What stands on the screen only: ways through the site, the link to the PDF itself. */
const isScreenOnly = (node: Element): boolean =>
  ['nav', 'footer', 'script', 'style'].includes(node.tagName) ||
  hasClass(node, 'skip', 'facts', 'backlink', 'screen-only', 'languages')

/** Without spaces, as a long word may be broken at a line's end, and hyphens, which pdftotext takes away there. */
const squeezed = (text: string): string =>
  text.normalize('NFC').replace(/[\s\-\u2010\u2011]+/gu, '')

const missing: string[] = []
let [files, words] = [0, 0]
for (const name of fs.readdirSync(site, { recursive: true, encoding: 'utf8' }).sort()) {
  const page = path.join(site, name.replace(/\.pdf$/u, '.html'))
  if (!name.endsWith('.pdf') || !fs.existsSync(page)) continue
  const printed = squeezed(
    execFileSync('pdftotext', ['-enc', 'UTF-8', path.join(site, name), '-'], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    }),
  )
  files++
  for (const block of htmlBlocks(fs.readFileSync(page, 'utf8'), isScreenOnly))
    for (const word of block.split(' ')) {
      words++
      if (!printed.includes(squeezed(word))) missing.push(`${name}: ${word}`)
    }
}
process.stdout.write(`${missing.slice(0, 50).join('\n')}${missing.length ? '\n' : ''}`)
process.stdout.write(`pdftotext: ${missing.length} of ${words} words missing in ${files} files\n`)
process.exit(missing.length || !files ? 1 : 0)
