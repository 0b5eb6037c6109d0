import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser'
import type { Finding, Place } from '../model/finding.ts'
import { findingOf } from '../model/rule.ts'
import { jsonRule } from '../model/locale-rules.ts'
import { phrase, say, type Wording } from '../model/wording.ts'
import { linesOf } from './lines.ts'
import { refusedKeys, type Yaml } from './yaml.ts'

export const placeAt = (text: string, offset: number): Place => {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

/** By the names that the parser has for them. */
const faults: Readonly<Record<string, string>> = {
  InvalidSymbol: phrase('Unexpected “{{char}}”, expected words in quotation marks'),
  InvalidNumberFormat: phrase('Unexpected form of a number'),
  PropertyNameExpected: phrase('Unexpected “{{char}}”, expected a key in quotation marks'),
  ValueExpected: phrase('Unexpected “{{char}}”, expected words in quotation marks'),
  ColonExpected: phrase('Unexpected “{{char}}”, expected a colon behind the key'),
  CommaExpected: phrase('Unexpected “{{char}}”, expected a comma before it'),
  CloseBraceExpected: phrase('Unexpected end, expected a closing “}”'),
  CloseBracketExpected: phrase('Unexpected end, expected a closing “]”'),
  EndOfFileExpected: phrase('Unexpected text behind the end'),
  InvalidCommentToken: phrase('Unexpected comment, expected keys and values only'),
  UnexpectedEndOfComment: phrase('Unexpected comment without its end'),
  UnexpectedEndOfString: phrase('Unexpected end of the line, expected a closing “"”'),
  UnexpectedEndOfNumber: phrase('Unexpected form of a number'),
  InvalidUnicode: phrase('Unexpected “\\u”, expected four digits behind it'),
  InvalidEscapeCharacter: phrase('Unexpected “\\”, expected “\\\\” or “\\"”'),
  InvalidCharacter: phrase('Unexpected control character'),
}

const deepest = 32

/** A tree as plain data; a key that stands twice, or that could reach into every object, is handed to `refuse`. */
function dataOf(root: Node, refuse: (message: Wording, offset: number) => void): unknown {
  const build = (node: Node, depth: number): unknown => {
    if (depth > deepest) {
      refuse(
        say('Unexpected nesting {{depth}} deep, expected at most {{deepest}}', { depth, deepest }),
        node.offset,
      )
      return null
    }
    if (node.type === 'array') return (node.children ?? []).map((one) => build(one, depth + 1))
    if (node.type !== 'object') return node.value as unknown
    const out: Record<string, unknown> = {}
    for (const { children: [key, value] = [] } of node.children ?? []) {
      if (!key || !value) continue
      const name = String(key.value)
      if (refusedKeys.has(name)) refuse(say('Unexpected key “{{name}}”', { name }), key.offset)
      else if (Object.hasOwn(out, name))
        refuse(say('Unexpected key that stands a second time, expected each key once'), key.offset)
      else out[name] = build(value, depth + 1)
    }
    return out
  }
  return build(root, 0)
}

/** JSON text (RFC 8259) → data, with the place of each key and value. Never throws. */
export function readJson(text: string, file: string): Yaml {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text
  const lines = linesOf(body)
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  const findings: Finding[] = []
  const refuse = (message: Wording, offset: number) =>
    void findings.push(findingOf(jsonRule, file, message, at(offset)))
  const errors: ParseError[] = []
  let root: Node | undefined
  try {
    root = parseTree(body, errors, { disallowComments: true, allowTrailingComma: false })
  } catch {
    refuse(say('Unexpected nesting, expected plain keys and values'), 0)
  }
  // The first fault is the one to mend: those behind it mostly follow from it.
  const [error] = errors
  if (error) {
    const end = body.trimEnd().length
    const template =
      faults[printParseErrorCode(error.error)] ?? phrase('Unexpected form of the file')
    const char = String.fromCodePoint(body.codePointAt(error.offset) ?? 0x20)
    if (error.offset >= end) refuse(say('Unexpected end of the file, expected more JSON'), end)
    else refuse(say(template, { char }), error.offset)
  } else if (!root && !findings.length)
    refuse(say('Unexpected empty file, expected “{ "key": "words" }”'), 0)
  const data = root && !findings.length ? dataOf(root, refuse) : null
  return {
    data: findings.length ? null : data,
    findings,
    placeOf(path, key = false) {
      const node = root && nodeAt(root, path)
      if (!node) return at(0)
      const holder = key && node.parent?.type === 'property' ? node.parent.children?.[0] : node
      return at((holder ?? node).offset)
    },
  }
}

const members = new WeakMap<Node, ReadonlyMap<PropertyKey, Node>>()

/** The values of an object by their keys: thousands of places are asked for in a large file. */
function membersOf(node: Node): ReadonlyMap<PropertyKey, Node> {
  const known = members.get(node)
  if (known) return known
  const made = new Map<PropertyKey, Node>()
  for (const { children: [key, value] = [] } of node.children ?? [])
    if (key && value) made.set(String(key.value), value)
  members.set(node, made)
  return made
}

/** The node at a path, or the nearest one above it that exists. */
function nodeAt(root: Node, path: readonly PropertyKey[]): Node {
  let node = root
  for (const step of path) {
    const next =
      node.type === 'array' ? node.children?.[Number(step)] : membersOf(node).get(String(step))
    if (!next) return node
    node = next
  }
  return node
}
