import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { writeLocale, type LocaleChange } from '../pipeline/write/locale-writer.ts'

type Words = { [key: string]: string | Words }

// No key “\\”: JSON.parse of Node 24.21 takes a key that begins with an escape for it, where it has seen both.
const key = fc.oneof(
  fc.stringMatching(/^[a-z]{1,4}(?:_one|_other)?$/u),
  fc.constantFrom('é"', 'a/b', 'x y', '#', '- a', 'null', '1', 'ő'),
)
const words = fc.oneof(
  fc.constantFrom(
    '',
    'Menü',
    'a "b"',
    '{{n}}: {',
    'x\\',
    'egy, kettő',
    '\u00a0',
    '🎉',
    'a\nb',
    '}',
    '//',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
)
const { tree } = fc.letrec<{ tree: Words; leaf: string }>((tie) => ({
  leaf: words,
  tree: fc.dictionary(key, fc.oneof({ maxDepth: 3 }, tie('leaf'), tie('tree')), {
    maxKeys: 5,
    noNullPrototype: true,
  }),
}))

/** The forms in which editors and translation programs save JSON. */
const form = fc.record({
  indent: fc.constantFrom<string | number>(0, 2, 4, '\t', 3),
  end: fc.constantFrom('\n', '\r\n'),
  last: fc.boolean(),
  mark: fc.boolean(),
  ascii: fc.boolean(),
})
const asFile = (
  tree: Words,
  { indent, end, last, mark, ascii }: typeof form extends fc.Arbitrary<infer Form> ? Form : never,
): string => {
  const json = JSON.stringify(tree, null, indent)
  const plain = ascii
    ? json.replace(/[^\0-~]/gu, (char) =>
        [...Array(char.length).keys()]
          .map((n) => `\\u${char.charCodeAt(n).toString(16).padStart(4, '0')}`)
          .join(''),
      )
    : json
  return (mark ? '\uFEFF' : '') + plain.replaceAll('\n', end) + (last ? end : '')
}

const pathsOf = (tree: Words, above: readonly string[] = []): string[][] =>
  Object.entries(tree).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [[...above, name]]
      : [[...above, name], ...pathsOf(value, [...above, name])],
  )

/** What the change must make of the data; undefined where it is not made. */
function expected(tree: Words, change: LocaleChange): Words {
  const copy = structuredClone(tree)
  const path = 'set' in change ? change.set : change.remove
  let node = copy
  for (const [index, name] of path.entries()) {
    const last = index === path.length - 1
    const value = Object.hasOwn(node, name) ? node[name] : undefined
    if (last && 'remove' in change) delete node[name]
    else if (last && 'set' in change && typeof value !== 'object') node[name] = change.words
    else if (!last) {
      if (typeof value === 'string' || (value === undefined && 'remove' in change)) return copy
      node = value ?? (node[name] = {})
    }
  }
  return copy
}

/** The words at a path, if there are any. */
const valueAt = (tree: Words, path: readonly string[]): string | undefined => {
  let node: string | Words | undefined = tree
  for (const name of path)
    node = typeof node === 'object' && Object.hasOwn(node, name) ? node[name] : undefined
  return typeof node === 'string' ? node : undefined
}

const parse = (text: string): unknown => JSON.parse(text.replace(/^\uFEFF/u, ''))
const common = (a: string, b: string): number => {
  let n = 0
  while (n < Math.min(a.length, b.length) && a[n] === b[n]) n++
  return n
}
const mirror = (text: string): string => text.split('').toReversed().join('')

/** A file, and changes of keys that it has and has not. */
const edited = fc.tuple(tree, form).chain(([tree, shape]) => {
  const known = pathsOf(tree)
  const path = known.length
    ? fc.oneof(
        fc.constantFrom(...known),
        fc.tuple(fc.constantFrom(...known), key).map(([above, name]) => [...above, name]),
        fc.array(key, { minLength: 1, maxLength: 3 }),
      )
    : fc.array(key, { minLength: 1, maxLength: 3 })
  const change: fc.Arbitrary<LocaleChange> = fc.oneof(
    fc.record({ set: path, words }),
    path.map((remove) => ({ remove })),
  )
  return fc.record({
    tree: fc.constant(tree),
    text: fc.constant(asFile(tree, shape)),
    changes: fc.array(change, { maxLength: 4 }),
  })
})

