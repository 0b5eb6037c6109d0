import { recordName } from '../model/record-name.ts'
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

const known = new WeakMap<object, string>()

/** The same, worked out once for a result: the very same one was made of the very same files. */
export function sourcesOf(
  result: object,
  one: Pick<Planned, 'folder' | 'files'>,
  snapshot: Snapshot,
): string {
  const digest = known.get(result) ?? ownSources(one, snapshot)
  known.set(result, digest)
  return digest
}
