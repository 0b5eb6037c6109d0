/** A calendar date, with a clock time where one stands; no time zone of its own. */
export type Moment = {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour?: number
  readonly minute?: number
  /** Offset from UTC in minutes, where the text gives one. */
  readonly offset?: number
}

const form =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/

/**
 * The same as one pattern, for editors: days that no month has are refused, 29 February is left to `parseMoment`.
 */
export const momentPattern = `^\\s*\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|[12]\\d))(?:[T ](?:[01]\\d|2[0-3]):[0-5]\\d(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?\\s*$`

const daysIn = (year: number, month: number): number =>
  month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
    ? 29
    : ([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0)

/** Reads `2021-12-10`, `2021-12-10T10:00`, `2021-12-10T10:00+01:00`; null for a day or time that cannot be. */
export function parseMoment(text: string): Moment | null {
  const parts = form.exec(text.trim())
  if (!parts) return null
  const [year = 0, month = 0, day = 0] = parts.slice(1, 4).map(Number)
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null
  if (parts[4] === undefined) return { year, month, day }
  const [hour, minute] = [Number(parts[4]), Number(parts[5])]
  if (hour > 23 || minute > 59) return null
  const zone = parts[6]
  if (zone === undefined) return { year, month, day, hour, minute }
  const digits = zone === 'Z' ? '+0000' : zone.replace(':', '')
  const offset =
    (digits[0] === '-' ? -1 : 1) * (Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3)))
  // The clocks of the world are at most 14 hours ahead of UTC.
  if (Math.abs(offset) > 14 * 60) return null
  return { year, month, day, hour, minute, offset }
}

const utc = (m: Moment): number => Date.UTC(m.year, m.month - 1, m.day, m.hour ?? 0, m.minute ?? 0)

const formats = new Map<string, Intl.DateTimeFormat>()

/** Offset of a time zone from UTC at an instant, in minutes (the IANA rules that Node's Intl carries). */
function askOffset(timeZone: string, instant: number): number {
  const known = formats.get(timeZone)
  const format =
    known ??
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  if (!known) formats.set(timeZone, format)
  const parts = format.formatToParts(instant)
  const part = (type: string) => Number(parts.find((p) => p.type === type)?.value)
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  return Math.round((local - Math.floor(instant / 1000) * 1000) / 60000)
}

const aDay = 24 * 60 * 60000
/** Offsets by zone and day (UTC); null where the clocks are changed on that day. To ask costs more than a page. */
const offsets = new Map<string, Map<number, number | null>>()

/** The same, asked for once a day. */
function zoneOffset(timeZone: string, instant: number): number {
  const days = offsets.get(timeZone) ?? new Map<number, number | null>()
  offsets.set(timeZone, days)
  const day = Math.floor(instant / aDay)
  let offset = days.get(day)
  if (offset === undefined) {
    const [first, last] = [day * aDay, (day + 1) * aDay].map((at) => askOffset(timeZone, at))
    offset = first === last ? (first ?? null) : null
    days.set(day, offset)
  }
  return offset ?? askOffset(timeZone, instant)
}

export const isTimeZone = (name: string): boolean => {
  try {
    return Boolean(Intl.DateTimeFormat('en-US', { timeZone: name }))
  } catch {
    return false
  }
}

/** Milliseconds since 1970 of a moment; where it has no offset of its own it is read in `timeZone`. */
export function instantOf(moment: Moment, timeZone: string): number {
  if (moment.offset !== undefined) return utc(moment) - moment.offset * 60000
  const guess = utc(moment) - zoneOffset(timeZone, utc(moment)) * 60000
  return utc(moment) - zoneOffset(timeZone, guess) * 60000
}

const two = (n: number): string => String(n).padStart(2, '0')

/** The moment as the office's clocks show it: a moment with an offset is carried over to `timeZone`. */
export function inZone(moment: Moment, timeZone: string): Moment {
  if (moment.hour === undefined) return moment
  const instant = instantOf(moment, timeZone)
  const offset = zoneOffset(timeZone, instant)
  const local = new Date(instant + offset * 60000)
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    offset,
  }
}

/** ISO 8601: `2021-12-10`, or `2021-12-10T10:00+01:00` where the moment has a time and an offset. */
export function isoOf(moment: Moment): string {
  const date = `${String(moment.year).padStart(4, '0')}-${two(moment.month)}-${two(moment.day)}`
  if (moment.hour === undefined) return date
  const time = `${date}T${two(moment.hour)}:${two(moment.minute ?? 0)}`
  if (moment.offset === undefined) return time
  const minutes = Math.abs(moment.offset)
  return `${time}${moment.offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/**
 * RFC 3339 with seconds, as feeds ask for: `2021-12-10T10:00:00+01:00`. A moment with an offset keeps it; a day begins at
 * midnight in `timeZone`.
 */
export function timestampOf(moment: Moment, timeZone: string): string {
  const { hour = 0, minute = 0, offset } = moment
  const iso = isoOf(offset === undefined ? inZone({ ...moment, hour, minute }, timeZone) : moment)
  return `${iso.slice(0, 16)}:00${iso.slice(16)}`
}

/** ISO 8601 in UTC, to the second, of milliseconds since 1970. */
export const utcOf = (instant: number): string =>
  new Date(instant).toISOString().replace(/\.\d+Z$/u, 'Z')
