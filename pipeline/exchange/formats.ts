import type { Concept } from '../model/termbase.ts'
import type { Imported } from './imported.ts'
import { readTbx } from './tbx-read.ts'
import type { Dialect } from './tbx-words.ts'
import { writeTbx } from './tbx-write.ts'
import { readTermsCsv } from './terms-csv-read.ts'
import { writeTermsCsv } from './terms-csv-write.ts'

export type ExportOptions = {
  readonly dialect: Dialect
  /** A byte order mark before a table. */
  readonly mark: boolean
}

/** A form in which other programs have terms. */
export type TermsFormat = {
  readonly write: (concepts: readonly Concept[], options: ExportOptions) => string
  readonly read: (text: string) => Imported
}

/** By the word of the command line. */
export const termsFormats = {
  tbx: {
    write: (concepts, { dialect }) => writeTbx(concepts, dialect),
    read: readTbx,
  },
  csv: { write: (concepts, { mark }) => writeTermsCsv(concepts, ',', mark), read: readTermsCsv },
  tsv: { write: (concepts, { mark }) => writeTermsCsv(concepts, '\t', mark), read: readTermsCsv },
} as const satisfies Readonly<Record<string, TermsFormat>>

export type TermsFormatName = keyof typeof termsFormats
