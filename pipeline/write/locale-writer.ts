import { isMap, isScalar, parseDocument, type Pair, type YAMLMap } from 'yaml'

/** A change of one key of a locale file; the path is that of nested keys. */
export type LocaleChange =
  | { readonly set: readonly string[]; readonly words: string }
  | { readonly remove: readonly string[] }

type Node = { readonly range?: readonly [start: number, end: number, next: number] | null }
type Entry = {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly value: unknown
}

/** Every JSON text is YAML: the YAML reader gives the offset of each key and value. */
const rootOf = (text: string): YAMLMap | undefined => {
  const { contents } = parseDocument(text, { schema: 'core', prettyErrors: false })
  return isMap(contents) ? contents : undefined
}

const rangeOf = (node: unknown): readonly [number, number] => {
  const [start = 0, end = 0] = (node as Node | null)?.range ?? []
  return [start, end]
}

const entriesOf = (map: YAMLMap): Entry[] =>
  map.items.map((pair: Pair) => ({
    name: wordsOf(pair.key),
    start: rangeOf(pair.key)[0],
    end: rangeOf(pair.value)[1],
    value: pair.value,
  }))

const wordsOf = (node: unknown): string => (isScalar(node) ? String(node.value) : '')

const splice = (text: string, start: number, end: number, put: string): string =>
  text.slice(0, start) + put + text.slice(end)

/** The name of the key behind which a new one goes: the nearest that precedes it in `order` and stands here. */
function precedingIn(order: unknown, name: string, here: readonly Entry[]): number {
  if (!order || typeof order !== 'object' || !Object.hasOwn(order, name)) return here.length - 1
  const names = Object.keys(order)
  const before = names.slice(0, names.indexOf(name)).toReversed()
  const found = before.flatMap((one) => here.findIndex((entry) => entry.name === one))
  return found.find((index) => index >= 0) ?? -1
}

/** The blank that stands before the keys of a map: a line break with indentation, or what stands there instead. */
function lead(text: string, map: YAMLMap, depth: number): { key: string; close: string } {
  const [start, end] = rangeOf(map)
  const [first] = entriesOf(map)
  const body = text.slice(start + 1, end - 1)
  if (first) {
    const last = entriesOf(map).at(-1)?.end ?? start
    return { key: text.slice(start + 1, first.start), close: text.slice(last, end - 1) }
  }
  if (body.includes('\n')) {
    const close = body.slice(body.lastIndexOf('\n') - (body.includes('\r\n') ? 1 : 0))
    return { key: close + unitOf(text), close }
  }
  const { line, unit } = { line: lineEndOf(text), unit: unitOf(text) }
  if (!line) return { key: '', close: '' }
  return { key: line + unit.repeat(depth + 1), close: line + unit.repeat(depth) }
}

/** How the file ends its lines; nothing where it is one line. A file that holds nothing yet gets lines. */
const lineEndOf = (text: string): string =>
  text.trim().includes('\n') || /^\s*\{\s*\}/u.test(text) ? (/\r?\n/u.exec(text)?.[0] ?? '\n') : ''

/** One step of the file's indentation; two blanks where it has none. */
const unitOf = (text: string): string => /\n([\t ]+)(?=")/u.exec(text)?.[1] ?? '  '

/** JSON of new words: the colon as the file writes it, one key inside the other for a path. */
function written(text: string, path: readonly string[], words: string, indent: string): string {
  const colon = /"(\s*:\s*)"/u.exec(text)?.[1] ?? /"(\s*:\s*)\{/u.exec(text)?.[1] ?? ': '
  const [name = '', ...rest] = path
  const key = `${JSON.stringify(name)}${colon}`
  if (!rest.length) return key + JSON.stringify(words)
  const inner = indent.includes('\n') ? indent + unitOf(text) : indent
  return `${key}{${inner}${written(text, rest, words, inner)}${indent}}`
}

function add(
  text: string,
  map: YAMLMap,
  path: readonly string[],
  words: string,
  order: unknown,
  depth: number,
): string {
  const entries = entriesOf(map)
  const [start, end] = rangeOf(map)
  const { key, close } = lead(text, map, depth)
  const put = written(text, path, words, key)
  const [first] = entries
  if (!first) return splice(text, start + 1, end - 1, key + put + close)
  const before = entries[precedingIn(order, path[0] ?? '', entries)]
  return before
    ? splice(text, before.end, before.end, `,${key || ' '.repeat(spaceAfterComma(text))}${put}`)
    : splice(text, first.start, first.start, `${put},${key || ' '.repeat(spaceAfterComma(text))}`)
}

/** Whether a file of one line writes a blank behind its commas. */
const spaceAfterComma = (text: string): number => (/,\s/u.test(text) ? 1 : 0)

function set(text: string, path: readonly string[], words: string, order: unknown): string {
  let map = rootOf(text)
  let like = order
  for (const [depth, name] of path.entries()) {
    if (!map) return text
    const entry = entriesOf(map).find((one) => one.name === name)
    if (!entry) return add(text, map, path.slice(depth), words, like, depth)
    if (depth === path.length - 1) {
      if (!isScalar(entry.value) || wordsOf(entry.value) === words) return text
      const [start, end] = rangeOf(entry.value)
      return splice(text, start, end, JSON.stringify(words))
    }
    map = isMap(entry.value) ? entry.value : undefined
    like = (like as Readonly<Record<string, unknown>> | undefined)?.[name]
  }
  return text
}

function remove(text: string, path: readonly string[]): string {
  let map = rootOf(text)
  for (const [depth, name] of path.entries()) {
    if (!map) return text
    const entries = entriesOf(map)
    const index = entries.findIndex((one) => one.name === name)
    const entry = entries[index]
    if (!entry) return text
    if (depth < path.length - 1) {
      map = isMap(entry.value) ? entry.value : undefined
      continue
    }
    const [next, last] = [entries[index + 1], entries[index - 1]]
    if (last) return splice(text, last.end, entry.end, '')
    if (next) return splice(text, entry.start, next.start, '')
    const [start, end] = rangeOf(map)
    return splice(text, start + 1, end - 1, '')
  }
  return text
}

/**
 * Changes keys of a JSON locale file and no other byte of it: indentation, order of keys, line ends, byte order
 * mark and final line break stay; changes that are made already change nothing.
 *
 * A new key goes behind the key that precedes it in `order`, the words of another language, or to the end where
 * that does not know it. A change below a key that holds words (rule locale/conflict) is not made.
 * @param text a file that is valid JSON, an object
 */
export function writeLocale(
  text: string,
  changes: readonly LocaleChange[],
  order: object = {},
): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : ''
  const body = text.slice(mark.length)
  const changed = changes.reduce(
    (now, change) =>
      'set' in change ? set(now, change.set, change.words, order) : remove(now, change.remove),
    body,
  )
  return mark + changed
}
