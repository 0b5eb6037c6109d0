import { inZone, isoOf } from '../model/date.ts'

/** The day that the clocks of a time zone show at an instant (ms since 1970): `YYYY-MM-DD`. */
export function dayAt(instant: number, timeZone: string): string {
  const utc = new Date(instant)
  const moment = {
    year: utc.getUTCFullYear(),
    month: utc.getUTCMonth() + 1,
    day: utc.getUTCDate(),
    hour: utc.getUTCHours(),
    minute: utc.getUTCMinutes(),
    offset: 0,
  }
  return isoOf(inZone(moment, timeZone)).slice(0, 10)
}
