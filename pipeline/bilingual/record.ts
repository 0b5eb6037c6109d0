import * as z from 'zod'
import { canonicalJson } from '../model/digest.ts'
import { languages, type Language } from '../model/language.ts'
import { phrase } from '../model/wording.ts'
import { align } from './align.ts'
import { fingerprintOf, isSameMeaning, keyOf, type Fingerprint } from './fingerprint.ts'
import type { Segment } from './paragraphs.ts'

const words = z.string({ error: phrase('expected the words of a paragraph') })

/** `translation.json`, strict. */
export const recordSchema = z.strictObject({
  $schema: z.string().optional(),
  pairs: z.array(
    z.strictObject({
      accepted: z.strictObject({
        by: z.string().optional(),
        date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/u, {
          error: phrase('expected a date such as 2026-11-24'),
        }),
        reason: z
          .string({ error: phrase('expected a reason') })
          .trim()
          .min(1, { error: phrase('expected a reason') }),
      }),
      en: words.optional(),
      hu: words.optional(),
    }),
    { error: phrase('expected a list of pairs') },
  ),
})

/** Who said when and why that both sides agree. */
export type Accepted = {
  readonly by?: string | undefined
  readonly date: string
  readonly reason: string
}

/** What both sides said when they were last known to agree; a side without a partner stands alone. */
export type Pair = {
  readonly accepted: Accepted
} & { readonly [language in Language]?: Fingerprint | undefined }

export type TranslationRecord = { readonly pairs: readonly Pair[] }

/** A paragraph of the present text. */
export type Paragraph = {
  readonly segment: Segment
  /** As the source has it, and as the editions have it, with the preferred terms. */
  readonly source: Fingerprint
  readonly edition: Fingerprint
  /** The text of the edition. */
  readonly text: string
}

/** The texts of an announcement, by language. */
export type Sides = ReadonlyMap<Language, readonly Paragraph[]>

/**
 * @param source the segments of the text as it stands
 * @param edition those of the same text with the preferred terms
 */
export const paragraphsWith = (
  source: readonly Segment[],
  edition: readonly Segment[],
  language: Language,
): Paragraph[] =>
  source.map((segment, index) => {
    const own = fingerprintOf(segment.text, language)
    const preferred = edition.length === source.length ? edition[index]?.text : undefined
    const text = preferred ?? segment.text
    return {
      segment,
      source: own,
      edition: text === segment.text ? own : fingerprintOf(text, language),
      text,
    }
  })

/** The languages that a record holds anything of, in the order of the masthead. */
export const languagesOf = ({ pairs }: TranslationRecord): Language[] =>
  languages.filter((language) => pairs.some((pair) => pair[language] !== undefined))

/** Segments in the words of the editions, joined: a paragraph that is parted says what it said. */
const joined = (segments: readonly Segment[], paragraphs: ReadonlyMap<Segment, Paragraph>) =>
  segments.map((segment) => paragraphs.get(segment)?.edition ?? '').join(' ')

/** Whether two pairs say the same on both sides. */
const isSamePair = (one: Pair, other: Pair): boolean =>
  languages.every((language) => {
    const [a, b] = [one[language], other[language]]
    return a === undefined || b === undefined ? a === b : isSameMeaning(a, b)
  })

const keyOfPair = (pair: Pair): string =>
  languages.map((language) => keyOf(pair[language] ?? '')).join('\n')

/** How far from its place a pair is looked for that is the same but for slips. */
const reach = 20

/** Finds, each once, the recorded pair that says what a pair says. */
function finder(pairs: readonly Pair[]): (pair: Pair, at: number) => Pair | undefined {
  const left = Map.groupBy(pairs, keyOfPair)
  const taken = new Set<Pair>()
  return (pair, at) => {
    const found =
      left.get(keyOfPair(pair))?.find((one) => !taken.has(one)) ??
      pairs
        .slice(Math.max(0, at - reach), at + reach)
        .find((one) => !taken.has(one) && isSamePair(one, pair))
    if (found) taken.add(found)
    return found
  }
}

/**
 * The record of texts that agree as they stand. What was recorded before and says the same keeps who accepted
 * it and why.
 */
export function recordOf(
  sides: Sides,
  accepted: Accepted,
  last?: TranslationRecord,
): TranslationRecord {
  const segments = languages.map((language) =>
    (sides.get(language) ?? []).map(({ segment }) => segment),
  )
  const [first = [], second = []] = segments
  const paragraphs = new Map([...sides.values()].flat().map((one) => [one.segment, one]))
  const knownAs = finder(last?.pairs ?? [])
  const pairs = align(first, second, languages).map(({ a, b }, at): Pair => {
    const pair: Pair = {
      accepted,
      ...(a.length > 0 && { [languages[0]]: joined(a, paragraphs) }),
      ...(b.length > 0 && { [languages[1]]: joined(b, paragraphs) }),
    }
    const known = knownAs(pair, at)
    return known ? { ...pair, accepted: known.accepted } : pair
  })
  return { pairs }
}

/** The text of `translation.json`: sorted keys, a value a line, so that a change shows as just that. */
export const writeRecord = (record: TranslationRecord): string =>
  `${JSON.stringify(JSON.parse(canonicalJson(record)), null, 2)}\n`
