import type { Element, Root as Hast } from 'hast'
import type { Root } from 'mdast'
import remarkHtml from 'remark-html'
import { unified } from 'unified'
import { bodySchema } from './body-schema.ts'
import { plainElement } from './plain-blocks.ts'
import { readHtml } from './read-html.ts'

const compiler = unified().use(remarkHtml, { sanitize: bodySchema }).freeze()

/** Of these blocks the compiler makes one element each. */
const single = new Set('paragraph heading list blockquote code table thematicBreak'.split(' '))

/** Of these none, where they stand. */
const elsewhere = new Set(['definition', 'footnoteDefinition'])

/** remark-html compiles a body with our schema; its string is read back (read-html.ts), and from here on it is a tree. */
export const compileWhole = (tree: Root): Hast => readHtml(compiler.stringify(tree))

/**
 * The same, less white space between elements, where blocks of nothing but words are not compiled (a test holds both
 * against each other): of them remark-html could make but one thing, and they are most of a text.
 */
export function compileBody(tree: Root): Hast {
  const plain = tree.children.map(plainElement)
  const rest = tree.children.filter((_, index) => !plain[index])
  if (!rest.every(({ type }) => single.has(type) || elsewhere.has(type))) return compileWhole(tree)
  const compiled = rest.length ? compileWhole({ ...tree, children: rest }).children : []
  const elements = compiled.filter((node) => node.type === 'element')
  const children: Element[] = []
  for (const [index, { type }] of tree.children.entries()) {
    const element = plain[index] ?? (single.has(type) ? elements.shift() : undefined)
    if (element) children.push(element)
    else if (single.has(type)) return compileWhole(tree)
  }
  // What is left are the footnotes.
  const isWhole = elements.every(({ tagName }) => tagName === 'section')
  return isWhole ? { type: 'root', children: [...children, ...elements] } : compileWhole(tree)
}
