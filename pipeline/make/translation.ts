import type { Root } from 'mdast'
import { unified } from 'unified'
import { compare, type Comparison, type Stale } from '../bilingual/compare.ts'
import { differences } from '../bilingual/differences.ts'
import { paragraphsOf, type Segment } from '../bilingual/paragraphs.ts'
import {
  paragraphsWith,
  type Paragraph,
  type Sides,
  type TranslationRecord,
} from '../bilingual/record.ts'
import { checkStaleness } from '../check/stale-translation.ts'
import { isoOf } from '../model/date.ts'
import type { Finding } from '../model/finding.ts'
import type { Language } from '../model/language.ts'
import { recordName } from '../model/record-name.ts'
import type {
  AnnouncementStatus,
  Behind,
  Excerpt,
  LanguageStatus,
  TranslationState,
} from '../model/translation.ts'
import { decode } from '../read/text.ts'
import { readTranslation } from '../read/translation.ts'
import { remarkPreferTerms } from '../transform/terms.ts'
import type { FolderBytes, Source, Workshop } from './announcement.ts'
import type { Shared } from './shared.ts'

/** What is on the translator's desk of one announcement. */
export type Desk = {
  /** Texts that can be read and are not empty; what is wrong with the others is a finding of `check`. */
  readonly sides: Sides
  readonly record?: TranslationRecord
  readonly findings: readonly Finding[]
}

/** What the desk is read with. */
export type Desktop = Pick<Workshop, 'house' | 'folder' | 'parse'>

/** The paragraphs of a text, as it stands and as the editions have it: `fix` then changes nothing of what it says. */
async function readSide(
  file: string,
  language: Language,
  { house: { termbase }, parse, folder }: Desktop,
): Promise<Paragraph[] | undefined> {
  const decoded = decode(folder.bytes(file), file)
  if ('finding' in decoded) return undefined
  const read = await parse(decoded.text, file)
  if (!('tree' in read)) return undefined
  const segments = paragraphsOf(read.tree)
  const preferred = unified()
    .use(remarkPreferTerms, {
      termbase,
      language,
      ignoredConcepts: Object.keys(read.ignoredConcepts),
    })
    .runSync(read.tree) as Root
  return paragraphsWith(segments, paragraphsOf(preferred), language)
}

/** Paragraphs of a record may be as long as the texts: more than a line of Markdown may be. */
const recordLimit = 4 * 1024 * 1024

function readRecord(file: string, snapshot: FolderBytes): Pick<Desk, 'record' | 'findings'> {
  const decoded = decode(snapshot.bytes(file), file, recordLimit, recordLimit)
  return 'finding' in decoded
    ? { findings: [{ ...decoded.finding, severity: 'warning' }] }
    : readTranslation(decoded.text, file)
}

/** Reads the texts of an announcement and their record. */
export async function readDesk(source: Source, shop: Desktop): Promise<Desk> {
  const { folder, files, facts } = source
  const sides = new Map<Language, readonly Paragraph[]>()
  for (const language of facts.languages) {
    if (!files.includes(`${language}.md`)) continue
    const side = await readSide(`${folder}/${language}.md`, language, shop)
    if (side?.length) sides.set(language, side)
  }
  return {
    sides,
    ...(files.includes(recordName)
      ? readRecord(`${folder}/${recordName}`, shop.folder)
      : { findings: [] }),
  }
}

const excerptOf = (segments: readonly Segment[], at: number): Excerpt | undefined => {
  const segment = segments.at(at)
  return segment && { text: segment.text, place: segment.place }
}

function behindOf({ change, source, target, before = '', after, from }: Stale): Behind {
  const [own, partner] = [excerptOf(target, change === 'added' ? -1 : 0), excerptOf(source, 0)]
  return {
    change,
    ...(own && { target: own }),
    ...(partner && { source: partner }),
    pieces: differences(before, after, from),
  }
}

/** The comparison of readable texts; undefined where there is none to make. */
const comparisonOf = ({ record, sides }: Desk): Comparison | undefined =>
  record && compare(record, sides)

/** How each language of an announcement stands. */
export function statusFrom(
  source: Source,
  desk: Desk,
  house: Pick<Shared, 'office'>,
): AnnouncementStatus {
  const { id, folder, facts } = source
  const comparison = comparisonOf(desk)
  const languages = house.office.languages.map((language): LanguageStatus => {
    const { waiver } = facts
    const stale = comparison?.stale.filter((one) => one.language === language) ?? []
    const from = stale[0]?.from
    const isListed = facts.languages.includes(language)
    const isWaived = !isListed && waiver?.language === language
    const state: TranslationState = isWaived
      ? 'waived'
      : !isListed || !desk.sides.has(language)
        ? 'missing'
        : stale.length
          ? 'stale'
          : comparison || desk.sides.size < 2
            ? 'complete'
            : 'unrecorded'
    return {
      language,
      state,
      file: `${folder}/${language}.md`,
      ...(isWaived && {
        waiver: { reason: waiver.reason, date: isoOf(waiver.date).slice(0, 10) },
      }),
      ...(from !== undefined && { source: { language: from, file: `${folder}/${from}.md` } }),
      behind: stale.map(behindOf),
    }
  })
  const [first] = [...desk.sides.values()]
  return {
    id,
    title: first?.[0]?.segment.text ?? '',
    languages,
    together: comparison?.together ?? 0,
    findings: desk.findings,
  }
}

/** Findings about the translation, for an announcement that has a record; without one there is nothing to hold it against. */
export async function checkTranslation(source: Source, shop: Desktop): Promise<Finding[]> {
  if (!source.files.includes(recordName)) return []
  const desk = await readDesk(source, shop)
  return [...desk.findings, ...checkStaleness(statusFrom(source, desk, shop.house))]
}
