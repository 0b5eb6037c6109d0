import type { Line } from './lines.ts'
import { residueIn } from './residue.ts'
import { stampsIn, type PlacedStamp } from './stamp.ts'

/** One announcement of a list; `address` where the list has one. */
export type Item = {
  readonly title: string
  readonly published: string | null
  readonly address?: string
}

const web = String.raw`https?:\/\/[^\s<>()[\]]+(?:\([^\s<>()[\]]*\)[^\s<>()[\]]*)*`
const alone = new RegExp(`^<?(${web})>?$`, 'iu')
const markdown = /^\[([^\]]+)\]\(\s*<?((?:[^\s()>]|\([^\s()]*\))*)>?(?:\s+["'][^)]*)?\)$/u
const behind = new RegExp(String.raw`^(.+?)\s*[(<[](${web})[)>\]]$`, 'iu')

/** A line without its link, and where the link leads: “[Title](https://…)”, “Title (https://…)”, “https://…”. */
function linked(text: string): { readonly text: string; readonly address?: string } {
  const [, address] = alone.exec(text) ?? []
  if (address !== undefined) return { text: '', address }
  const [, words, target = ''] = markdown.exec(text) ?? behind.exec(text) ?? []
  if (words === undefined) return { text }
  return { text: words.trim(), ...(alone.test(target) && { address: target }) }
}

type Row = Line & { readonly index: number; readonly address?: string }

/** A line that ends like a name, not like a sentence. */
export const isTitle = (text: string): boolean =>
  text.length <= 200 && !/[.;,]$/u.test(text) && /[\p{L}\p{N}]/u.test(text)

const jump = /^(?:jump to this page|ugrás az oldalra)\s*[»›>]*\s*/iu

const at = ({ address }: { readonly address?: string } = {}) => address !== undefined && { address }

/** A list whose titles a reading tool has lost: leads, each followed by its button. */
function leadsIn(rows: readonly Row[]): Item[] {
  const chunks: { lead?: Row; address?: string }[] = [{}]
  for (const row of rows) {
    const rest = row.text.replace(jump, '')
    const last = chunks.at(-1)
    if (rest === row.text && last) last.lead ??= row
    else {
      if (last) Object.assign(last, at(row))
      chunks.push(rest === '' ? {} : { lead: { ...row, text: rest } })
    }
  }
  if (chunks.length < 3) return []
  return chunks.flatMap(({ lead, address = lead?.address }) =>
    lead ? [{ title: lead.text, published: null, ...(address !== undefined && { address }) }] : [],
  )
}

type Found = { readonly stamp: PlacedStamp; readonly title: Row; readonly from: number }

/** The stamps of one form that have a title beside them, all on the same side. */
function beside(group: readonly PlacedStamp[], titleBy: (stamp: PlacedStamp) => Row | undefined) {
  const found = group.flatMap((stamp): Found[] => {
    const title = titleBy(stamp)
    const first = stamp.lines[0] as Row | undefined
    return title && first ? [{ stamp, title, from: Math.min(title.index, first.index) }] : []
  })
  return new Set(found.map(({ title }) => title.text)).size > 1 ? found : []
}

/** Titles and stamps of the list; none where the page is no list. */
function pairsIn(all: readonly Row[]): Found[] {
  const rows = all.filter(({ text }) => text !== '' && residueIn(text, true) === undefined)
  const stamps = stampsIn(rows)
  const order = new Map<Line, number>(rows.map((row, index) => [row, index]))
  const dates = new Set(stamps.flatMap(({ lines }) => lines))
  const titleAt = (line: Line | undefined, step: number): Row | undefined => {
    const row = line && rows[(order.get(line) ?? -2) + step]
    return row && !dates.has(row) && isTitle(row.text) ? row : undefined
  }
  const groups = Object.values(
    Object.groupBy(
      stamps.filter((stamp) => stamp.dates.length && stamp.kind !== 'change'),
      ({ kind, label }) => `${kind} ${label}`,
    ),
  )
  // Where a page says “Published”, a date without that word is one of the text.
  const labelled = groups.filter((group) => group?.[0]?.kind === 'publication')
  const lists = (
    labelled.length ? labelled : groups.filter((group = []) => isNewestFirst(group))
  ).flatMap((group = []) => [
    beside(group, ({ lines }) => titleAt(lines[0], -1)),
    beside(group, ({ lines }) => titleAt(lines.at(-1), 1)),
  ])
  return lists.reduce((best, one) => (one.length > best.length ? one : best), [])
}

/**
 * The announcements of a page that lists them; undefined where it is no list. A list holds several titles, each
 * with a stamp of the same form beside it; dates alone, an agenda or a signature make none.
 * @param texts lines that are not blank
 */
export function itemsIn(texts: readonly Line[]): readonly Item[] | undefined {
  const all = texts.map((line, index): Row => ({ ...line, ...linked(line.text), index }))
  const found = pairsIn(all)
  if (!found.length) {
    const leads = leadsIn(all.filter(({ text }) => text !== ''))
    return leads.length > 1 ? leads : undefined
  }
  return found.map(({ stamp, title, from }, index) => {
    const isLink = ({ text }: Row) => text === '' || residueIn(text, true) !== undefined
    const near = all
      .slice(from, found[index + 1]?.from)
      .find((row) => row.address !== undefined && isLink(row))
    return {
      title: title.text,
      published: stamp.published,
      ...at(title.address === undefined ? near : title),
    }
  })
}

/** Archives begin with the newest; agendas and chronicles run on in time. */
function isNewestFirst(stamps: readonly PlacedStamp[]): boolean {
  const days = stamps.flatMap(({ dates }) => dates.slice(0, 1))
  return days.every((day, index) => index === 0 || day <= (days[index - 1] ?? day))
}
