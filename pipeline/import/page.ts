import type { Finding } from '../model/finding.ts'
import type { Language } from '../model/language.ts'
import { findingOf } from '../model/rule.ts'
import { escapeMarkdown, escapeTitle } from '../model/escape.ts'
import { languageOf } from './language.ts'
import { linesOf, type Line } from './lines.ts'
import { paragraphsOf } from './paragraphs.ts'
import { residueIn } from './residue.ts'
import { lostLinkRule, noDateRule, noLanguageRule, noTitleRule } from './rules.ts'
import { readStamp } from './stamp.ts'
import { inEnglish, phrase, say, type Wording } from '../model/wording.ts'

export type Dropped = { readonly line: number; readonly text: string; readonly why: string }

/** One announcement out of a saved page. */
export type ImportedPage = {
  readonly title: string | null
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`; null where the page does not say. */
  readonly published: string | null
  readonly language: Language
  /** `# Title`, then the paragraphs, escaped so that Markdown reads them as they are. */
  readonly markdown: string
  /** What was left out, and why. */
  readonly dropped: readonly Dropped[]
  readonly findings: readonly Finding[]
}

export type ImportedList = {
  readonly items: readonly { readonly title: string; readonly published: string | null }[]
}

export type Refused = { readonly refused: string; readonly words: Wording }

const refuse = (words: Wording): Refused => ({ refused: inEnglish(words), words })

export type ImportOptions = {
  readonly language?: Language
  /** How findings name the page; default “page”. */
  readonly file?: string
}

const errorPage =
  /^(?:(?:error\s*)?(?:40[0134]|50[0234])\b.{0,60}|.{0,40}page not found.{0,40}|.{0,40}az oldal nem található.{0,40}|access denied|hozzáférés megtagadva|internal server error|bad gateway|service unavailable)$/iu

type Sorted = {
  head: { title?: Line; published: string | null; stamps: number }
  body: Line[]
  dropped: Dropped[]
}

/** A short line that ends like a name, not like a sentence. */
const isTitle = (text: string): boolean => text.length <= 200 && !/[.;,]$/u.test(text)

/** First and last line that are neither blank nor residue: outside them menus are dropped. */
function edges(lines: readonly Line[]): { first: number; last: number } {
  const isText = ({ text, isBlank }: Line) => !isBlank && residueIn(text, true) === undefined
  const from = lines.findIndex(isText)
  const to = lines.findLastIndex(isText)
  return { first: lines[from]?.number ?? 0, last: lines[to]?.number ?? 0 }
}

function sort(lines: readonly Line[]): Sorted {
  const { first, last } = edges(lines)
  const dropped: Dropped[] = []
  const drop = ({ number, text }: Line, why: string) =>
    void dropped.push({ line: number, text, why })
  const head: Sorted['head'] = { published: null, stamps: 0 }
  const body: Line[] = []
  let awaitsDate = false
  for (const line of lines) {
    if (line.isBlank) {
      body.push(line)
      continue
    }
    const isBody = body.some(({ isBlank }) => !isBlank)
    const isEdge = line.number < first || line.number > last || !isBody
    const why = residueIn(line.text, isEdge)
    const stamp = isBody ? undefined : readStamp(line.text)
    if (why !== undefined) drop(line, why)
    else if (stamp && (stamp.isLabelled || head.published === null || awaitsDate)) {
      head.published ??= stamp.published
      head.stamps++
      awaitsDate = stamp.isLabelled && stamp.published === null
      drop(
        line,
        stamp.published === null
          ? phrase('label without a date')
          : phrase('date of publication, kept in announcement.yaml'),
      )
    } else if (head.title && line.text === head.title.text) drop(line, phrase('the title again'))
    else if (!head.title && !isBody && isTitle(line.text)) head.title = line
    else body.push(line)
  }
  return { head, body, dropped }
}

/** Two labelled stamps or more mean a list of announcements. */
function itemsIn(lines: readonly Line[]): ImportedList['items'] | undefined {
  const texts = lines.filter(({ isBlank }) => !isBlank)
  const items = texts.flatMap(({ text }, index) => {
    const stamp = readStamp(text)
    if (!stamp || stamp.published === null) return []
    const before = texts[index - 1]?.text ?? ''
    const after = texts[index + 1]?.text ?? ''
    if (!stamp.isLabelled && text.length > 40) return []
    return [{ title: stamp.isLabelled ? before : after, published: stamp.published }]
  })
  return items.length > 1 ? items : undefined
}

function lostLinks(paragraphs: readonly string[], file: string): Finding[] {
  return paragraphs
    .filter((text) => /(?::|\(in (?:Hungarian|English)\):?)$/u.test(text) && text.length < 200)
    .slice(-1)
    .map((text) =>
      findingOf(
        lostLinkRule,
        file,
        say('Unexpected end of “{{text}}”, expected a link', { text: text.slice(-60) }),
      ),
    )
}

/**
 * A page of an old site, saved as text, as an announcement. Nothing is invented: what the page does not say is
 * null, and what is left out is listed.
 */
export function importLegacyPage(
  page: string,
  options: ImportOptions = {},
): ImportedPage | ImportedList | Refused {
  const file = options.file ?? 'page'
  const lines = linesOf(page)
  const texts = lines.filter(({ isBlank }) => !isBlank)
  if (!texts.length) return refuse(say('the page is empty'))
  if (texts.slice(0, 3).some(({ text }) => errorPage.test(text)))
    return refuse(say('an error page was saved, not an announcement'))
  if (texts.slice(0, 5).some(({ text }) => /^<(?:!doctype|html|head|\?xml)/iu.test(text)))
    return refuse(say('it is HTML; save the page as text in a browser'))
  const items = itemsIn(lines)
  if (items) return { items }

  const { head, body, dropped } = sort(lines)
  const paragraphs = paragraphsOf(body)
  if (!paragraphs.length) return refuse(say('there is no text beside the menu of the page'))
  const title = head.title?.text ?? null
  const found = options.language ?? languageOf([title ?? '', ...paragraphs].join(' '))
  const findings = [
    ...(head.published === null
      ? [findingOf(noDateRule, file, say('Unexpected page without a date of publication'))]
      : []),
    ...(title === null
      ? [findingOf(noTitleRule, file, say('Unexpected page without a title'))]
      : []),
    ...(found
      ? []
      : [findingOf(noLanguageRule, file, say('Unexpected language, taken for English'))]),
    ...lostLinks(paragraphs, file),
  ]
  const blocks = [
    ...(title === null ? [] : [`# ${escapeTitle(title)}`]),
    ...paragraphs.map(escapeMarkdown),
  ]
  return {
    title,
    published: head.published,
    language: found ?? 'en',
    markdown: `${blocks.join('\n\n')}\n`,
    dropped,
    findings,
  }
}
