import type { Moment } from './date.ts'
import type { Place } from './finding.ts'
import type { Language } from './language.ts'

/** `locales/profiles/<language>.json`: dates, quotes and numbers of a language. ICU data moves with Node, this does not. */
export type Profile = {
  readonly language: string
  readonly locale: string
  readonly months: readonly string[]
  readonly date: string
  readonly dateTime: string
  readonly monthYear: string
  readonly dayMonth: string
  readonly quotes: readonly string[]
  readonly decimal: string
  readonly group: string
  readonly groupFrom: number
  readonly ellipsis: string
  readonly attribution: string
  /** What a profile leaves out, no transform touches. */
  readonly apostrophe?: string | undefined
  readonly elisions?: readonly string[] | undefined
  readonly dash?: string | undefined
  readonly range?: string | undefined
  readonly minus?: string | undefined
  readonly percent?: string | undefined
  readonly numberSuffix?: string | undefined
  readonly time?: { readonly sign: string; readonly words: readonly string[] } | undefined
  readonly monthsShort?: readonly string[] | undefined
  readonly holds?: Holds | undefined
}

/** Where a space does not end a line. */
export type Holds = {
  readonly titles?: readonly string[] | undefined
  readonly labels?: readonly string[] | undefined
  readonly units?: readonly string[] | undefined
  readonly currencies?: readonly string[] | undefined
  readonly nouns?: { readonly except: readonly string[] } | undefined
  readonly lastFigure?: boolean | undefined
}

/** One word or sentence of a locale, and where it stands. */
export type Message = {
  readonly key: string
  readonly value: string
  readonly file: string
  readonly path: readonly string[]
  readonly source: { readonly placeOf: (path: readonly PropertyKey[], key?: boolean) => Place }
}

export type Locale = {
  readonly language: Language
  readonly profile: Profile
  /** Namespace → nested words. */
  readonly resources: Readonly<Record<string, object>>
  /** "namespace:dotted.key" → message. */
  readonly messages: ReadonlyMap<string, Message>
  /** Namespaces whose file could not be read: what stands in them is not known. */
  readonly unread: ReadonlySet<string>
}

/** The same nested words, each changed. */
export function mapWords(
  resources: Locale['resources'],
  change: (words: string) => string,
): Locale['resources'] {
  const walk = (value: unknown): unknown =>
    typeof value === 'string'
      ? change(value)
      : value && typeof value === 'object'
        ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one)]))
        : value
  return walk(resources) as Locale['resources']
}

/**
 * The namespace of the words of the command: no page shows them, so that no edition waits for them, and what an
 * office leaves out, the program's own words say.
 */
export const isSpoken = (namespace: string | undefined): boolean => namespace === 'findings'

/** The namespace of a file of words: “page” of `locales/hu/page.json`; undefined for any other file. */
export const namespaceOf = (file: string, language: Language): string | undefined =>
  new RegExp(`^locales/${language}/([^/]+)\\.json$`, 'u').exec(file)?.[1]

const fill = (pattern: string, values: Record<string, string | number>): string =>
  pattern.replace(/\{\{(\w+)\}\}/gu, (all, name: string) => String(values[name] ?? all))

const partsOf = (m: Moment, profile: Profile) => ({
  year: m.year,
  month: profile.months[m.month - 1] ?? String(m.month),
  day: m.day,
})

/** „2021. december 10.”, “10 December 2021”. */
export const formatDate = (m: Moment, profile: Profile): string =>
  fill(profile.date, partsOf(m, profile))

/** With the time of day where the moment has one: „2021. december 10. 10:00”. */
export function formatMoment(m: Moment, profile: Profile): string {
  if (m.hour === undefined) return formatDate(m, profile)
  const two = (n: number) => String(n).padStart(2, '0')
  return fill(profile.dateTime, {
    date: formatDate(m, profile),
    time: `${two(m.hour)}:${two(m.minute ?? 0)}`,
  })
}

export const formatMonthYear = (m: Moment, profile: Profile): string =>
  fill(profile.monthYear, partsOf(m, profile))

export const formatDayMonth = (m: Moment, profile: Profile): string =>
  fill(profile.dayMonth, partsOf(m, profile))

/** Groups and decimal mark of the profile: `12 500`, `2400`, `2,4` in Hungarian; `2,400`, `2.4` in English. */
export function formatNumber(n: number, profile: Profile, decimals = 0): string {
  const [whole = '', part] = n.toFixed(decimals).split('.')
  const grouped =
    whole.length >= profile.groupFrom ? whole.replace(/\B(?=(\d{3})+$)/gu, profile.group) : whole
  return part === undefined ? grouped : grouped + profile.decimal + part
}

/** A file's size in decimal units: `18 kB`, `1,2 MB`; the space does not break. */
export function formatBytes(bytes: number, profile: Profile): string {
  if (bytes < 1000) return `${formatNumber(bytes, profile)}\u00a0B`
  if (bytes < 999_500)
    return `${formatNumber(Math.max(1, Math.round(bytes / 1000)), profile)}\u00a0kB`
  return `${formatNumber(bytes / 1e6, profile, 1)}\u00a0MB`
}
