import { LineCounter, isMap, isScalar, isSeq, parseDocument, visit, type Document } from 'yaml'
import type { Finding, Place } from '../model/finding.ts'
import { findingOf } from '../model/rule.ts'
import { yamlRule } from '../model/rules.ts'
import { say, type Wording } from '../model/wording.ts'
import { readPlainYaml } from './plain-yaml.ts'
import { yamlFault } from './yaml-faults.ts'

/** A YAML text as plain data, with the place of each key and value. */
export type Yaml = {
  readonly data: unknown
  readonly findings: readonly Finding[]
  /** The place of the value at a path, or of the nearest thing that exists; `key` for the key itself. */
  readonly placeOf: (path: readonly PropertyKey[], key?: boolean) => Place
}

export const refusedKeys = new Set(['__proto__', 'constructor', 'prototype'])

const deepest = 12
const mostFaults = 20

/** How deep brackets are nested in a text at most: the reader goes down by recursion. Those in words count too. */
function bracketsIn(text: string): number {
  let [depth, most] = [0, 0]
  for (const [sign] of text.matchAll(/[[\]{}]/gu)) {
    depth = Math.max(0, depth + (sign === '[' || sign === '{' ? 1 : -1))
    most = Math.max(most, depth)
  }
  return most
}

/** YAML 1.2 core schema, aliases and duplicate keys refused; dates stay text. Never throws. */
export function readYaml(text: string, file: string): Yaml {
  const data = readPlainYaml(text)
  if (!data) return readAnyYaml(text, file)
  let read: Yaml | undefined
  // Only a finding asks for places.
  const placeOf: Yaml['placeOf'] = (path, key) =>
    (read ??= readAnyYaml(text, file)).placeOf(path, key)
  return { data, findings: [], placeOf }
}

function readAnyYaml(text: string, file: string): Yaml {
  const lines = new LineCounter()
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const found: Finding[] = []
  // A file that is not YAML at all fails at each line: the first faults say it.
  const fail = (message: Wording, offset: number) =>
    void (found.length < mostFaults && found.push(findingOf(yamlRule, file, message, at(offset))))
  let document: Document.Parsed
  const refused = (message: Wording): Yaml => {
    fail(message, 0)
    return { data: null, findings: found, placeOf: () => at(0) }
  }
  if (bracketsIn(text) > 50 * deepest)
    return refused(say('Unexpected nesting, expected plain keys and values'))
  try {
    document = parseDocument(text, {
      lineCounter: lines,
      uniqueKeys: true,
      schema: 'core',
      prettyErrors: false,
    })
  } catch {
    return refused(say('Unexpected nesting, expected plain keys and values'))
  }
  for (const error of [...document.errors, ...document.warnings])
    fail(say(yamlFault(error.code)), error.pos[0])
  visit(document, {
    Collection(_key, node, path) {
      if (path.length <= 2 * deepest) return undefined
      fail(say('Unexpected nesting, expected plain keys and values'), node.range?.[0] ?? 0)
      return visit.BREAK
    },
    Alias: (_key, node) =>
      fail(say('Unexpected alias “*”, expected the text itself'), node.range?.[0] ?? 0),
    Pair(_key, pair) {
      const name = isScalar(pair.key) ? String(pair.key.value) : ''
      if (refusedKeys.has(name))
        fail(
          say('Unexpected key “{{name}}”', { name }),
          isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0,
        )
    },
  })
  const placeOf = (path: readonly PropertyKey[], key = false): Place => {
    let node: unknown = document.contents
    let offset = 0
    for (const [index, step] of path.entries()) {
      if (isMap(node)) {
        const pair = node.items.find(
          (item) => isScalar(item.key) && String(item.key.value) === String(step),
        )
        if (!pair) break
        const wantsKey = key && index === path.length - 1
        if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset
        node = pair.value
        const range = (node as { range?: [number, number, number] } | null)?.range
        if (!wantsKey && range && range[1] > range[0]) offset = range[0]
      } else if (isSeq(node)) {
        node = node.items[Number(step)]
        offset = (node as { range?: [number, number, number] } | undefined)?.range?.[0] ?? offset
      } else break
    }
    return at(offset)
  }
  return {
    data: found.length ? null : document.toJS({ maxAliasCount: 0 }),
    findings: found,
    placeOf,
  }
}
