import { shorten } from '../model/shorten.ts'
import type { Words } from './words.ts'

/** A text as a CSS string. */
const cssString = (text: string): string =>
  `"${text.replace(/[\\"]/gu, '\\$&').replace(/\s+/gu, ' ')}"`

/** A title short enough for the head of a sheet. */
export const shortTitle = (title: string): string => shorten(title, 60)

/** The same for all pages of a language. */
const sheetNumbers = new WeakMap<Words['origin'], string>()

/** The number of a sheet as CSS content: the counters of CSS Paged Media stand where the words have placeholders. */
function sheetNumber(words: Words): string {
  const known = sheetNumbers.get(words.origin)
  if (known !== undefined) {
    // Asked all the same: so it is noted that this page holds these words.
    words('page:sheet')
    return known
  }
  const counters: Readonly<Record<string, string>> = {
    '\uE000': 'counter(page)',
    '\uE001': 'counter(pages)',
  }
  const number = words('page:sheet', { page: '\uE000', pages: '\uE001' })
    .split(/([\uE000\uE001])/u)
    .filter(Boolean)
    .map((part) => counters[part] ?? cssString(part))
    .join(' ')
  sheetNumbers.set(words.origin, number)
  return number
}

/**
 * The custom properties that the `@page` boxes of print.css read.
 * @param hold what each sheet says of an embargo
 */
export const runningHeads = (
  title: string,
  reference: string,
  organ: string,
  words: Words,
  hold?: string,
): string =>
  `--run-title: ${cssString(shortTitle(title))}; --run-ref: ${cssString(reference)}; --run-organ: ${cssString(organ)}; --run-page: ${sheetNumber(words)}${hold === undefined ? '' : `; --run-hold: ${cssString(hold)}`}`
