import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Profile } from '../model/locale.ts'
import { isElement } from './body.ts'

const suffixed = (sign: string): string =>
  String.raw`(?<![\p{L}\p{N}.,/:–-])\d[\d.,:\u00a0–]*%?${sign}\p{L}+(?![\p{L}\p{N}/])`

/** 5/2021. (II. 3.): the number of a Hungarian decree with its day. */
const decree = String.raw`(?<![\p{L}\p{N}])\d+/\d{4}\. ?\([IVX]+\. ?\d{1,2}\.\)`

const patterns = new Map<string, RegExp>()

const patternFor = (sign: string): RegExp => {
  const known = patterns.get(sign) ?? new RegExp(`(${suffixed(sign)}|${decree})`, 'gu')
  patterns.set(sign, known)
  return known
}

/** `19-én`, `85%-át`, `5/2021. (II. 3.)`: never parted at a line end, though each sign stays the plain one that readers search for. */
export function together(text: string, { numberSuffix }: Profile): ElementContent[] {
  if (numberSuffix === undefined || !/\d/u.test(text)) return [{ type: 'text', value: text }]
  return text
    .split(patternFor(numberSuffix))
    .map((part, index): ElementContent =>
      index % 2 ? h('span.together', part) : { type: 'text', value: part },
    )
    .filter((node) => node.type !== 'text' || node.value !== '')
}

/** The same for all words of a tree but those of code. */
export const keepTogether = (
  nodes: readonly ElementContent[],
  profile: Profile,
): ElementContent[] =>
  nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return together(node.value, profile)
    return isElement(node) && node.tagName !== 'code' && node.tagName !== 'pre'
      ? [{ ...node, children: keepTogether(node.children, profile) }]
      : [node]
  })
