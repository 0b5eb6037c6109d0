/** “2021-12-10T10:00:00+01:00” as a PDF date of the length Chromium writes: D:YYYYMMDDHHmmSS+00'00' (UTC). */
export function pdfDate(iso: string): string {
  const [, year = '1970', month = '01', day = '01', hour = '00', minute = '00', second = '00'] =
    /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?/u.exec(iso) ?? []
  const [, zone = '+00:00'] = /T.*([+-]\d{2}:\d{2})$/u.exec(iso) ?? []
  return `D:${year}${month}${day}${hour}${minute}${second}${zone.replace(':', "'")}'`
}

/**
 * A raw print with what changes from run to run made a function of the announcement: its dates, and the ids of
 * table heads, which Chromium takes from its DOM node counter. Every replacement has the length of what it
 * replaces, so that the cross-reference table stays true (Chromium writes PDF 1.4: objects are plain text).
 * @param date ISO 8601 with offset
 */
export function normalise(pdf: Uint8Array, date: string): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1')
  const changed = new Uint8Array(pdf)
  const put = (at: number, value: string) => changed.set(Buffer.from(value, 'latin1'), at)
  const moment = pdfDate(date)
  for (const match of text.matchAll(/\/(?:Creation|Mod)Date \((D:[^)]*)\)/gu)) {
    const old = match[1] ?? ''
    if (old.length === moment.length) put(match.index + match[0].length - old.length - 1, moment)
  }
  const nodes = [...text.matchAll(/\(node(\d{8})\)/gu)]
  const order = [...new Set(nodes.map(([, id = '']) => id))].sort()
  const ids = new Map(order.map((id, index) => [id, String(index + 1).padStart(8, '0')]))
  for (const match of nodes) put(match.index + 5, ids.get(match[1] ?? '') ?? '')
  return changed
}
