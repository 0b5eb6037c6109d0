import type { Root } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { compileTermbase, remarkTerminology } from '../../pipeline/terminology.ts'
import { flatten } from '../../pipeline/terminology/flatten.ts'
import { matchTerms } from '../../pipeline/terminology/match.ts'
import { best, table } from './measure.ts'
import { conceptsFor, textsFor } from './terms/corpus.ts'
import { peerRows } from './terms/peers.ts'

const nothing = (): void => undefined

/**
 * What checking terms costs beside the bare parse of the same files, in seconds of the processor:
 * `npm run bench -- terms [PAIRS] [--peers]`; with `--peers` beside textlint and Vale, each as a process of its own.
 */
export async function run(words: readonly string[]): Promise<string> {
  const pairs = Number(words.find((word) => /^\d+$/u.test(word)) ?? 1000)
  const concepts = conceptsFor(300)
  const texts = textsFor(pairs)
  const parser = unified().use(remarkParse).freeze()
  const parse = () => texts.map(({ text }) => parser.parse(text))
  const kept = new Map<string, unknown>()
  const keep = {
    get: (key: string) => kept.get(key),
    put: (key: string, value: unknown) => void kept.set(key, JSON.parse(JSON.stringify(value))),
  }
  const termbase = compileTermbase(concepts, { keep })
  const trees = parse()
  const flat = trees.map((tree) => flatten(tree).map(({ text }) => text))
  const checker = {
    hu: unified().use(remarkTerminology, { termbase, language: 'hu' }).freeze(),
    en: unified().use(remarkTerminology, { termbase, language: 'en' }).freeze(),
  } as const
  let [matches, findings] = [0, 0]
  const match = (own = termbase) => {
    matches = 0
    flat.forEach((blocks, at) => {
      const index = own.index[texts[at]?.language ?? 'en']
      for (const block of blocks) matches += matchTerms(block, index).length
    })
  }
  const check = () => {
    findings = 0
    texts.forEach(({ language, text }, at) => {
      const file = new VFile(text)
      checker[language].runSync(trees[at] as Root, file)
      findings += file.messages.length
    })
  }
  const [bare, matching, beyond, fresh, again] = await best(
    5,
    nothing,
    parse,
    () => match(),
    check,
    () => match(compileTermbase(concepts)),
    () => match(compileTermbase(concepts, { keep })),
  )
  const base = bare?.cpu ?? 0
  const row = (name: string, cpu = 0): string[] => [
    name,
    `${(cpu * 1000).toFixed(0)} ms`,
    `${(cpu / base).toFixed(3)} ×`,
  ]
  const characters = texts.reduce((sum, { text }) => sum + text.length, 0)
  return `300 concepts, ${texts.length} files, ${(characters / 1e6).toFixed(1)} million characters, ${findings} findings, ${matches} terms of any kind

${table(
  ['what', 'processor', 'against the bare parse'],
  [
    row('bare parse (remark-parse)', base),
    row('matching', matching?.cpu),
    row('everything beyond the parse', beyond?.cpu),
    row('matching, the forms made anew', fresh?.cpu),
    row('matching, the forms kept', again?.cpu),
  ],
)}${words.includes('--peers') ? `\n${peerRows(concepts, texts)}` : ''}`
}
