import type { ElementContent } from 'hast'
import { toString } from 'hast-util-to-string'
import { h } from 'hastscript'
import { isElement } from './body.ts'

/** A quotation mark at the very beginning hangs in the margin. */
const isHung = (children: readonly ElementContent[]): boolean =>
  /^\s*[„“”"»«‘’]/u.test(toString({ type: 'root', children: [...children] }))

/** A blockquote whose last paragraph is `— Name, role` becomes a quotation with its attribution below. */
export const quotations = (blocks: readonly ElementContent[], mark: string): ElementContent[] =>
  blocks.map((block) => {
    if (!isElement(block, 'blockquote')) return block
    const last = block.children.at(-1)
    const [text] = isElement(last, 'p') && last.children.length === 1 ? last.children : []
    const line = text?.type === 'text' ? /^[—–] ([^,]+)(?:, (.+))?$/u.exec(text.value) : null
    const hasAttribution = line && block.children.length > 1
    const words = hasAttribution ? block.children.slice(0, -1) : block.children
    const lang = typeof block.properties['lang'] === 'string' ? block.properties['lang'] : null
    const quotation = h(`blockquote${isHung(words) ? '.hung' : ''}`, { lang }, words)
    if (!hasAttribution) return h('.quote', [quotation])
    return h('.quote', [
      quotation,
      h('p.attribution', [mark, h('strong', line[1] ?? ''), ...(line[2] ? [`, ${line[2]}`] : [])]),
    ])
  })
