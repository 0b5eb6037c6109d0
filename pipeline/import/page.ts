import type { Finding } from '../model/finding.ts'
import type { Language } from '../model/language.ts'
import { findingOf } from '../model/rule.ts'
import { inEnglish, say, type Wording } from '../model/wording.ts'
import { notText } from './bytes.ts'
import { isErrorPage } from './error-page.ts'
import { escapeMarkdown, escapeTitle } from '../model/escape.ts'
import { readHead } from './head.ts'
import { itemsIn, type Item } from './items.ts'
import { languageOf } from './language.ts'
import { linesOf, type Line } from './lines.ts'
import { menusIn } from './menu.ts'
import { hiddenNotes, letterNotes, lostLinks, menuNotes } from './notes.ts'
import { paragraphsOf } from './paragraphs.ts'
import { publicationOf } from './publication.ts'
import { residueIn } from './residue.ts'
import { noLanguageRule, noTitleRule } from './rules.ts'
import { stampsIn } from './stamp.ts'

export type Dropped = { readonly line: number; readonly text: string; readonly why: string }

/** One announcement out of a saved page. */
export type ImportedPage = {
  readonly title: string | null
  /**
   * `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, with an offset such as `+01:00` where the page has one; null where the
   * page does not say.
   */
  readonly published: string | null
  readonly language: Language
  /** `# Title`, then the paragraphs, escaped so that Markdown reads them as they are. */
  readonly markdown: string
  /** What was left out, and why. */
  readonly dropped: readonly Dropped[]
  readonly findings: readonly Finding[]
}

export type ImportedList = { readonly items: readonly Item[] }

export type Refused = { readonly refused: string; readonly words: Wording }

const refuse = (words: Wording): Refused => ({ refused: inEnglish(words), words })

export type ImportOptions = {
  readonly language?: Language
  /** How findings name the page; default “page”. */
  readonly file?: string
}

/** Longest line that a source may have (read/text.ts), in UTF-16 code units. */
const longestLine = 20_000

/** Why a text is no page of an announcement, as far as its first lines tell. */
function refusal(page: string, texts: readonly Line[]): Wording | undefined {
  const words = notText(page)
  if (words) return words
  if (!texts.length) return say('the page is empty')
  if (
    texts.slice(0, 5).some(({ text }) => /^<(?:!doctype|html|head|\?xml|rss|feed)\b/iu.test(text))
  )
    return say('it is HTML; save the page as text in a browser')
  const isStamped = stampsIn(texts).some(({ kind }) => kind === 'publication')
  return !isStamped && isErrorPage(texts.map(({ text }) => text))
    ? say('an error page was saved, not an announcement')
    : undefined
}

/** Parts a page: title, date, the lines of its text, and all other lines with the reason why they are none. */
function partsOf(lines: readonly Line[], file: string) {
  const texts = lines.filter(({ isBlank }) => !isBlank)
  const menus = menusIn(texts)
  const stamps = stampsIn(texts)
  const head = readHead(texts, menus, stamps)
  const left = new Map([...menus.dropped, ...head.dropped])
  for (const line of texts) {
    const why = residueIn(line.text, false)
    if (why !== undefined && !left.has(line)) left.set(line, why)
  }
  const isOpen = (line: Line) => line !== head.title && !left.has(line)
  const publication = publicationOf(
    head.stamps,
    stamps.filter((stamp) => !head.stamps.includes(stamp) && stamp.lines.every(isOpen)),
    texts.filter(isOpen),
    file,
  )
  for (const [line, why] of publication.dropped) left.set(line, why)
  return {
    title: head.title?.text ?? null,
    published: publication.published,
    body: lines.filter(isOpen),
    dropped: texts.flatMap((line): Dropped[] => {
      const why = left.get(line)
      return why === undefined ? [] : [{ line: line.number, text: line.text, why }]
    }),
    findings: [
      ...publication.findings,
      ...menuNotes(menus.unknown, [...head.doubtful, ...menus.doubtful.filter(isOpen)], file),
    ],
  }
}

/**
 * A page of an old site, saved as text, as an announcement; its items where it lists announcements; the reason
 * where it holds none. Nothing is invented: what the page does not say is null. Nothing is lost: each line is in
 * the Markdown or in `dropped`. Never throws.
 */
export function importLegacyPage(
  page: string,
  options: ImportOptions = {},
): ImportedPage | ImportedList | Refused {
  const file = options.file ?? 'page'
  const lines = linesOf(page)
  const texts = lines.filter(({ isBlank }) => !isBlank)
  const reason = refusal(page, texts)
  if (reason) return refuse(reason)
  const items = itemsIn(texts)
  if (items) return { items }

  const { title, published, body, dropped, findings } = partsOf(lines, file)
  const paragraphs = paragraphsOf(body)
  if (!paragraphs.length)
    return refuse(
      title === null
        ? say('there is no text beside the menu of the page')
        : say('there is no text below the title “{{title}}”', { title }),
    )
  const blocks = [
    ...(title === null ? [] : [`# ${escapeTitle(title)}`]),
    ...paragraphs.map(escapeMarkdown),
  ]
  if (blocks.some((block) => block.length > longestLine))
    return refuse(say('a paragraph is longer than {{longestLine}} characters', { longestLine }))
  const found = options.language ?? languageOf([title ?? '', ...paragraphs].join(' '))
  const language = found ?? 'en'
  const noTitle = say('Unexpected page without a title')
  const noLanguage = say('Unexpected language, taken for English')
  return {
    title,
    published,
    language,
    markdown: `${blocks.join('\n\n')}\n`,
    dropped,
    findings: [
      ...findings,
      ...(title === null ? [findingOf(noTitleRule, file, noTitle)] : []),
      ...(found ? [] : [findingOf(noLanguageRule, file, noLanguage)]),
      ...lostLinks(paragraphs, file),
      ...letterNotes(texts, language, file),
      ...hiddenNotes(lines, file),
    ],
  }
}
