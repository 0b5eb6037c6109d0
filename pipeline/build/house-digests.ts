import { digestOf } from '../model/digest.ts'
import type { Locale } from '../model/locale.ts'
import type { Office } from '../model/office.ts'
import type { Termbase } from '../terminology.ts'

/** Digests of what an announcement's facts and pages, and the pages of the site, take from the house. */
export type HouseDigests = {
  readonly office: string
  readonly words: string
  /** For which organs, contacts, topics, types and states there are words, in each language. */
  readonly names: string
  readonly profiles: string
  readonly terms: string
  /** How English is written where there are two ways; `words` holds it too. */
  readonly spelling: string
}

/** @param preferred the words as the editions carry them: with the preferred terms */
export const digestsOf = (
  office: Office,
  locales: readonly Locale[],
  preferred: readonly Locale[],
  termbase: Termbase,
): HouseDigests => ({
  office: digestOf(office),
  words: digestOf(
    preferred.map(({ language, profile, resources }) => [language, profile, resources]),
  ),
  names: digestOf(
    locales.map(({ language, resources, messages }) => [
      language,
      Object.hasOwn(resources, 'office'),
      [...messages].flatMap(([key, { value }]) =>
        key.startsWith('office:') && value.trim() ? key : [],
      ),
    ]),
  ),
  profiles: digestOf(locales.map(({ language, profile }) => [language, profile])),
  terms: termbase.digest,
  spelling: digestOf(termbase.spelling ?? null),
})
