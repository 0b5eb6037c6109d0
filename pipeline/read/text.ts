import type { Finding } from '../model/finding.ts'
import { findingOf } from '../model/rule.ts'
import { encodingRule, limitRule } from '../model/rules.ts'
import { say } from '../model/wording.ts'

export type Decoded = { readonly text: string } | { readonly finding: Finding }

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The first byte that is not UTF-8, as line and column of the text before it. */
function placeOfFault(bytes: Uint8Array): { line: number; column: number } {
  let [low, high] = [0, bytes.length]
  const good = (length: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true })
      return true
    } catch {
      return false
    }
  }
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (good(middle)) low = middle
    else high = middle - 1
  }
  const before = new TextDecoder().decode(bytes.subarray(0, low)).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

/** Bytes of a text file → its text, a byte order mark kept; limits in bytes and UTF-16 code units a line. */
export function decode(
  bytes: Uint8Array,
  file: string,
  limit = 512 * 1024,
  lineLimit = 20_000,
): Decoded {
  if (bytes.length > limit)
    return {
      finding: findingOf(
        limitRule,
        file,
        say('Unexpected size of {{length}} bytes, expected at most {{limit}}', {
          length: bytes.length,
          limit,
        }),
        { line: 1, column: 1 },
      ),
    }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return {
      finding: findingOf(encodingRule, file, say('Unexpected UTF-16 text, expected UTF-8'), {
        line: 1,
        column: 1,
      }),
    }
  let text: string
  try {
    text = decoder.decode(bytes)
  } catch {
    const place = placeOfFault(bytes)
    return {
      finding: findingOf(encodingRule, file, say('Unexpected byte that is not UTF-8'), place),
    }
  }
  const nul = text.indexOf('\0')
  if (nul >= 0) {
    const before = text.slice(0, nul).split('\n')
    return {
      finding: findingOf(encodingRule, file, say('Unexpected NUL character, expected text'), {
        line: before.length,
        column: (before.at(-1) ?? '').length + 1,
      }),
    }
  }
  let line = 1
  let start = 0
  while (start <= text.length) {
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    if (end - start > lineLimit)
      return {
        finding: findingOf(
          limitRule,
          file,
          say('Unexpected line of {{length}} characters, expected at most {{limit}}', {
            length: end - start,
            limit: lineLimit,
          }),
          { line, column: 1 },
        ),
      }
    start = end + 1
    line++
  }
  return { text }
}
