import type { Root } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { compileTermbase, remarkTerminology } from '../../pipeline/terminology.ts'
import { flatten } from '../../pipeline/terminology/flatten.ts'
import { matchTerms } from '../../pipeline/terminology/match.ts'
import { best } from './measure.ts'
import type { Options } from './options.ts'
import type { Section } from './section.ts'
import { conceptsFor, textsFor } from './terms/corpus.ts'

const nothing = (): void => undefined

const usual = 1000

/** What checking terms costs beside the bare parse of the same texts, in seconds of the processor, in this process. */
export async function measure({ sizes }: Options): Promise<Section> {
  const pairs = sizes[0] ?? usual
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
  return {
    title: 'Terms, in one process',
    text: `300 concepts, ${texts.length} texts of ${(characters / 1e6).toFixed(1)} million characters in all, ${findings} findings, ${matches} terms of any kind. Best of 5, in turn.`,
    head: ['what', 'processor', 'against the bare parse'],
    rows: [
      row('bare parse (remark-parse)', base),
      row('matching', matching?.cpu),
      row('everything beyond the parse', beyond?.cpu),
      row('matching, the forms made anew', fresh?.cpu),
      row('matching, the forms kept', again?.cpu),
    ],
    results: [],
  }
}
