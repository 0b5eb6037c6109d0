import { say, type Wording } from '../model/wording.ts'
import { termsInput } from './inputs.ts'
import type { Outdated } from './reuse.ts'

/** What was done with one announcement in a build, and why. */
export type Explanation = {
  readonly id: string
  /** Undefined where what was kept of it held. */
  readonly outdated?: Outdated
  /** Whether terms have changed, none of which can stand in its texts. */
  readonly isSpared?: boolean
  /** Texts whose page was looked at for its PDF, and whether it was printed. */
  readonly prints: readonly { readonly file: string; readonly printed: boolean }[]
  /** Whether nothing at all had changed, so that nothing was looked at. */
  readonly unchanged?: true
}

/** What the answer to a question was about: the id at its end. */
const subjectOf = (question: string): string => question.slice(question.lastIndexOf(' ') + 1)

function reasonsOf({ changed, answers, missing, concepts }: Outdated): Wording[] {
  if (!changed)
    return [say('nothing is kept of it: it is new, or was made by another version of the program')]
  // Whoever is told the terms need not be told where they stand.
  const names = changed.filter((name) => name !== termsInput || !concepts?.length)
  return [
    ...(names.length ? [say('changed since: {{names}}', { names })] : []),
    ...(concepts?.length
      ? [
          say('changed terms may stand in it: {{concepts}}', {
            concepts: [...concepts],
          }),
        ]
      : []),
    ...(answers.length
      ? [
          say('what it links to is elsewhere, or seen, now: {{ids}}', {
            ids: [...new Set(answers.map(subjectOf))],
          }),
        ]
      : []),
    ...(missing ? [say('a file of it is gone from the store')] : []),
  ]
}

/** The explanation in sentences, one a line. */
export function explanationLines({
  id,
  outdated,
  isSpared = false,
  prints,
  unchanged,
}: Explanation): Wording[] {
  if (unchanged)
    return [say('{{id}}: nothing has changed since the last build, nothing was made anew.', { id })]
  if (!outdated && isSpared)
    return [
      say('{{id}}: taken as it was made; none of the terms that have changed can stand in it.', {
        id,
      }),
    ]
  if (!outdated)
    return [say('{{id}}: taken as it was made; nothing that it is made of has changed.', { id })]
  return [
    say('{{id}}: made anew; {{reasons}}.', { id, reasons: reasonsOf(outdated) }),
    ...prints.map(({ file, printed }) =>
      printed
        ? say('{{file}}: printed anew, as its printed page is another.', { file })
        : say('{{file}}: not printed; its printed page is the same.', { file }),
    ),
  ]
}
