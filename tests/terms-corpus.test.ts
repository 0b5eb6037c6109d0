import { expect, test } from '@jest/globals'
import fs from 'node:fs'
import path from 'node:path'
import type { Root } from 'mdast'
import { processorFor } from '../pipeline/read/markdown.ts'
import { compileTermbase, fixText, type Concept, type Term } from '../pipeline/terminology.ts'
import { project } from './support/office.ts'

/** Words that every program's description is full of. */
const pairs: readonly (readonly [wrong: string, right: string, more?: Partial<Term>])[] = [
  ['module', 'unit'],
  ['install', 'establish', { pos: 'verb' }],
  ['function', 'procedure'],
  ['license', 'permit'],
  ['option', 'setting'],
  ['command line', 'terminal'],
  ['create', 'make', { pos: 'verb' }],
  ['example', 'instance'],
  ['object', 'article'],
  ['array', 'list'],
  ['pull request', 'proposal of a change'],
  ['error', 'mistake'],
  ['return', 'give', { pos: 'verb' }],
  ['.js', 'script', { match: 'exact' }],
]
const concepts = pairs.map(([wrong, right, more = {}], at): Concept => ({
  id: `c-${at}`,
  terms: {
    en: [
      { term: right, status: 'preferred', ...more },
      { term: wrong, status: 'forbidden', ...more },
    ],
  },
}))
const termbase = compileTermbase(concepts)

/** The descriptions of the packages this project stands on, in whatever Markdown their authors write. */
function descriptions(): string[] {
  const found: string[] = []
  const walk = (folder: string, depth: number): void => {
    for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
      const full = path.join(folder, entry.name)
      if (entry.isDirectory() && depth < 2) walk(full, depth + 1)
      else if (entry.isFile() && /^readme\.md$/iu.test(entry.name)) found.push(full)
    }
  }
  walk(path.join(project, 'node_modules'), 0)
  return found
    .sort()
    .filter((file) => fs.statSync(file).size < 16_000)
    .slice(0, 300)
}

const parse = (text: string) => processorFor(text).parse(text) as Root

test('several hundred texts of others: nothing breaks, twice is once, no other byte changes', () => {
  const files = descriptions()
  expect(files.length).toBeGreaterThan(200)
  let fixed = 0
  for (const file of files) {
    const text = fs.readFileSync(file, 'utf8')
    const once = fixText(text, { parse, termbase, language: 'en' })
    expect([file, once.doubt]).toEqual([file, undefined])
    expect(fixText(once.text, { parse, termbase, language: 'en' }).text).toBe(once.text)
    const edits = once.messages.flatMap((message) => message.edits ?? [])
    const rest = edits
      .sort((a, b) => b.start - a.start)
      .reduce(
        (kept, { start, end, text: put }) => kept.slice(0, start) + put + kept.slice(end),
        text,
      )
    expect(once.text).toBe(rest)
    fixed += edits.length
  }
  expect(fixed).toBeGreaterThan(1000)
})
