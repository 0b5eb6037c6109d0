import type { Element, ElementContent, Root as Hast } from 'hast'
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { compileBody } from './compile.ts'

/** An announcement's text, taken apart into the places it has on the page. */
export type Body = {
  readonly title: readonly ElementContent[]
  readonly summary: readonly ElementContent[]
  readonly blocks: readonly ElementContent[]
  /** The text of each footnote, in order of first mention. */
  readonly footnotes: readonly (readonly ElementContent[])[]
}

export const isElement = (
  node: { type: string } | undefined,
  ...names: string[]
): node is Element =>
  node?.type === 'element' && (names.length === 0 || names.includes((node as Element).tagName))

/** Elements that hold phrases. */
const ofPhrases = new Set('p h1 h2 h3 h4 h5 h6 td th a em strong del sup code'.split(' '))

/** Line ends and tabs become single spaces; white space between blocks goes: print keeps every space it is given. */
export function foldSpace(parent: Hast | Element): void {
  const phrasing = parent.type === 'element' && ofPhrases.has(parent.tagName)
  if (isElement(parent, 'pre')) return
  const children = (parent.children as ElementContent[]).filter((child) => {
    if (child.type === 'comment') return false
    if (child.type !== 'text') return true
    if (/[\t\r\n]|  /u.test(child.value)) child.value = child.value.replace(/[ \t\r\n]+/gu, ' ')
    return phrasing || child.value.trim() !== '' || isElement(parent, 'li')
  })
  parent.children = children
  for (const child of children) if (child.type === 'element') foldSpace(child)
  if (isElement(parent, 'li')) trimItem(parent)
  if (phrasing) trimAfterBreaks(parent)
}

/** A list item holds phrases or blocks; the white space around blocks is no text. */
function trimItem(item: Element): void {
  const hasBlock = item.children.some((child) =>
    isElement(child, 'p', 'ul', 'ol', 'blockquote', 'table', 'pre'),
  )
  if (hasBlock)
    item.children = item.children.filter(
      (child) => child.type !== 'text' || child.value.trim() !== '',
    )
  const last = item.children.at(-1)
  if (last?.type === 'text') last.value = last.value.trimEnd()
  const [first] = item.children
  if (first?.type === 'text') first.value = first.value.trimStart()
}

function trimAfterBreaks(parent: Hast | Element): void {
  for (const [index, child] of parent.children.entries()) {
    const before = parent.children[index - 1]
    if (child.type === 'text' && before && isElement(before, 'br'))
      child.value = child.value.trimStart()
  }
}

/** Takes the footnotes' section off the end; its labels and back-links are made anew, in the words of the locale. */
function takeFootnotes(root: Hast): ElementContent[][] {
  const index = root.children.findIndex(
    (child) => isElement(child, 'section') && child.properties['dataFootnotes'] !== undefined,
  )
  const [section] = index < 0 ? [] : root.children.splice(index, 1)
  if (!isElement(section)) return []
  const list = section.children.find((child) => isElement(child, 'ol'))
  if (!isElement(list)) return []
  return list.children
    .filter((child) => isElement(child, 'li'))
    .map((item) => {
      visit(item, 'element', (node) => {
        node.children = node.children.filter(
          (child) =>
            !(isElement(child, 'a') && child.properties['dataFootnoteBackref'] !== undefined),
        )
        const last = node.children.at(-1)
        if (last?.type === 'text') last.value = last.value.trimEnd()
      })
      return item.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
    })
}

/** Footnote references become bare numbers that the template turns into links. */
function numberReferences(root: Hast): void {
  const count = new Map<string, number>()
  visit(root, 'element', (node) => {
    if (node.tagName !== 'sup') return
    const link = node.children.find((child) => isElement(child, 'a'))
    if (!isElement(link) || link.properties['dataFootnoteRef'] === undefined) return
    const [text] = link.children
    const number = text?.type === 'text' ? text.value : ''
    const time = (count.get(number) ?? 0) + 1
    count.set(number, time)
    link.properties = {
      href: `#fn${number}`,
      id: time === 1 ? `fnref${number}` : `fnref${number}-${time}`,
      dataNote: number,
    }
  })
}

/** mdast → the parts of the page. */
export function renderBody(tree: Root): Body {
  const root = compileBody(tree)
  if (root.children.some((child) => isElement(child, 'section'))) numberReferences(root)
  const footnotes = takeFootnotes(root)
  foldSpace(root)
  for (const note of footnotes)
    for (const child of note) if (child.type === 'element') foldSpace(child)
  const blocks = root.children as ElementContent[]
  const [heading] = blocks
  const title = isElement(heading, 'h1') ? heading.children : []
  const rest = title.length ? blocks.slice(1) : blocks
  const [first] = rest
  const isSummary =
    isElement(first, 'p') && !first.children.every((child) => isElement(child, 'img'))
  for (const block of rest) if (isElement(block, 'h1')) block.tagName = 'h2'
  return {
    title,
    summary: isSummary ? first.children : [],
    blocks: isSummary ? rest.slice(1) : rest,
    footnotes,
  }
}
