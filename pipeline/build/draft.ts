import type { Finding } from '../model/finding.ts'
import type { Options, Result } from './options.ts'
import type { Entry } from './release.ts'
import { buildIn, folderFor } from './run.ts'
import type { Session } from './session.ts'

/** A draft as it stands: its files, and what was found. */
export type Draft = {
  readonly folder: string
  readonly entries: ReadonlyMap<string, Entry>
  readonly result: Result
  /** Paths that are new, gone or other than in the draft before. */
  readonly changed: readonly string[]
  /** Whether anything was found that was not found in the draft before, or the other way round. */
  readonly hasOtherFindings: boolean
  /** Whether anything is otherwise than in the draft before: a page, or what was found. */
  readonly isNews: boolean
}

const entriesIn = ({ releases }: Session, folder: string): Map<string, Entry> =>
  new Map(releases.current(folder)?.entries.map((entry) => [entry.path, entry]))

/** Whether two lists hold the same; most findings are the very same from draft to draft. */
const areSame = (a: readonly Finding[], b: readonly Finding[]): boolean =>
  a.length === b.length &&
  a.every((one, at) => one === b[at] || JSON.stringify(one) === JSON.stringify(b[at]))

/**
 * Builds the draft of all announcements, also of those that are not due, without PDFs.
 * @param changed paths that alone may have changed since the session's last build; undefined where that is not known
 */
export async function buildDraft(
  session: Session,
  options: Options,
  last?: Draft,
  changed?: readonly string[],
): Promise<Draft> {
  const mine: Options = { ...options, preview: 'draft', pdf: false }
  const result = await buildIn(session, mine, changed)
  const folder = folderFor(mine)
  const entries = result.unchanged && last ? last.entries : entriesIn(session, folder)
  const paths = last ? result.changed : [...entries.keys()]
  const hasOtherFindings = !last || !areSame(result.findings, last.result.findings)
  const isNews = paths.length > 0 || hasOtherFindings
  return { folder, entries, result, changed: paths, hasOtherFindings, isNews }
}

/** A PDF that was printed for somebody, or what stands in its way. */
export type PrintedEdition = {
  readonly pdfs: ReadonlyMap<string, Uint8Array>
  readonly result: Result
}

/**
 * Prints the PDFs of one announcement, apart from the release.
 * @param preview draft: marked as such; embargoed: only with the hold at its head and foot
 * @returns PDFs by their path in the site
 */
export async function printEditions(
  session: Session,
  options: Options,
  id: string,
  preview: 'draft' | 'embargoed',
): Promise<PrintedEdition> {
  const mine: Options = { ...options, preview, pdf: true, only: (one) => one === id }
  // Of what the draft was made of: what has changed since is in the next.
  const result = await buildIn(session, mine, [])
  const folder = folderFor(mine)
  const pdfs = [...entriesIn(session, folder).values()].filter(
    ({ announcement, format }) => announcement === id && format === 'pdf',
  )
  return {
    result,
    pdfs: new Map(
      pdfs.map(({ path }) => [path, session.host.files.read(`${folder}/site/${path}`)]),
    ),
  }
}
