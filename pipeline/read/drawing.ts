import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { say, type Wording } from '../model/wording.ts'

/** Elements of a drawing (SVG 2): shapes, text, paints, clips, filters that stay inside the file. */
const elements = new Set(
  (
    'svg g defs symbol use title desc metadata path rect circle ellipse line polyline polygon text tspan textPath ' +
    'image marker pattern clipPath mask linearGradient radialGradient stop style switch filter feBlend ' +
    'feColorMatrix feComponentTransfer feComposite feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR ' +
    'feGaussianBlur feMerge feMergeNode feMorphology feOffset'
  ).split(' '),
)

const outside =
  /@import|expression\(|url\(\s*["']?(?!#|["']?\s*#|data:image\/(?:png|jpeg|webp|gif);)/iu
const inside = /^(?:#|data:image\/(?:png|jpeg|webp|gif);base64,)/iu

function faultOf(node: Element): Wording | undefined {
  const name = node.tagName
  // Editors of drawings write elements of their own, which no browser draws.
  if (!elements.has(name) && !name.includes(':')) return say('the element “{{name}}”', { name })
  for (const [key, value] of Object.entries(node.properties)) {
    const text = String(value)
    if (/^on/iu.test(key)) return say('the script “{{name}}”', { name: key })
    if (/href$|^src$/iu.test(key) && text && !inside.test(text.trim()))
      return say('the address “{{address}}”', { address: text.slice(0, 80) })
    if (outside.test(text)) return say('the address “{{address}}”', { address: text.slice(0, 80) })
  }
  if (name === 'style' && outside.test(JSON.stringify(node.children)))
    return say('an address in its styles')
  return undefined
}

/** What makes an SVG more than a drawing: scripts, outside addresses, entities, foreign elements; nothing where it is one. */
export function drawingFault(svg: string): Wording | undefined {
  if (/<!(?:ENTITY|ATTLIST|ELEMENT|NOTATION)|<!DOCTYPE[^>]*\[/iu.test(svg))
    return say('a document type of its own')
  if (/<\?xml-stylesheet/iu.test(svg)) return say('a style sheet from outside')
  const body = svg.replace(/<\?xml[^>]*\?>|<!DOCTYPE[^>]*>/giu, '')
  const open: Nodes[] = [fromHtml(body, { fragment: true, space: 'html' })]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'element') {
      const fault = faultOf(node)
      if (fault) return fault
    }
    if ('children' in node) open.push(...node.children)
  }
  return undefined
}
