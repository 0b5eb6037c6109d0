import type { AnnouncementStatus, Behind, Excerpt, LanguageStatus } from '../model/translation.ts'
import { countStates } from './status-words.ts'

const at = (excerpt: Excerpt | undefined) => ({
  line: excerpt?.place.line ?? null,
  column: excerpt?.place.column ?? null,
  endLine: excerpt?.place.endLine ?? null,
  endColumn: excerpt?.place.endColumn ?? null,
  text: excerpt?.text ?? null,
})

const behindRow = (
  { change, target, source, pieces }: Behind,
  from: LanguageStatus['source'],
  nameOf: (file: string) => string,
) => ({
  ...at(target),
  change,
  partner: from && {
    language: from.language,
    file: nameOf(from.file),
    ...at(source),
  },
  pieces,
})

/**
 * `kozlony status --format json`, in English: the states of all texts, and the paragraphs that may be behind, each
 * with what its partner is now, in pieces that stayed (“same”), went (“gone”) and came (“new”).
 */
export function statusJson(
  announcements: readonly AnnouncementStatus[],
  nameOf: (file: string) => string,
): string {
  const rows = announcements.map(({ id, title, languages, together, findings }) => ({
    id,
    title,
    languages: languages.map(({ language, state, file, waiver, source, behind }) => ({
      language,
      state,
      file: nameOf(file),
      waiver: waiver ?? null,
      paragraphs: behind.map((one) => behindRow(one, source, nameOf)),
    })),
    together,
    messages: findings.map(({ file, place, message }) => ({
      file: nameOf(file),
      line: place?.line ?? null,
      column: place?.column ?? null,
      message,
    })),
  }))
  const summary = { announcements: announcements.length, ...countStates(announcements) }
  return `${JSON.stringify({ announcements: rows, summary }, null, 2)}\n`
}
