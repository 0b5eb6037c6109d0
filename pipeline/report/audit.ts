import { say } from '../model/wording.ts'
import { columns } from './columns.ts'
import { printable } from './printable.ts'
import type { Tell } from './speak.ts'

type Form = { readonly text: string; readonly tags: readonly string[] }

/** What a spell checker says of a term, as the termbase’s audit has it. */
export type AuditRow = {
  readonly concept: string
  readonly term: string
  readonly judged: number
  readonly rejected: readonly Form[]
  readonly homographs: readonly (Form & { readonly lemmas: readonly string[] })[]
}

/** So many rejected forms of one term tell what is wrong with it; JSON has them all. */
const most = 8

/** Rejected forms and homographs, a line each, and the terms that were not judged. */
export function auditTable(audits: readonly AuditRow[], tell: Tell): string {
  const unknown = audits.filter(({ judged }) => judged === 0)
  const rows = audits.flatMap(({ concept, term, rejected, homographs }) => [
    ...rejected
      .slice(0, most)
      .map(({ text, tags }) => [
        concept,
        term,
        tell(say('rejected')),
        `${text} (${tags.join(', ')})`,
      ]),
    ...(rejected.length > most
      ? [
          [
            concept,
            term,
            tell(say('rejected')),
            tell(say('and {{count}} more', { count: rejected.length - most })),
          ],
        ]
      : []),
    ...homographs.map(({ text, tags, lemmas }) => [
      concept,
      term,
      tell(say('homograph')),
      `${text} (${tags.join(', ')}) = ${lemmas.join(', ')}`,
    ]),
  ])
  return [
    rows.length ? columns(rows.map((row) => row.map(printable))) : '',
    ...(unknown.length
      ? [
          `\n${tell(
            say('Not judged, as the dictionary does not know them: {{terms}}.', {
              terms: [...new Set(unknown.map(({ term }) => term))].join(', '),
            }),
          )}\n`,
        ]
      : []),
  ].join('')
}

/** How many forms were judged, rejected, and belong to another word, too. */
export const auditCounts = (audits: readonly AuditRow[]) => ({
  terms: audits.length,
  judged: audits.reduce((sum, { judged }) => sum + judged, 0),
  rejected: audits.reduce((sum, { rejected }) => sum + rejected.length, 0),
  homographs: audits.reduce((sum, { homographs }) => sum + homographs.length, 0),
  unknown: audits.filter(({ judged }) => judged === 0).length,
})
