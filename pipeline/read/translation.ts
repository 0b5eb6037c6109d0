import { recordSchema, type TranslationRecord } from '../bilingual/record.ts'
import type { Finding } from '../model/finding.ts'
import { findingOf, type Rule } from '../model/rule.ts'
import { say } from '../model/wording.ts'
import { readJson } from './json.ts'
import { checkSchema } from './schema.ts'

export const translationRecordRule: Rule = {
  id: 'parity/translation-record',
  severity: 'warning',
  why: 'translation.json says what both texts said when they last agreed; what stands in it wrongly hides a translation that is behind, or accuses one that is not.',
  remedy:
    'Correct the line, or take the last good version of the file; “kozlony status --accept” writes it anew from the texts as they stand.',
}

/** Reads `translation.json`. With a fault in it nothing of it counts, and the finding says where. */
export function readTranslation(
  text: string,
  file: string,
): { record?: TranslationRecord; findings: Finding[] } {
  const source = readJson(text, file)
  const { data, findings } = source.findings.length
    ? { findings: source.findings }
    : checkSchema(recordSchema, source, file)
  return {
    ...(data && { record: data }),
    findings: findings.map(({ words, message, place, actual, expected }) =>
      findingOf(translationRecordRule, file, words?.message ?? say(message), place, {
        expected,
        ...(actual !== undefined && { actual }),
        ...(words?.note && expected.length > 0 && { note: words.note }),
      }),
    ),
  }
}
