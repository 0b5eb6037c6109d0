import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import type { Element, ElementContent, Nodes, Properties, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml as toHtmlAtLarge } from 'hast-util-to-html'
import { h } from 'hastscript'
import remarkHtml from 'remark-html'
import { unified } from 'unified'
import { processorFor } from '../pipeline/read/markdown.ts'
import { bodySchema } from '../pipeline/render/body-schema.ts'
import { foldSpace } from '../pipeline/render/body.ts'
import { compileBody, compileWhole } from '../pipeline/render/compile.ts'
import { readHtml } from '../pipeline/render/read-html.ts'
import { emblem } from '../pipeline/render/templates/emblem.ts'
import { toHtml } from '../pipeline/render/to-html.ts'
import { project } from './support/office.ts'

const rootOf = (...children: Root['children']): Root => ({ type: 'root', children })

const text = fc.oneof(
  fc.string({ maxLength: 12, unit: 'binary' }),
  fc.constantFrom('', ' ', '\n', '<a & b>', '"\'`', 'ő\u00a0–', '</p>', '\0'),
)
const properties: fc.Arbitrary<Properties> = fc.dictionary(
  fc.constantFrom(
    ...'id className href hrefLang lang title alt ariaLabel tabIndex hidden download start dataNote data-x httpEquiv charSet accept style'.split(
      ' ',
    ),
  ),
  fc.oneof(
    text,
    fc.boolean(),
    fc.integer(),
    fc.constant(null),
    fc.constant(Number.NaN),
    fc.array(text, { maxLength: 3 }),
  ),
  { maxKeys: 4, noNullPrototype: true },
)
const { content } = fc.letrec<{ content: ElementContent; element: Element }>((tie) => ({
  content: fc.oneof(
    { maxDepth: 4 },
    text.map((value): ElementContent => ({ type: 'text', value })),
    tie('element'),
  ),
  element: fc.record({
    type: fc.constant('element' as const),
    tagName: fc.constantFrom(
      ...'p a br img hr td script style em svg template span input col'.split(' '),
    ),
    properties,
    children: fc.array(tie('content'), { maxLength: 3 }),
  }),
}))

describe('a tree is written as hast-util-to-html writes it', () => {
  test.each<[string, Root]>([
    ['a page', rootOf({ type: 'doctype' }, h('html', [h('body', ['a & b < c'])]))],
    ['a drawing', rootOf(h('p', [emblem(), ' word']))],
    ['a script', rootOf(h('script', { type: 'application/ld+json' }, '{"a":"&lt;<b"}'))],
    ['flags', rootOf(h('a', { download: true }), h('input', { disabled: false, required: true }))],
    ['a comment', rootOf(h('p', 'a'), { type: 'comment', value: ' -- > ' })],
    ['lists', rootOf(h('input', { accept: ['a', 'b'], className: ['c', 'd'] }))],
    ['quotation marks', rootOf(h('a', { title: '"\'`&<>' }, '"\'`&<>'))],
    ['a void element', rootOf(h('p', ['a', h('br'), 'b', h('wbr'), h('img', { alt: '' })]))],
  ])('%s', (_, tree) => expect(toHtml(tree)).toBe(toHtmlAtLarge(tree)))

  test('any other', () =>
    fc.assert(
      fc.property(fc.array(content, { maxLength: 4 }), (children) => {
        const tree = rootOf(...children)
        expect(toHtml(tree)).toBe(toHtmlAtLarge(tree))
      }),
      { numRuns: 500 },
    ))
})

/** A tree without places, and with text that lies side by side in one. */
function bare(node: Nodes): unknown {
  if (!('children' in node)) return { type: node.type, value: 'value' in node ? node.value : '' }
  const { tagName = '', properties: own = {} } = node as Partial<Element>
  return { type: node.type, tagName, own, children: node.children.map(bare) }
}

/** What lies beside each other in a text. */
const pieces = fc
  .array(
    fc.constantFrom(
      ...'a|b | - |*|**|_|`|[|](c)|![|>| |\n|\n\n|# |1. |<|&|"|[^1]|\n[^1]: |\\|\n\n| x | y |\n| - | - |\n'.split(
        '|',
      ),
      '| x | y |\n| - | - |\n',
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''))

const compiler = unified().use(remarkHtml, { sanitize: bodySchema }).freeze()
const htmlOf = (markdown: string): string =>
  compiler.stringify(processorFor(markdown).parse(markdown))

