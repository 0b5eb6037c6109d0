import { isMenuWord } from '../model/menu-words.ts'
import { phrase } from '../model/wording.ts'
import { isTitle } from './items.ts'
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
    // “1”, “2”, “Next”: pages are counted, figures of the text are not.
    const isOfPager =
      isNumber(above.text) &&
      below &&
      (isPager(below.text) || Number(below.text) === Number(above.text) + 1)
    if (!isResidue(above) && !isOfPager) break
    start--
  }
  return { start, run }
}

/** Where the menu at the head begins and ends (exclusive): from its first known place to its last. */
function headOf(texts: readonly Line[]): { start: number; end: number; run: number } {
  let run = 0
  let isPastTitle = false
  for (let line = texts[run]; line; line = texts[run]) {
    if (isDate(line) ? isPastTitle : !isPart(line)) break
    isPastTitle ||= !isDate(line) && !isResidue(line)
    run++
  }
  const inRun = texts.slice(0, run)
  const start = run === texts.length ? -1 : inRun.findIndex(isPlace)
  if (start < 0) return { start: 0, end: 0, run: run === texts.length ? 0 : run }
  const end = inRun.findLastIndex(isPlace) + 1
  // Where no title stands below the menu, it stands between the menu's lines.
  const below = texts.slice(end).find((line) => !isResidue(line))
  const isNamed = below && !isDate(below) && isTitle(below.text)
  const own = isNamed ? -1 : inRun.slice(0, end).findLastIndex((line) => isOwn(line, below))
  if (own < start) return { start, end, run }
  return { start, end: inRun.slice(0, own).findLastIndex(isPlace) + 1, run }
}

/** Whether an unknown line can be the title: a date stands below the menu, or it is of some words. */
const isOwn = (line: Line, below: Line | undefined): boolean =>
  !isResidue(line) &&
  !isDate(line) &&
  ((below && isDate(below)) || line.text.split(/\s+/u).length > 2)

/** A menu is a list of near neighbours: this many unknown lines at most between two known places. */
const widestGap = 5

/** Menus between the text and a footer of sentences: known places close together, and the items between them. */
function innerOf(texts: readonly Line[]): ReadonlySet<Line> {
  const menu = new Set<Line>()
  let last = -1
  let isBelowText = false
  for (const [index, line] of texts.entries()) {
    isBelowText ||= !isPart(line) && !isDate(line)
    if (!isPart(line) || isDate(line)) last = -1
    else if (isBelowText && isPlace(line)) {
      if (last >= 0 && index - last <= widestGap + 1)
        for (const one of texts.slice(last, index + 1)) menu.add(one)
      last = index
    }
  }
  return menu
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
  const between = texts.slice(head.run, foot.start)
  const inner = innerOf(between)
  const menu = [...texts.slice(head.start, head.end), ...inner, ...texts.slice(foot.start)].filter(
    (line) => !isDate(line),
  )
  const hasFoot = texts.slice(foot.start).some(isPlace)
  const inText = between.filter(
    (line) =>
      isMenuWord(line.text) && residueIn(line.text, false) === undefined && !inner.has(line),
  )
  const beforeFoot = hasFoot
    ? texts.slice(Math.max(foot.run, head.run), foot.start).filter((line) => !isDate(line))
    : []
  return {
    dropped: new Map(
      menu.map((line) => [line, residueIn(line.text, true) ?? phrase('menu of the old page')]),
    ),
    unknown: menu.filter((line) => !isResidue(line) && !isNumber(line.text)),
    doubtful: [...new Set([...inText, ...beforeFoot])],
    headEnd: head.end,
  }
}
