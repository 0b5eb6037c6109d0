import type { Nodes, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Facts } from '../model/announcement.ts'
import type { Finding, Place } from '../model/finding.ts'
import { findInvisible } from '../model/invisible.ts'
import { glyphRule } from '../model/print-rules.ts'
import { findingOf } from '../model/rule.ts'
import { walk } from '../model/walk.ts'
import { say, type Wording } from '../model/wording.ts'
import { placeAt } from '../read/json.ts'

/** Invisible characters are findings of their own: that no font has them says nothing more. */
const visibleOf = (text: string): string =>
  findInvisible(text).reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
    text,
  )

const wordsFor = (char: string): Wording =>
  say('Unexpected character “{{char}}” (U+{{code}}), which the fonts of the editions do not have', {
    char,
    code: (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0'),
  })

/** The texts of facts, each with its path. */
function* textsIn(
  value: unknown,
  path: readonly PropertyKey[] = [],
): Generator<readonly [path: readonly PropertyKey[], text: string]> {
  if (typeof value === 'string') yield [path, value]
  else if (value && typeof value === 'object')
    for (const [key, inner] of Object.entries(value))
      yield* textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key])
}

/** The same for the words that stand in announcement.yaml. */
export const missingInFacts = (
  facts: Facts,
  file: string,
  placeOf: (path: readonly PropertyKey[]) => Place,
  unprintable: (text: string) => readonly string[],
): Finding[] =>
  [...textsIn(facts)].flatMap(([path, text]) =>
    unprintable(visibleOf(text)).map((char) =>
      findingOf(glyphRule, file, wordsFor(char), placeOf(path), { actual: char }),
    ),
  )

/**
 * Characters of a text that would be a hole in the PDF, each at its first place in the source.
 * @param unprintable tells the characters of a text that the fonts of the editions have no glyph for
 */
export const missingGlyphs = (
  tree: Root,
  source: string,
  file: string,
  unprintable: (text: string) => readonly string[],
): Finding[] =>
  unprintable(visibleOf(toString(tree))).map((char) => {
    const offset = source.indexOf(char)
    let place = offset < 0 ? undefined : placeAt(source, offset)
    // Written as a reference, such as &#x200B;: the words around it show where.
    if (!place)
      walk<Nodes>(tree, (node) => {
        if (node.type === 'text' && !place && node.value.includes(char))
          place = node.position?.start
      })
    return findingOf(
      glyphRule,
      file,
      wordsFor(char),
      place && { line: place.line, column: place.column },
      { actual: char },
    )
  })