describe('the writer of locale files', () => {
  test('makes what was asked for, and asked again, nothing', () =>
    fc.assert(
      fc.property(edited, ({ tree, text, changes }) => {
        const once = writeLocale(text, changes)
        expect(parse(once)).toEqual(changes.reduce(expected, tree))
        for (const change of changes.slice(-1)) expect(writeLocale(once, [change])).toBe(once)
      }),
      { numRuns: 400 },
    ))
  test('touches one stretch of the file for one change, inside the braces', () =>
    fc.assert(
      fc.property(edited, ({ tree, text, changes: [change] }) => {
        if (!change) return
        const after = writeLocale(text, [change])
        const [long, short] = after.length > text.length ? [after, text] : [text, after]
        const head = common(long, short)
        const tail = common(mirror(long.slice(head)), mirror(short.slice(head)))
        const old = 'set' in change ? valueAt(tree, change.set) : undefined
        const literal = 'set' in change ? Math.max(change.words.length, old?.length ?? 0) * 6 : 0
        // An added or removed key takes no other character away; new words take the old ones’ place.
        expect(short.length - head - tail).toBeLessThanOrEqual(old === undefined ? 0 : literal)
        expect(after.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'))
        expect(/\s*$/u.exec(after)?.[0]).toBe(/\s*$/u.exec(text)?.[0])
        if (!text.includes('\r\n')) expect(after).not.toContain('\r')
        else expect(after.replaceAll('\r\n', '')).not.toContain('\n')
      }),
      { numRuns: 400 },
    ))
  test('a new key and its removal give the same bytes', () =>
    fc.assert(
      fc.property(tree, form, key, words, (tree, shape, name, value) => {
        if (Object.hasOwn(tree, name) || !Object.keys(tree).length) return
        const text = asFile(tree, shape)
        const added = writeLocale(text, [{ set: [name], words: value }], { [name]: '', ...tree })
        expect(parse(added)).toEqual({ ...tree, [name]: value })
        expect(writeLocale(added, [{ remove: [name] }])).toBe(text)
      }),
    ))
})

const order = { skip: '', menu: { home: '', list: '', end: '' }, note: '', last: '' }

describe('a new key stands where the other language has it', () => {
  test.each([
    ['first', '{\n  "note": "N"\n}\n', ['skip'], '{\n  "skip": "",\n  "note": "N"\n}\n'],
    [
      'between',
      '{\n\t"skip": "S",\n\t"last": "L"\n}',
      ['note'],
      '{\n\t"skip": "S",\n\t"note": "",\n\t"last": "L"\n}',
    ],
    ['last', '{ "skip": "S" }\n', ['last'], '{ "skip": "S", "last": "" }\n'],
    [
      'in one line without blanks',
      '{"skip":"S","last":"L"}',
      ['note'],
      '{"skip":"S","note":"","last":"L"}',
    ],
    [
      'unknown to it',
      '{\r\n  "skip": "S"\r\n}\r\n',
      ['own'],
      '{\r\n  "skip": "S",\r\n  "own": ""\r\n}\r\n',
    ],
    [
      'below a group',
      '{\n  "menu": {\n    "home": "H",\n    "end": "E"\n  }\n}\n',
      ['menu', 'list'],
      '{\n  "menu": {\n    "home": "H",\n    "list": "",\n    "end": "E"\n  }\n}\n',
    ],
    [
      'with its group',
      '{\n  "skip": "S",\n  "note": "N"\n}\n',
      ['menu', 'home'],
      '{\n  "skip": "S",\n  "menu": {\n    "home": ""\n  },\n  "note": "N"\n}\n',
    ],
    [
      'in an empty file',
      '\uFEFF{}\n',
      ['menu', 'home'],
      '\uFEFF{\n  "menu": {\n    "home": ""\n  }\n}\n',
    ],
    [
      'in an empty group',
      '{\n  "menu": {}\n}\n',
      ['menu', 'home'],
      '{\n  "menu": {\n    "home": ""\n  }\n}\n',
    ],
    ['not below words', '{ "menu": "M" }', ['menu', 'home'], '{ "menu": "M" }'],
  ])('%s', (_, text, path, after) =>
    expect(writeLocale(text, [{ set: path, words: '' }], order)).toBe(after),
  )
})
