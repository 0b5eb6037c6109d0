import type { Element } from 'xast'
import { writableInXml } from '../model/xml-characters.ts'
import { toXml } from './to-xml.ts'

/** Elements among elements stand on lines of their own; there is no text for the line ends to change. */
const onLines = (children: Element['children']): Element['children'] =>
  children.length > 1 && children.every(({ type }) => type === 'element')
    ? [
        ...children.flatMap((child): Element['children'] => [{ type: 'text', value: '\n' }, child]),
        { type: 'text', value: '\n' },
      ]
    : children

/** A copy whose texts and attributes hold only what XML can; what else stood there is left out. */
const writable = (node: Element): Element => ({
  ...node,
  attributes: Object.fromEntries(
    Object.entries(node.attributes).map(([name, value]) => [
      name,
      value == null ? null : writableInXml(value),
    ]),
  ),
  children: onLines(
    node.children.map((child) => {
      if (child.type === 'element') return writable(child)
      return child.type === 'text' ? { ...child, value: writableInXml(child.value) } : child
    }),
  ),
})

/**
 * A whole document as text. XML is made from trees only. “]]>” must not stand in text (XML 1.0, section 2.4), which the
 * library leaves to us; no section of ours could end with it.
 */
export const xmlDocument = (root: Element): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(writable(root)).replaceAll(']]>', ']]&gt;')}\n`
