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
  /[,(]?\s*(?:on\s+)?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|hétfő|kedd|szerda|csütörtök|péntek|szombat|vasárnap)\)?\s*,?/giu

const clock = /[,\s]\s*(?:at\s+)?(\d{1,2})[:.](\d{2})(?::\d{2})?(?:\s*([ap])\.?m\.?)?\s*$/iu

const two = (n: number): string => String(n).padStart(2, '0')

/** Year, month and day of a date without its time; the whole text must be the date. */
function dayOf(text: string): readonly [year: number, month: number, day: number] | undefined {
  const english =
    /^(?:on\s+)?(\p{L}+\.?)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\.?$/iu.exec(text) ?? undefined
  if (english) return [Number(english[3]), monthOf(english[1] ?? ''), Number(english[2])]
  const british =
    /^(?:on\s+)?(\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?(\p{L}+\.?),?\s+(\d{4})\.?$/iu.exec(text)
  if (british) return [Number(british[3]), monthOf(british[2] ?? ''), Number(british[1])]
  const hungarian = /^(\d{4})\.?\s*(\p{L}+)\.?\s+(\d{1,2})\.?$/iu.exec(text)
  if (hungarian) return [Number(hungarian[1]), monthOf(hungarian[2] ?? ''), Number(hungarian[3])]
  const numbers = /^(\d{4})(?:\.\s*|-|\/)(\d{1,2})(?:\.\s*|-|\/)(\d{1,2})\.?$/u.exec(text)
  if (numbers) return [Number(numbers[1]), Number(numbers[2]), Number(numbers[3])]
  // 19.5.2016 can be one day only; 10/12/2021 can be two, and nothing is invented.
  const turned = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})\.?$/u.exec(text)
  if (turned && Number(turned[1]) > 12)
    return [Number(turned[3]), Number(turned[2]), Number(turned[1])]
  return undefined
}

/**
 * A date as old pages write it, in English or Hungarian, as `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`; null where the
 * text is not one whole date that can be. (Forms met: shared/research/legacy-pages.md, section 1.)
 */
export function readDate(text: string): string | null {
  let rest = text
    .replaceAll('\u00a0', ' ')
    .replace(weekday, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/,$/u, '')
  let time = ''
  const found = clock.exec(rest)
  if (found && dayOf(rest) === undefined) {
    const [all, hour = '', minute = '', half] = found
    const turned =
      half === undefined
        ? Number(hour)
        : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
    if (half !== undefined && (Number(hour) < 1 || Number(hour) > 12)) return null
    time = `T${two(turned)}:${minute}`
    rest = rest
      .slice(0, rest.length - all.length)
      .trim()
      .replace(/,$/u, '')
  }
  const day = dayOf(rest)
  if (!day) return null
  const [year, month, date] = day
  const iso = `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}${time}`
  return month > 0 && year >= 1900 && parseMoment(iso) ? iso : null
}
