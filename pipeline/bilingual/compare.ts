import { languages, type Language } from '../model/language.ts'
import { align } from './align.ts'
import type { Fingerprint } from './fingerprint.ts'
import type { Segment } from './paragraphs.ts'
import { languagesOf, type Paragraph, type Sides, type TranslationRecord } from './record.ts'
import { trace, type Trace } from './trace.ts'

/** A paragraph that may be behind, as its partner in the other language is no longer what it was. */
export type Stale = {
  /** What happened to the partner. */
  readonly change: 'changed' | 'added' | 'removed'
  /** The language in which it happened, and what stands there now; nothing where it was removed. */
  readonly from: Language
  readonly source: readonly Segment[]
  readonly before?: Fingerprint
  /** The text of the edition; empty where it was removed. */
  readonly after: string
  /** The language that is behind. */
  readonly language: Language
  /** What may need the same change; where something was added, what stands before the place it is missing at. */
  readonly target: readonly Segment[]
}

export type Comparison = {
  readonly stale: readonly Stale[]
  /** Pairs that changed in both languages: taken to agree, and to be recorded anew. */
  readonly together: number
}

const [first, second] = languages
const other = (language: Language): Language => (language === first ? second : first)
const segmentsOf = (paragraphs: readonly Paragraph[]) => paragraphs.map(({ segment }) => segment)

type Traces = Readonly<Record<Language, Trace>>

/** Pairs that were recorded: one side changed means that the other may be behind. */
function compareKnown(record: TranslationRecord, traces: Traces): Comparison {
  const stale: Stale[] = []
  let together = 0
  record.pairs.forEach((pair, number) => {
    const changed = languages.filter((language) => {
      const fate = traces[language].fates.get(number)
      return fate && fate.state !== 'same'
    })
    const [from] = changed
    if (from === undefined) return
    const language = other(from)
    if (changed.length > 1 || pair[language] === undefined) {
      together++
      return
    }
    const { state, paragraphs } = traces[from].fates.get(number) ?? {
      state: 'same',
      paragraphs: [],
    }
    const before = pair[from]
    stale.push({
      change: state === 'removed' ? 'removed' : 'changed',
      from,
      source: segmentsOf(paragraphs),
      ...(before !== undefined && { before }),
      after: paragraphs.map(({ text }) => text).join(' '),
      language,
      target: segmentsOf(traces[language].fates.get(number)?.paragraphs ?? []),
    })
  })
  return { stale, together }
}

/**
 * Paragraphs that were not there before: those that came at one place in both languages are held against one
 * another, and against what had no partner so far.
 */
function compareAdded(record: TranslationRecord, traces: Traces): Comparison {
  const isWhole = (number: number): boolean =>
    languages.every((language) => record.pairs[number]?.[language] !== undefined)
  /** For each pair the last one with two sides, so that both languages count places alike. */
  const anchors: number[] = []
  for (const number of record.pairs.keys())
    anchors.push(isWhole(number) ? number : (anchors.at(-1) ?? -1))
  const addedAt = (language: Language) =>
    Map.groupBy(traces[language].added, ({ behind }) => anchors[behind] ?? -1)
  const added = { [first]: addedAt(first), [second]: addedAt(second) }
  const places = new Set(languages.flatMap((language) => [...added[language].keys()]))
  const stale: Stale[] = []
  let together = 0
  for (const place of [...places].sort((a, b) => a - b)) {
    const fresh = new Set<Segment>()
    const at = (language: Language): Segment[] => {
      const own = added[language].get(place) ?? []
      for (const { paragraph } of own) fresh.add(paragraph.segment)
      const alone: Paragraph[] = []
      for (let number = place + 1; number < record.pairs.length && !isWhole(number); number++)
        alone.push(...(traces[language].fates.get(number)?.paragraphs ?? []))
      return segmentsOf([...own.map(({ paragraph }) => paragraph), ...alone]).sort(
        (a, b) => a.place.line - b.place.line || a.place.column - b.place.column,
      )
    }
    for (const { a, b } of align(at(first), at(second), languages)) {
      const [from, source] = a.length ? [first, a] : [second, b]
      if (!source.some((segment) => fresh.has(segment))) continue
      if (a.length && b.length) together++
      else
        stale.push({
          change: 'added',
          from,
          source,
          after: source.map(({ text }) => text).join(' '),
          language: other(from),
          target: segmentsOf(traces[other(from)].fates.get(place)?.paragraphs ?? []),
        })
    }
  }
  return { stale, together }
}

/**
 * Holds the texts against their record. Undefined where the record knows nothing of one of the languages: then
 * the texts as they stand are where to begin.
 */
export function compare(record: TranslationRecord, sides: Sides): Comparison | undefined {
  const known = languagesOf(record)
  if (known.length !== sides.size || known.some((language) => !sides.has(language)))
    return undefined
  if (known.length < languages.length) return { stale: [], together: 0 }
  const traceOf = (language: Language): Trace =>
    trace(
      record.pairs.flatMap(({ [language]: words }, pair) =>
        words === undefined ? [] : [{ pair, words }],
      ),
      sides.get(language) ?? [],
    )
  const traces: Traces = { hu: traceOf('hu'), en: traceOf('en') }
  const [old, fresh] = [compareKnown(record, traces), compareAdded(record, traces)]
  const lineOf = ({ target: [one] }: Stale): number => one?.place.line ?? 0
  return {
    stale: [...old.stale, ...fresh.stale].sort((a, b) => lineOf(a) - lineOf(b)),
    together: old.together + fresh.together,
  }
}
