import { phrase } from '../model/wording.ts'
import { isTitle } from './items.ts'
import type { Line } from './lines.ts'
import type { Menus } from './menu.ts'
import { residueIn } from './residue.ts'
import type { PlacedStamp } from './stamp.ts'

/** The head of a page: all above the first line of the text. */
export type Head = {
  readonly title?: Line
  readonly stamps: readonly PlacedStamp[]
  /** Lines left out, with the reason. */
  readonly dropped: ReadonlyMap<Line, string>
  /** Short lines beside a menu that stay in the text. */
  readonly doubtful: readonly Line[]
}

const wordsIn = (text: string): number => text.split(/\s+/u).length

/** What browsers add to a title: “A title | Ministry of Interior”. */
const isWindowTitle = (text: string, title: string): boolean =>
  text.startsWith(title) && /^\s+[|–—»-]\s/u.test(text.slice(title.length))

/**
 * Reads the head of a page: title, stamps, residue.
 * @param texts lines that are not blank
 */
export function readHead(texts: readonly Line[], menus: Menus, all: readonly PlacedStamp[]): Head {
  const stampAt = new Map(all.flatMap((stamp) => stamp.lines.map((line) => [line, stamp] as const)))
  const dropped = new Map<Line, string>()
  const doubtful: Line[] = []
  const stamps = new Set<PlacedStamp>()
  const isCandidate = (line: Line): boolean =>
    !stampAt.has(line) && !menus.dropped.has(line) && residueIn(line.text, true) === undefined

  // A name of the site may stand above its menu; the title then stands below.
  const below = texts.slice(menus.headEnd)
  const first = below.find((line) => isCandidate(line) || stampAt.get(line)?.label)
  const isTitleBelow = menus.headEnd > 0 && first && isCandidate(first) && isTitle(first.text)

  /** A last item of the menu: a word or two, and a longer line stands between it and the date. */
  const isItem = (line: Line, index: number): boolean => {
    const rest = texts.slice(index + 1, index + 6)
    const end = rest.findIndex((one) => stampAt.has(one))
    const title = end < 0 ? undefined : rest.slice(0, end).findLast(isCandidate)
    return (
      menus.headEnd > 0 &&
      wordsIn(line.text) < 4 &&
      title !== undefined &&
      wordsIn(title.text) > 3 &&
      isTitle(title.text)
    )
  }

  let title: Line | undefined
  for (const [index, line] of texts.entries()) {
    const { text } = line
    const next = texts[index + 1]
    const isNamed = next && stampAt.get(next)?.kind === 'publication' && text.length <= 200
    const why = residueIn(text, true)
    const stamp = stampAt.get(line)
    if (menus.dropped.has(line)) continue
    if (stamp) stamps.add(stamp)
    else if (why !== undefined) dropped.set(line, why)
    else if (title && text === title.text) dropped.set(line, phrase('the title again'))
    else if (title && isTitle(text) && isWindowTitle(title.text, text)) {
      dropped.set(title, phrase('title of the browser’s window'))
      title = line
    } else if (title || !(isTitle(text) || isNamed)) break
    else if ((isTitleBelow && index < menus.headEnd) || isItem(line, index)) doubtful.push(line)
    else title = line
  }
  return { ...(title && { title }), stamps: [...stamps], dropped, doubtful }
}
