import type { Finding } from '../model/finding.ts'
import { findingOf, type Rule } from '../model/rule.ts'
import type { AnnouncementStatus, Behind, LanguageStatus } from '../model/translation.ts'
import { say, type Wording } from '../model/wording.ts'

export const staleTranslationRule: Rule = {
  id: 'parity/stale-translation',
  severity: 'warning',
  why: 'A paragraph whose partner says something new tells the readers of one language what is no longer so.',
  remedy:
    'Change the paragraph too; if it is right as it stands, say so: kozlony status --accept ID --reason "…".',
}

/** So much of a text that it can be known again. */
const cut = (text: string): string => {
  const start = /^.{59}(?=.{2})/su.exec(text)?.[0]
  return start === undefined ? text : `${start}…`
}

/** What happened to the partner. */
export function messageOf({ change, source, pieces }: Behind, file: string): Wording {
  const shown = `${file}:${source?.place.line ?? 1}`
  if (change === 'added')
    return say(
      'Unexpected gap behind this, expected the new paragraph of {{shown}} too: “{{text}}”',
      {
        shown,
        text: cut(source?.text ?? ''),
      },
    )
  if (change === 'removed')
    return say(
      'Unexpected paragraph, expected none: its partner is no longer in {{file}} (“{{text}}”)',
      { file, text: cut(pieces.map(({ text }) => text.trim()).join(' ')) },
    )
  const [gone, fresh] = (['gone', 'new'] as const).map((kind) =>
    cut(pieces.flatMap((one) => (one.kind === kind ? [one.text.trim()] : [])).join(' … ')),
  )
  if (!gone)
    return say('Unexpected older text, expected the change of {{shown}} too: “{{fresh}}” is new', {
      shown,
      fresh: fresh ?? '',
    })
  if (!fresh)
    return say('Unexpected older text, expected the change of {{shown}} too: “{{gone}}” is gone', {
      shown,
      gone,
    })
  return say(
    'Unexpected older text, expected the change of {{shown}} too: “{{gone}}” became “{{fresh}}”',
    { shown, gone, fresh },
  )
}

const findingsIn = (id: string, { file, source, behind }: LanguageStatus): Finding[] =>
  behind.map((one) =>
    findingOf(
      staleTranslationRule,
      file,
      messageOf(one, source?.file ?? ''),
      one.target?.place ?? { line: 1, column: 1 },
      {
        note: say(
          'Change it too; if it is right as it stands, type: kozlony status --accept {{id}} --reason "…"',
          { id },
        ),
      },
    ),
  )

/** `parity/stale-translation`: each paragraph that may be behind its partner. */
export const checkStaleness = ({ id, languages }: AnnouncementStatus): Finding[] =>
  languages.flatMap((language) => findingsIn(id, language))
