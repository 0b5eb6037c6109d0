import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import type { Element, ElementContent } from 'xast'
import { toXml as toXmlAtLarge } from 'xast-util-to-xml'
import { x } from 'xastscript'
import { toXml } from '../pipeline/formats/to-xml.ts'
import { xmlDocument } from '../pipeline/formats/xml.ts'

const atLarge = (tree: Element): string => toXmlAtLarge(tree, { closeEmptyElements: true })

const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('', ' ', '\n', '<a & b>', '"\'`', 'ő\u00a0–', ']]>', '&amp;', '😀'),
)
const { element } = fc.letrec<{ content: ElementContent; element: Element }>((tie) => ({
  content: fc.oneof(
    { maxDepth: 4 },
    text.map((value): ElementContent => ({ type: 'text', value })),
    text.map((value): ElementContent => ({ type: 'comment', value })),
    tie('element'),
  ),
  element: fc.record({
    type: fc.constant('element' as const),
    name: fc.constantFrom('url', 'xhtml:link', 'feed'),
    attributes: fc.dictionary(
      fc.constantFrom('href', 'xml:lang', 'rel'),
      fc.oneof(text, fc.constant(null), fc.constant(undefined)),
      { maxKeys: 3, noNullPrototype: true },
    ),
    children: fc.array(tie('content'), { maxLength: 3 }),
  }),
}))

describe('a tree is written as xast-util-to-xml writes it', () => {
  test.each<[string, Element]>([
    ['texts', x('title', 'a & b < c > d "e"')],
    ['attributes', x('link', { href: '?a=1&b="<2>\'', rel: null })],
    ['an element without content', x('url', [x('loc'), x('lastmod', '')])],
    ['a comment', x('url', [{ type: 'comment', value: ' -- > ' }, 'a'])],
  ])('%s', (_, tree) => expect(toXml(tree)).toBe(atLarge(tree)))

  test('any other', () =>
    fc.assert(
      fc.property(element, (tree) => expect(toXml(tree)).toBe(atLarge(tree))),
      { numRuns: 500 },
    ))
})

test('a document has elements on lines of their own, and nothing that XML cannot hold', () => {
  expect(xmlDocument(x('urlset', [x('loc', 'a\u0000b]]>'), x('link', { href: '\uFFFF&' })]))).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<urlset>\n<loc>ab]]&gt;</loc>\n<link href="&#x26;" />\n</urlset>\n',
  )
})
