import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { isElement } from './body.ts'

/** A blockquote whose last paragraph is `— Name, role` becomes a quotation with its attribution below. */
export const quotations = (blocks: readonly ElementContent[], mark: string): ElementContent[] =>
  blocks.map((block) => {
    if (!isElement(block, 'blockquote')) return block
    const last = block.children.at(-1)
    const [text] = isElement(last, 'p') && last.children.length === 1 ? last.children : []
    const line = text?.type === 'text' ? /^[—–] ([^,]+)(?:, (.+))?$/u.exec(text.value) : null
    if (!line || block.children.length < 2) return h('.quote', [block])
    return h('.quote', [
      h('blockquote', block.children.slice(0, -1)),
      h('p.attribution', [mark, h('strong', line[1] ?? ''), ...(line[2] ? [`, ${line[2]}`] : [])]),
    ])
  })
