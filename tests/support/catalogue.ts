import fs from 'node:fs'
import path from 'node:path'
import { rules } from '../../pipeline/commands/rules.ts'

/** Nested, templates as leaves: `locales/<language>/findings.json`. */
export type Tree = { [key: string]: string | Tree }

type Entry = { readonly section: string; readonly text: string; readonly one?: string }

const pipeline = path.resolve(import.meta.dirname, '../../pipeline')

const literal = String.raw`('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")`
const call = new RegExp(
  String.raw`\b(?:say|phrase)\(\s*${literal}|\bsayCount\(\s*${literal},\s*${literal}`,
  'gu',
)

/** The value of a string literal of our code. */
const valueOf = (source: string): string =>
  source
    .slice(1, -1)
    .replace(/\\(u\{([0-9a-f]+)\}|u([0-9a-f]{4})|[\s\S])/giu, (_all, one: string, long, short) =>
      long || short
        ? String.fromCodePoint(Number.parseInt(long ?? short, 16))
        : one === 'n'
          ? '\n'
          : one,
    )

/** The sentences that a file of code can say, in the order in which they stand. */
function sentencesIn(file: string): Entry[] {
  const source = fs.readFileSync(path.join(pipeline, file), 'utf8')
  const section = file.replace(/\.ts$/u, '')
  return [...source.matchAll(call)].map(([, text, one, other]) =>
    one !== undefined && other !== undefined
      ? { section, text: valueOf(other), one: valueOf(one) }
      : { section, text: valueOf(text ?? "''") },
  )
}

/** A key that reads like the sentence: its first words. */
const slugOf = (text: string): string => {
  const words = text
    .replace(/^Unexpected /u, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter(Boolean)
  return words.slice(0, 6).join('-') || 'sign'
}

/** Texts of a section that stand in the last catalogue keep their keys. */
function section(entries: readonly Entry[], last: Tree): Tree {
  const known = new Map(
    Object.entries(last).flatMap(([key, value]) =>
      typeof value === 'string' ? [[value, key] as const] : [],
    ),
  )
  const keyed = entries.map((entry) => [known.get(entry.text), entry] as const)
  const taken = new Set(
    keyed.flatMap(([key]) => (key === undefined ? [] : [key.replace(/_other$/u, '')])),
  )
  const tree: Tree = {}
  for (const [old, { text, one }] of keyed) {
    let key = old?.replace(/_other$/u, '') ?? slugOf(text)
    if (old === undefined) {
      for (let n = 2; taken.has(key); n++) key = `${slugOf(text)}-${n}`
      taken.add(key)
    }
    if (one === undefined) tree[key] = text
    else Object.assign(tree, { [`${key}_one`]: one, [`${key}_other`]: text })
  }
  return tree
}

/**
 * The English catalogue: why and remedy of each rule by its id, and each sentence of the code by the file that
 * says it. A sentence that two files say stands with the first.
 * @param last the catalogue as it is, whose keys stay
 */
export function catalogueOf(last: Tree): Tree {
  const files = fs
    .readdirSync(pipeline, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .sort()
  const seen = new Set(rules.flatMap(({ why, remedy }) => [why, remedy]))
  const entries = files
    .flatMap(sentencesIn)
    .filter(({ text }) => text !== '' && !seen.has(text) && seen.add(text))
  const lastWords = (last['words'] ?? {}) as Tree
  return {
    rules: Object.fromEntries(rules.map(({ id, why, remedy }) => [id, { why, remedy }])),
    words: Object.fromEntries(
      [...Map.groupBy(entries, (entry) => entry.section)].map(([name, list]) => [
        name,
        section(list, (lastWords[name] ?? {}) as Tree),
      ]),
    ),
  }
}

/** All leaves as [dotted path, text]. */
export const leavesOf = (tree: Tree, path: readonly string[] = []): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string'
      ? [[[...path, key].join('.'), value]]
      : leavesOf(value, [...path, key]),
  )
