import type { Facts } from '../model/announcement.ts'
import type { Finding } from '../model/finding.ts'
import type { Office } from '../model/office.ts'
import { findingOf, type Rule } from '../model/rule.ts'

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
          `Unexpected absence of “${text}”, expected the announcement in this language`,
          undefined,
          {
            note: `Write ${text}; or take “${language}” out of “languages” in announcement.yaml and add a waiver with its reason.`,
          },
        ),
      )
    else if (!listed && facts.waiver?.language !== language)
      findings.push(
        findingOf(
          missingLanguageRule,
          yaml,
          `Unexpected absence of the language “${language}”, expected it or a waiver`,
          { line: 1, column: 1 },
        ),
      )
    else if (!listed && files.includes(text))
      findings.push(
        findingOf(
          missingLanguageRule,
          `${folder}/${text}`,
          `Unexpected text “${text}”: its language is not among the languages of the announcement`,
          undefined,
          {
            severity: 'warning',
            note: `Add “${language}” to “languages” in announcement.yaml, or delete the file.`,
          },
        ),
      )
  }
  return findings
}
