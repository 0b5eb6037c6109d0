type Parts = { readonly day: string; readonly time: string | undefined; readonly zone: string }

const partsOf = (iso: string): Parts => {
  const [, day = '1970-01-01', minutes, seconds = ':00', zone = ''] =
    /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?$/u.exec(iso) ?? []
  return { day, time: minutes === undefined ? undefined : minutes + seconds, zone }
}

/**
 * ISO 8601 as a PDF date (PDF 32000-1, 7.9.4): “2021-12-10T10:00+01:00” → “D:20211210100000+01'00'”, and a day
 * without a time as a day.
 */
export function pdfDate(iso: string): string {
  const { day, time, zone } = partsOf(iso)
  const moment = `D:${day.replaceAll('-', '')}`
  if (time === undefined) return moment
  return `${moment}${time.replaceAll(':', '')}${zone.replace(/^(...):(..)$/u, "$1'$2'")}`
}

/** The same moment as XMP writes it, with its seconds. */
export function xmpDate(iso: string): string {
  const { day, time, zone } = partsOf(iso)
  return time === undefined ? day : `${day}T${time}${zone}`
}
