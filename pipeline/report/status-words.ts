import type { Language } from '../model/language.ts'
import {
  translationStates,
  type AnnouncementStatus,
  type LanguageStatus,
  type TranslationState,
} from '../model/translation.ts'
import { say, sayCount, type Wording } from '../model/wording.ts'

export const stateWords: Readonly<Record<TranslationState, Wording>> = {
  missing: say('missing'),
  stale: say('stale'),
  unrecorded: say('unrecorded'),
  waived: say('waived'),
  complete: say('complete'),
}

export const languageNames: Readonly<Record<Language, Wording>> = {
  hu: say('Hungarian'),
  en: say('English'),
}

/** The state of one text, with what there is to do. */
export const stateOf = ({ state, behind }: LanguageStatus): Wording =>
  state === 'stale'
    ? sayCount('stale: {{count}} paragraph', 'stale: {{count}} paragraphs', behind.length)
    : stateWords[state]

/** How many texts are in each state. */
export const countStates = (
  announcements: readonly AnnouncementStatus[],
): Record<TranslationState, number> => {
  const all = announcements.flatMap(({ languages }) => languages.map(({ state }) => state))
  const counts = translationStates.map((state) => [
    state,
    all.filter((one) => one === state).length,
  ])
  return Object.fromEntries(counts) as Record<TranslationState, number>
}

const counted = {
  missing: (count: number) => sayCount('{{count}} text missing', '{{count}} texts missing', count),
  stale: (count: number) => sayCount('{{count}} text stale', '{{count}} texts stale', count),
  unrecorded: (count: number) =>
    sayCount('{{count}} text unrecorded', '{{count}} texts unrecorded', count),
  waived: (count: number) => sayCount('{{count}} text waived', '{{count}} texts waived', count),
  complete: (count: number) =>
    sayCount('{{count}} text complete', '{{count}} texts complete', count),
}

/** “1 text stale, 3 texts complete in 2 announcements”. */
export function countsLine(announcements: readonly AnnouncementStatus[]): Wording {
  const counts = countStates(announcements)
  const parts = translationStates.flatMap((state) =>
    counts[state] ? [counted[state](counts[state])] : [],
  )
  return sayCount(
    '{{parts}} in {{count}} announcement',
    '{{parts}} in {{count}} announcements',
    announcements.length,
    { parts: parts.length ? parts : say('No texts') },
  )
}

/** Whether both texts are there and nobody has recorded how they agree. */
export const isUnrecorded = ({ languages }: AnnouncementStatus): boolean =>
  languages.some(({ state }) => state === 'unrecorded')

export const togetherWords = (count: number): Wording =>
  sayCount(
    '{{count}} paragraph changed in both languages; record that they agree:',
    '{{count}} paragraphs changed in both languages; record that they agree:',
    count,
  )

/** The command that records an announcement as it stands. */
export const acceptCommand = (id: string): string => `kozlony status --accept ${id} --reason "…"`
