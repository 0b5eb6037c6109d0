import { isMenuWord } from '../model/menu-words.ts'
import type { Line } from './lines.ts'
import { isMenuLine, isNumber, isPager, residueIn } from './residue.ts'
import { readStamp } from './stamp.ts'

/** What of a page is menu: found at its head and foot only. */
export type Menus = {
  /** Lines of menus, with the reason why they are left out. */
  readonly dropped: ReadonlyMap<Line, string>
  /** Those of them that no list of menu words knows: they are menu by their neighbours alone. */
  readonly unknown: readonly Line[]
  /** Short lines beside a menu that may be the announcement's own; they stay. */
  readonly doubtful: readonly Line[]
  /** How many lines the menu at the head and what stands above it have. */
  readonly headEnd: number
}

/** A short line that is no sentence, as items of menus are; addresses and telephone numbers are none. */
const isItem = (text: string): boolean =>
  text.length <= 80 &&
  text.split(/\s+/u).length <= 10 &&
  !/[.!?:;,…”"»)\]]$/u.test(text) &&
  !/^[-–—•*·„“"([\d]/u.test(text) &&
  !/@|:\/\/|\bwww\.|\d[\d\s/()-]{5,}\d/u.test(text)

const isResidue = ({ text }: Line): boolean => residueIn(text, true) !== undefined
const isDate = ({ text }: Line): boolean => readStamp(text) !== undefined
const isPart = (line: Line): boolean => isResidue(line) || isNumber(line.text) || isItem(line.text)
const isPlace = ({ text }: Line): boolean => isMenuLine(text)

/** The first line of the menu at the foot: from its first known place on, and residue above that. */
function footOf(texts: readonly Line[]): { start: number; run: number } {
  let run = texts.length
  let hasPlace = false
  for (let above = texts[run - 1]; above; above = texts[run - 1]) {
    // “Last modified: …” may stand below the menu; above it, a date parts it from the text.
    if (isDate(above) ? hasPlace || !readStamp(above.text)?.label : !isPart(above)) break
    hasPlace ||= isPlace(above)
    run--
  }
  const place = run === 0 ? -1 : texts.findIndex((line, index) => index >= run && isPlace(line))
  let start = place < 0 ? texts.length : place
  for (let above = texts[start - 1]; above; above = texts[start - 1]) {
    const below = texts[start]
    const isOfPager = isNumber(above.text) && below && (isPager(below.text) || isNumber(below.text))
    if (!isResidue(above) && !isOfPager) break
    start--
  }
  return { start, run }
}

/** Where the menu at the head begins and ends (exclusive): from its first known place to its last. */
function headOf(texts: readonly Line[]): { start: number; end: number; run: number } {
  let run = 0
  let isNamed = false
  for (let line = texts[run]; line; line = texts[run]) {
    if (isDate(line) ? isNamed : !isPart(line)) break
    isNamed ||= !isDate(line) && !isResidue(line)
    run++
  }
  if (run === texts.length) return { start: 0, end: 0, run: 0 }
  const inRun = texts.slice(0, run)
  const start = inRun.findIndex(isPlace)
  return start < 0
    ? { start: 0, end: 0, run }
    : { start, end: inRun.findLastIndex(isPlace) + 1, run }
}

/**
 * Finds the menus. A run of short lines at the head or foot of a page that holds a known place of a menu (“Main
 * Page”) is menu as a whole: at the head from the first known place to the last, at the foot from the first to
 * the end. Short lines just outside may be a title, a signature or the menu’s too: they stay, and are named.
 * @param texts lines that are not blank
 */
export function menusIn(texts: readonly Line[]): Menus {
  const foot = footOf(texts)
  const head = headOf(texts.slice(0, foot.start))
  const menu = [...texts.slice(head.start, head.end), ...texts.slice(foot.start)].filter(
    (line) => !isDate(line),
  )
  const hasFoot = texts.slice(foot.start).some(isPlace)
  const inText = texts
    .slice(head.run, foot.start)
    .filter(({ text }) => isMenuWord(text) && residueIn(text, false) === undefined)
  const beforeFoot = hasFoot
    ? texts.slice(Math.max(foot.run, head.run), foot.start).filter((line) => !isDate(line))
    : []
  return {
    dropped: new Map(
      menu.map((line) => [line, residueIn(line.text, true) ?? 'menu of the old page']),
    ),
    unknown: menu.filter((line) => !isResidue(line) && !isNumber(line.text)),
    doubtful: [...new Set([...inText, ...beforeFoot])],
    headEnd: head.end,
  }
}
