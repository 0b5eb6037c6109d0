import type { Element, ElementContent } from 'xast'
import { toXml } from 'xast-util-to-xml'
import { writableInXml } from '../model/xml-characters.ts'

/** Each element on a line of its own, as people read it; text stays as it is. */
function indented(node: Element, depth: number): Element {
  const attributes = Object.fromEntries(
    Object.entries(node.attributes).map(([name, value]) => [
      name,
      value == null ? value : writableInXml(value),
    ]),
  )
  const lineAt = (level: number): ElementContent => ({
    type: 'text',
    value: `\n${'  '.repeat(level)}`,
  })
  const elements = node.children.some((child) => child.type === 'element')
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type === 'element') return [lineAt(depth + 1), indented(child, depth + 1)]
    return child.type === 'text' ? [{ ...child, value: writableInXml(child.value) }] : [child]
  })
  return { ...node, attributes, children: elements ? [...children, lineAt(depth)] : children }
}

/** A record as a whole XML document. XML is made from trees only. */
export const xmlText = (root: Element): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(indented(root, 0), { closeEmptyElements: true })}\n`
