import type { Common, Done, Job } from '../../make/job.ts'
import type { Print } from '../../make/announcement.ts'
import type { FactsFile, ReadFacts } from '../../make/read-folder.ts'
import type { SettingsData, SharedData } from '../../make/shared.ts'
import type { PrintRequest } from '../../model/print-request.ts'
import type { SourceFolder } from '../../read/discover.ts'

/** Folders whose facts are to be read. */
export type FactsOrder = {
  readonly settings: SettingsData
  readonly folders: FolderFiles
}

/** Folders, each with its announcement.yaml. */
export type FolderFiles = readonly (readonly [folder: SourceFolder, file: FactsFile])[]

export type NumberedJob = {
  readonly n: number
  readonly job: Job
  /** Texts (paths) that could not be read in time, and are not tried again. */
  readonly unread: readonly string[]
}

/** What all following jobs have in common; `shared` is absent where it is what the thread was told last. */
export type Beginning = Omit<Common, 'shared'> & { readonly shared?: SharedData }

/** What a thread is told; `n` numbers what is to be answered. */
export type Order =
  | { readonly kind: 'begin'; readonly common: Beginning }
  | { readonly kind: 'settings'; readonly settings: SettingsData }
  | { readonly kind: 'facts'; readonly n: number; readonly folders: FolderFiles }
  | { readonly kind: 'make'; readonly jobs: readonly NumberedJob[] }
  | { readonly kind: 'printed'; readonly n: number; readonly print: Print }

/** What a thread says. */
export type Answer =
  | { readonly kind: 'facts'; readonly n: number; readonly read: readonly ReadFacts[] }
  | { readonly kind: 'done'; readonly n: number; readonly done: Done }
  | { readonly kind: 'failed'; readonly n: number; readonly error: unknown }
  | {
      readonly kind: 'print'
      readonly n: number
      readonly page: PrintRequest
      readonly file: string
    }

/** What a thread is at, in memory that both sides see: which text it parses (0: none), and of which job. */
export const signs = { text: 0, job: 1, file: 2, length: 3 } as const
