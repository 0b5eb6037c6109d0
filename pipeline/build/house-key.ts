import { sha256 } from '../model/digest.ts'
import type { Snapshot } from './snapshot.ts'

/** Whether the house is read from a file. */
const isOfHouse = (path: string): boolean =>
  path.startsWith('locales/') || path === 'sources/office.yaml'

/** Digest of all files of the house; undefined where one cannot be read, as it may be the next time. */
export function houseKey(snapshot: Snapshot): string | undefined {
  const files = snapshot.entries.filter(({ path }) => isOfHouse(path))
  if (files.some(({ path, kind }) => kind === 'file' && !snapshot.digest(path))) return undefined
  return sha256(
    files.map(({ path, kind }) => `${path} ${kind} ${snapshot.digest(path)}`).join('\n'),
  )
}