describe('what remark-html has written is read as the standard’s parser reads it', () => {
  test.each([
    ['words', 'A *b* **c** `d & <e>` "f" \u00a0'],
    ['blocks', '# A\n\nb\nc\\\nd\n\n---\n\n> e\n>\n> - f\n> - g\n\n3. h\n\n   i'],
    ['a table', '| a | b |\n| :-- | --: |\n| `c` | ![d](e.png "f") |'],
    ['footnotes', 'a[^1] b[^1] c[^x]\n\n[^1]: d\n[^x]: e\n\n    f'],
    ['a link that holds a footnote', '[a[^1]](https://b.example)\n\n[^1]: c'],
    ['code', '```js\n\n<b>&amp;\n```\n\n    d'],
    ['references', '&lt;&amp;&quot;&#0;&nbsp; [a](https://b.example/?c=1&d=%22 "e&quot;f")'],
    ['nothing', ''],
    ['HTML', 'a <b>c</b> <script>d</script>\n\n<div>e</div>'],
    ['ends of lines', 'a\r\nb\rc'],
    ['deep', `${'> '.repeat(40)}a ${'*'.repeat(9)}b${'*'.repeat(9)}`],
  ])('%s', (_, markdown) =>
    expect(bare(readHtml(htmlOf(markdown)))).toEqual(
      bare(fromHtml(htmlOf(markdown), { fragment: true })),
    ),
  )

  test('the texts of others', () => {
    const folder = path.join(project, 'node_modules')
    const files = fs.globSync('*/*.md', { cwd: folder }).sort().slice(0, 60)
    for (const file of files) {
      const html = htmlOf(fs.readFileSync(path.join(folder, file), 'utf8').slice(0, 20_000))
      expect(bare(readHtml(html))).toEqual(bare(fromHtml(html, { fragment: true })))
    }
    expect(files.length).toBe(60)
  })

  test('any text of Markdown’s signs', () =>
    fc.assert(
      fc.property(pieces, (markdown) => {
        const html = htmlOf(markdown)
        expect(bare(readHtml(html))).toEqual(bare(fromHtml(html, { fragment: true })))
      }),
      { numRuns: 500 },
    ))
})

/** A body as it goes on from the compiler. */
function folded(tree: Root): unknown {
  foldSpace(tree)
  return bare(tree)
}

describe('blocks of nothing but words become what remark-html makes of them', () => {
  const parse = (markdown: string) => processorFor(markdown).parse(markdown)
  const expectSame = (markdown: string) =>
    expect(folded(compileBody(parse(markdown)))).toEqual(folded(compileWhole(parse(markdown))))

  test.each([
    ['paragraphs', 'a\nb\n\nc  d &amp; <\n\ne \t\nf\n'],
    ['headings', '# a\n\n###### b\n\n##\n\nc\n==='],
    ['a tight list', '- a\n- b\n  c'],
    ['a loose list', '- a\n\n- b'],
    ['a numbered list', '3. a\n4. b\n\nc\n\n1. d'],
    ['a list within a list', '- a\n  - b\n\n- c'],
    ['an empty item', '-\n- a'],
    ['a quotation', '> a\n> b\n>\n> # c\n>\n> - d'],
    ['between blocks with more than words', 'a\n\n*b*\n\nc\n\n- `d`\n\ne\n\n---\n\nf'],
    ['between tables and code', 'a\n\n| b |\n| - |\n\nc\n\n    d\n\ne'],
    ['before footnotes', 'a\n\nb[^1]\n\n[^1]: c\n\nd\n\n[e]: f\n\n[g][e]'],
    ['beside HTML, of which nothing stays', 'a\n\n<b>c</b>\n\n<div>d</div>\n\ne'],
    ['with ends of lines of old', 'a\rb\n\nc\r\nd &#13; &#0;'],
  ])('%s', (_, markdown) => expectSame(markdown))

  test('in any text of Markdown’s signs', () =>
    fc.assert(fc.property(pieces, expectSame), { numRuns: 500 }))

  test('whatever blocks stand one after the other', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            ...'a_# b_- c\n- d_> e_*f*_1. g\n\n   h_![i](j)_[k]: l_m[^1]_[^1]: n_---_<!-- o -->_    p'.split(
              '_',
            ),
          ),
          { maxLength: 9 },
        ),
        (blocks) => expectSame(blocks.join('\n\n')),
      ),
      { numRuns: 500 },
    ))
})
