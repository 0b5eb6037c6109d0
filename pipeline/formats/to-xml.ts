import type { Element, ElementContent } from 'xast'
import { toXml as toXmlAtLarge } from 'xast-util-to-xml'
import { escaping } from '../render/references.ts'

const escapeText = escaping('<&')
const escapeValue = escaping('<&"')

const childOf = (node: ElementContent): string =>
  node.type === 'element'
    ? toXml(node)
    : node.type === 'text'
      ? escapeText(node.value)
      : toXmlAtLarge(node)

/**
 * A tree as XML: byte for byte what xast-util-to-xml, which can do more, writes of the same tree with elements that are
 * empty closed at once (a test holds both against each other), in a fraction of its time: that compiles an expression for
 * each attribute. Names must be names, and texts hold only what XML can.
 */
export function toXml({ name, attributes, children }: Element): string {
  let start = `<${name}`
  for (const [key, value] of Object.entries(attributes))
    if (value !== null && value !== undefined) start += ` ${key}="${escapeValue(value)}"`
  let content = ''
  for (const child of children) content += childOf(child)
  return content === '' ? `${start} />` : `${start}>${content}</${name}>`
}
