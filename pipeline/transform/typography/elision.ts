import type { Profile } from '../../model/locale.ts'
import { anyOf } from './rule.ts'

/** `'90s`, `'tis`, `rock 'n' roll`: what is left out stands before the word, and no quotation begins. */
export function isElision(text: string, at: number, { elisions }: Profile): boolean {
  if (elisions === undefined) return false
  const rest = text.slice(at + 1)
  return new RegExp(String.raw`^(?:\d\ds|${anyOf(elisions)})(?![\p{L}\p{N}])`, 'iu').test(rest)
}
