import type { Facts } from '../model/announcement.ts'
import type { Finding, Place } from '../model/finding.ts'
import type { Office } from '../model/office.ts'
import { findingOf, type Rule } from '../model/rule.ts'
import { say } from '../model/wording.ts'

export const missingLanguageRule: Rule = {
  id: 'parity/missing-language',
  severity: 'error',
  why: 'Hungarian and English are one announcement with two faces, released together. A missing language is never filled from the other; an exception is written down with its reason.',
  remedy: 'Write the missing text, or add a waiver with its reason to announcement.yaml.',
  example: {
    wrong: 'languages: [en]',
    right:
      'languages: [en]\nwaiver: { language: hu, reason: "For foreign correspondents only.", date: 2026-11-23 }',
  },
}

/** A language of the office in which the announcement does not appear, and no waiver says why. */
export function checkLanguages(
  facts: Facts,
  office: Office,
  files: readonly string[],
  folder: string,
  placeOf: (path: readonly PropertyKey[]) => Place,
): Finding[] {
  const findings: Finding[] = []
  const yaml = `${folder}/announcement.yaml`
  for (const language of office.languages) {
    const text = `${language}.md`
    const listed = facts.languages.includes(language)
    if (listed && !files.includes(text))
      findings.push(
        findingOf(
          missingLanguageRule,
          `${folder}/${text}`,
          say('Unexpected absence of “{{text}}”, expected the announcement in this language', {
            text,
          }),
          undefined,
          {
            note: say(
              'Write {{text}}; or take “{{language}}” out of “languages” in announcement.yaml and add a waiver with its reason.',
              { text, language },
            ),
          },
        ),
      )
    else if (!listed && facts.waiver?.language !== language)
      findings.push(
        findingOf(
          missingLanguageRule,
          yaml,
          say('Unexpected absence of the language “{{language}}”, expected it or a waiver', {
            language,
          }),
          placeOf(['languages']),
        ),
      )
    else if (!listed && files.includes(text))
      findings.push(
        findingOf(
          missingLanguageRule,
          `${folder}/${text}`,
          say(
            'Unexpected text “{{text}}”: its language is not among the languages of the announcement',
            { text },
          ),
          undefined,
          {
            severity: 'warning',
            note: say(
              'Add “{{language}}” to “languages” in announcement.yaml, or delete the file.',
              { language },
            ),
          },
        ),
      )
  }
  return findings
}
