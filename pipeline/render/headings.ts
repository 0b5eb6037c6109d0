import type { ElementContent } from 'hast'
import { toString } from 'hast-util-to-string'
import { isElement } from './body.ts'

const letters: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', ß: 'ss', æ: 'ae', đ: 'd' }

const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øłßæđ]/gu, (char) => letters[char] ?? char)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '')

/** Headings get ids made of their own words, so that an address into the text stays good; equal ones are numbered. */
export function nameHeadings(blocks: readonly ElementContent[]): void {
  // Those of the page itself.
  const used = new Set(['content', 'changes'])
  const last = new Map<string, number>()
  for (const block of blocks) {
    if (!isElement(block, 'h2', 'h3', 'h4', 'h5', 'h6')) continue
    const base = fold(toString(block)) || 'part'
    let id = /^fn(?:ref)?\d/u.test(base) ? `part-${base}` : base
    for (let n = (last.get(base) ?? 1) + 1; used.has(id); n++) {
      id = `${base}-${n}`
      last.set(base, n)
    }
    used.add(id)
    block.properties['id'] = id
  }
}
