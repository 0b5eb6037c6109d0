import { recordName } from '../bilingual/record.ts'
import { digestOf } from '../model/digest.ts'
import type { Planned } from './plan.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * Digest of an announcement's own files: what its editions were made of, whatever the program, the words of the pages
 * or the termbase. The record of its translation is no part of it.
 */
export const ownSources = (one: Pick<Planned, 'folder' | 'files'>, snapshot: Snapshot): string =>
  digestOf(
    one.files
      .filter((name) => name !== recordName)
      .map((name) => [name, snapshot.digest(`${one.folder}/${name}`)]),
  )
