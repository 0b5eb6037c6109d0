import pc from 'picocolors'
import type { Language } from '../model/language.ts'
import type { AnnouncementStatus, TranslationState } from '../model/translation.ts'
import { say } from '../model/wording.ts'
import { printable } from './printable.ts'
import type { Tell } from './speak.ts'
import {
  acceptCommand,
  isUnrecorded,
  languageNames,
  stateOf,
  togetherWords,
} from './status-words.ts'

type Options = { readonly color: boolean; readonly tell: Tell }

type Cell = { readonly text: string; readonly paint: (text: string) => string }

const plain = (text: string): string => text

/** Columns as wide as their widest cell. */
function rows(table: readonly (readonly Cell[])[]): string[] {
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((row) => row[column]?.text.length ?? 0)),
  )
  return table.map((row) =>
    row
      .map(
        ({ text, paint }, column) => paint(text) + ' '.repeat((widths[column] ?? 0) - text.length),
      )
      .join('  ')
      .trimEnd(),
  )
}

/** How all texts stand: a line an announcement, a column a language. */
export function statusTable(
  announcements: readonly AnnouncementStatus[],
  languages: readonly Language[],
  { color, tell }: Options,
): string {
  if (!announcements.length) return ''
  const c = pc.createColors(color)
  const paints: Record<TranslationState, (text: string) => string> = {
    missing: c.red,
    stale: c.yellow,
    unrecorded: c.cyan,
    waived: c.dim,
    complete: c.green,
  }
  const head = [
    { text: tell(say('announcement')), paint: c.bold },
    ...languages.map((language) => ({ text: tell(languageNames[language]), paint: c.bold })),
  ]
  const body = announcements.map(({ id, languages: texts }) => [
    { text: printable(id), paint: plain },
    ...texts.map((text) => ({ text: tell(stateOf(text)), paint: paints[text.state] })),
  ])
  return `${rows([head, ...body]).join('\n')}\n`
}

/** What the table has no room for: waivers with their reasons, and what is to be recorded, and how. */
export function statusNotes(
  announcements: readonly AnnouncementStatus[],
  { color, tell }: Options,
): string {
  const c = pc.createColors(color)
  const lines: string[] = []
  for (const one of announcements) {
    const waived = one.languages.flatMap(({ language, waiver }) =>
      waiver
        ? [
            say('No {{language}} text since {{date}}: {{reason}}', {
              language: languageNames[language],
              date: waiver.date,
              reason: waiver.reason,
            }),
          ]
        : [],
    )
    const toRecord = [
      ...(one.together ? [togetherWords(one.together)] : []),
      ...(isUnrecorded(one)
        ? [say('Nobody has recorded yet that the two texts agree; when you have read both, type:')]
        : []),
    ]
    if (!waived.length && !toRecord.length) continue
    lines.push(c.bold(printable(one.id)))
    for (const words of waived) lines.push(`  ${printable(tell(words))}`)
    for (const words of toRecord)
      lines.push(`  ${printable(tell(words))}`, `    ${printable(acceptCommand(one.id))}`)
  }
  return lines.length ? `\n${lines.join('\n')}\n` : ''
}
