import type { FilesOf } from '../office.ts'

/** What no edition may hold, wherever it stood in a source. */
export const canary = 'KANARI'

/**
 * One hostile input. `finding`: it is refused or warned of, at a file and a line; `harmless`: it is taken as plain
 * words, or left out; `either` where the two are as good.
 */
export type Hostile = {
  readonly name: string
  readonly expects: 'finding' | 'harmless' | 'either'
  /** Files of the announcement’s folder, over those of a good pair. */
  readonly files?: FilesOf
  /** The text behind a good title and summary in en.md. */
  readonly text?: string
  /** The rule that must speak. */
  readonly rule?: string
  /** What must stand in the English edition, as text. */
  readonly keeps?: string
}
