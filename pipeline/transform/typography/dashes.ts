import { replacing, space, type RuleOf } from './rule.ts'
import { any } from './signs.ts'

const sign = String.raw`(?:-{1,3}|[–—])`

/**
 * The dash between words as the language sets it, whatever was typed: ` - `, ` -- `, `—`. Between two figures or
 * two single letters it may be a subtraction, and stays; at the start of a text it opens a line of speech.
 */
export const dashes: RuleOf = ({ dash }) => {
  if (dash === undefined) return []
  return [
    replacing(
      String.raw`(?<=[^\s–—-])${space}+${sign}${space}+(?=[^\s–—-])`,
      (match) => {
        const { input: text, index: at, 0: found } = match
        const left = text.slice(0, at)
        const right = text.slice(at + found.length)
        const isSum =
          (/\p{N}$/u.test(left) && /^\p{N}/u.test(right)) ||
          (/(?:^|[^\p{L}\p{N}])[\p{L}\p{N}]$/u.test(left) &&
            /^[\p{L}\p{N}](?![\p{L}\p{N}])/u.test(right))
        return isSum ? found : dash
      },
      any('blankThenDash'),
    ),
    replacing(String.raw`(?<=\p{L}[”’"'»«)]?)(?:—|--)(?=[„“‘"'»«(]?\p{L})`, dash, any('dash')),
    // „szó –, mert”: the dash stays with the word before it.
    replacing(String.raw`(?<=\S)${space}(?=–[,;.:])`, '\u00a0', any('blankThenDash')),
    // A cell that says that there is nothing.
    replacing(String.raw`^-$`, '–', any('dash')),
  ]
}
