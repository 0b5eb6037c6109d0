import { SaxesParser } from 'saxes'
import type { Place } from '../model/finding.ts'
import { phrase, say, type Wording } from '../model/wording.ts'
import type { Refusal } from './imported.ts'

export type Element = {
  /** Without its prefix. */
  readonly name: string
  readonly uri: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly Element[]
  /** The character data in it, that of its children included. */
  readonly text: string
  readonly place: Place
}

type Draft = Element & { children: Element[]; text: string }

const deepest = 32

/** The parser’s reasons that a person can do something about; the others are one. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [/entity/u, phrase('Unexpected “&”, expected &amp; or another of the five entities of XML')],
  [/unclosed|unexpected end/u, phrase('Unexpected end of the file, expected a closing tag')],
  [/clos(?:e|ing) tag/u, phrase('Unexpected closing tag, expected that of the element before it')],
  [/duplicate/u, phrase('Unexpected attribute that stands a second time')],
  [/prefix/u, phrase('Unexpected prefix that is bound to no namespace')],
  [/disallowed/u, phrase('Unexpected character that XML does not have here')],
]
const other = phrase('Unexpected form of the file, expected XML')

/**
 * XML 1.0 with namespaces → a tree. Nothing outside is read and nothing is expanded: a DOCTYPE with a subset of its own
 * is refused, one that only names a file is skipped, and there are no entities but XML’s five.
 */
export function readXml(text: string): { root: Element } | Refusal {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const open: Draft[] = []
  const done: { root?: Element; refusal?: Refusal } = {}
  let start: Place = { line: 1, column: 1 }
  const here = (): Place => ({ line: parser.line, column: parser.column + 1 })
  const refuse = (message: Wording, place = here()) => void (done.refusal ??= { message, place })

  parser.on('error', ({ message }) =>
    refuse(say(reasons.find(([pattern]) => pattern.test(message))?.[1] ?? other)),
  )
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^(?:utf-8|us-ascii)$/iu.test(encoding))
      refuse(say('Unexpected encoding “{{encoding}}”, expected UTF-8', { encoding }))
  })
  parser.on('doctype', (doctype) => {
    if (doctype.includes('['))
      refuse(say('Unexpected DOCTYPE with declarations of its own, expected none'))
  })
  parser.on('opentagstart', () => {
    // The position is behind the name and the character after it, which may be a line break.
    const { line, column } = parser
    start = column ? { line, column } : { line: line - 1, column: 1 }
  })
  parser.on('opentag', ({ local, uri, attributes, name }) => {
    if (open.length >= deepest)
      refuse(
        say('Unexpected nesting {{depth}} deep, expected at most {{deepest}}', {
          depth: open.length + 1,
          deepest,
        }),
      )
    const names = Object.values(attributes)
    for (const word of [name, ...names.flatMap((one) => [one.name, one.value])])
      if (word === '__proto__') refuse(say('Unexpected name “{{word}}”', { word }))
    const element: Draft = {
      name: local,
      uri,
      attributes: new Map(names.map((one) => [one.name, one.value])),
      children: [],
      text: '',
      place: { line: start.line, column: Math.max(1, start.column - name.length - 1) },
    }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  const add = (data: string) => {
    for (const element of open) element.text += data
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => {
    const element = open.pop()
    if (!open.length && element) done.root ??= element
  })
  // In pieces, so that a fault near the beginning of a large file ends the reading there.
  for (let at = 0; at < text.length && !done.refusal; at += 65_536)
    parser.write(text.slice(at, at + 65_536))
  if (!done.refusal) parser.close()
  const { root, refusal } = done
  if (refusal) return refusal
  return root ? { root } : { message: say(other), place: { line: 1, column: 1 } }
}
