import { decodeNamedCharacterReference } from 'decode-named-character-reference'

/** For each character of a text node's value, where it begins and ends in the source (offsets in the slice). */
export type SourceMap = { readonly starts: readonly number[]; readonly ends: readonly number[] }

const escapable = /[!-/:-@[-`{-~]/u

function reference(slice: string, at: number): { length: number; value: string } | undefined {
  const match = /^&(?:#[xX]([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([0-9A-Za-z]{2,31}));/u.exec(
    slice.slice(at, at + 40),
  )
  if (!match) return undefined
  const [all, hex, decimal, name] = match
  if (name !== undefined) {
    const value = decodeNamedCharacterReference(name)
    return value === false ? undefined : { length: all.length, value }
  }
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  return {
    length: all.length,
    value: code && code < 0x110000 ? String.fromCodePoint(code) : '\ufffd',
  }
}

/**
 * Walks a text node's source along its value: escapes, character references, and the indentation or quotation
 * marks behind a line break make the two differ (CommonMark 0.31, 2.4, 2.5, 6.7). Undefined where the source
 * cannot be shown to be this value.
 * @param open how many characters of the value the source must give: all of it, or its beginning (`alt`)
 */
export function mapSource(slice: string, value: string, open = false): SourceMap | undefined {
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  let done = 0
  const take = (length: number, from: number, to: number): void => {
    for (let index = 0; index < length; index++) {
      starts.push(from)
      ends.push(to)
    }
    done += length
    at = to
  }
  while (done < value.length) {
    const char = slice[at]
    if (char === undefined) return undefined
    const next = value[done]
    if (next === '\n' || next === '\r') {
      while (slice[at] === ' ' || slice[at] === '\t') at++
      const eol = next === '\r' && value[done + 1] === '\n' ? '\r\n' : next
      if (!slice.startsWith(eol, at)) return undefined
      take(eol.length, at, at + eol.length)
      while (/[ \t>]/u.test(slice[at] ?? '')) at++
      continue
    }
    if (char === '\\' && slice[at + 1] === next && escapable.test(next ?? '')) {
      take(1, at, at + 2)
      continue
    }
    const decoded = char === '&' ? reference(slice, at) : undefined
    if (decoded && value.startsWith(decoded.value, done)) {
      take(decoded.value.length, at, at + decoded.length)
      continue
    }
    if (char !== next) return undefined
    take(1, at, at + 1)
  }
  return open || at === slice.length ? { starts, ends } : undefined
}
