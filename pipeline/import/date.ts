import { parseMoment } from '../model/date.ts'

const months: readonly (readonly string[])[] = [
  ['january', 'jan', 'január', 'i'],
  ['february', 'feb', 'február', 'febr', 'ii'],
  ['march', 'mar', 'március', 'márc', 'iii'],
  ['april', 'apr', 'április', 'ápr', 'iv'],
  ['may', 'május', 'máj', 'v'],
  ['june', 'jun', 'június', 'jún', 'vi'],
  ['july', 'jul', 'július', 'júl', 'vii'],
  ['august', 'aug', 'augusztus', 'viii'],
  ['september', 'sept', 'sep', 'szeptember', 'szept', 'ix'],
  ['october', 'oct', 'október', 'okt', 'x'],
  ['november', 'nov', 'xi'],
  ['december', 'dec', 'xii'],
]

const monthOf = (word: string): number =>
  1 + months.findIndex((names) => names.includes(word.toLowerCase().replace(/\.$/u, '')))

const weekday =
  /[,(]?\s*\b(?:on\s+)?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|(?:mon|tues?|wed|thu(?:rs)?|fri|sat|sun)\.?(?=,|\s)|hétfőn?|kedd(?:en)?|szerd(?:a|án)|csütörtök(?:ön)?|péntek(?:en)?|szombat(?:on)?|vasárnap)(?!\p{L})\)?\s*,?/giu

/** 16:10 · 16.10 · 4:21 PM · 4 p.m. · 10 óra · 10:23:00 +0100 · behind an ISO date also T10:23Z. */
const clock =
  /(?:[,\s]\s*|(?<=\d)T)(?:at\s+)?(\d{1,2})(?:[:.](\d{2})(?::\d{2}(?:\.\d+)?)?)?(?:\s*(?:([ap])\.?m\.?|(h|hrs?|hours|óra(?:kor)?|órakor)\.?))?(?:\s*(z|utc|gmt|cet|cest|[+-]\d{2}:?\d{2}))?\s*$/iu

const zones: Readonly<Record<string, string>> = {
  z: 'Z',
  utc: 'Z',
  gmt: 'Z',
  cet: '+01:00',
  cest: '+02:00',
}

/** No date is longer, with weekday and time of day. */
const longest = 80

const two = (n: number): string => String(n).padStart(2, '0')

type Day = readonly [year: number, month: number, day: number]

/** Endings of a Hungarian date: 10-én, 1-jén, 2-án, 10-i. */
const ending = String.raw`(?:\.|-?(?:j?[eéaá]n?|i|ji))?`
const english = /^(?:on\s+)?(\p{L}+\.?)\s+(\d{1,2})(?:st|nd|rd|th)?\s*,?\s+(\d{4})\.?$/iu
const british =
  /^(?:on\s+)?(?:the\s+)?(\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?(\p{L}+\.?),?\s+(\d{4})\.?$/iu
const hungarian = new RegExp(
  String.raw`^(\d{4})\.?\s*(\p{L}+)(?:\.\s*|\s+)(\d{1,2})${ending}$`,
  'iu',
)
const numbers = new RegExp(
  String.raw`^(\d{4})(?:\.\s*|-|/)(\d{1,2})(?:\.\s*|-|/)(\d{1,2})${ending}$`,
  'iu',
)
const turned = /^(\d{1,2})(\.\s*|-|\/)(\d{1,2})\2(\d{4})\.?$/u

/**
 * The days that a date without its time can mean; the whole text must be the date. More than one where day and
 * month cannot be told apart: 10/12/2021.
 */
function daysOf(text: string): readonly Day[] {
  const name = english.exec(text)
  if (name) return [[Number(name[3]), monthOf(name[1] ?? ''), Number(name[2])]]
  const dayFirst = british.exec(text)
  if (dayFirst) return [[Number(dayFirst[3]), monthOf(dayFirst[2] ?? ''), Number(dayFirst[1])]]
  const yearFirst = hungarian.exec(text)
  if (yearFirst) return [[Number(yearFirst[1]), monthOf(yearFirst[2] ?? ''), Number(yearFirst[3])]]
  const iso = numbers.exec(text)
  if (iso) return [[Number(iso[1]), Number(iso[2]), Number(iso[3])]]
  const last = turned.exec(text)
  if (!last) return []
  const [one, other, year] = [Number(last[1]), Number(last[3]), Number(last[4])]
  // Both orders are in use; one of them is left where the other cannot be, or where they are the same day.
  if (one === other) return [[year, one, one]]
  return [[year, other, one] as const, [year, one, other] as const].filter(
    ([, month]) => month <= 12,
  )
}

type Clock = { readonly day: string; readonly time: string } | null

/** Parts a time of day from the date before it; null for an hour that cannot be. */
function withoutClock(text: string): Clock {
  const found = daysOf(text).length ? null : clock.exec(text)
  if (!found) return { day: text, time: '' }
  const [all, hour = '', minute, half, unit, zone] = found
  if (minute === undefined && half === undefined && unit === undefined)
    return { day: text, time: '' }
  if (half !== undefined && (Number(hour) < 1 || Number(hour) > 12)) return null
  const hours =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  const offset =
    zone === undefined
      ? ''
      : (zones[zone.toLowerCase()] ?? zone.replace(/(?<=\d{2})(?=\d{2})/u, ':'))
  const day = text
    .slice(0, text.length - all.length)
    .trim()
    .replace(/,$/u, '')
  return { day, time: `T${two(hours)}:${minute ?? '00'}${offset}` }
}

/**
 * The moments that a date as old pages write it can mean, in English or Hungarian, as `YYYY-MM-DD` or
 * `YYYY-MM-DDTHH:MM` (with an offset where the text names one); none where the text is not one whole date that
 * can be. (Forms met: shared/research/legacy-pages.md, section 1.)
 */
export function datesIn(text: string): readonly string[] {
  if (text.length > longest || !/\d{4}/u.test(text)) return []
  const plain = text
    .normalize('NFC')
    .replace(/[\u2010-\u2013]/gu, '-')
    .replace(weekday, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/,$/u, '')
  const parts = withoutClock(plain)
  if (!parts) return []
  return daysOf(parts.day).flatMap(([year, month, day]) => {
    const iso = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}${parts.time}`
    return month > 0 && year >= 1900 && parseMoment(iso) ? [iso] : []
  })
}

/** The one date that a text is; null where it is none, or could be two: nothing is guessed. */
export function readDate(text: string): string | null {
  const [only, ...others] = datesIn(text)
  return only === undefined || others.length ? null : only
}
