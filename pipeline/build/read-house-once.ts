import type { Host } from '../host/host.ts'
import { digestOf } from '../model/digest.ts'
import type { Keep } from '../terminology.ts'
import { houseKey } from './house-key.ts'
import type { House } from './house.ts'
import { packHouse, unpackHouse, type KeptHouse } from './kept-house.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * Reads office, words and terms; what was once read of the very same files is not read again, nor is the code loaded that
 * reads it.
 */
export async function readHouseOnce(
  host: Pick<Host, 'kept' | 'code'>,
  snapshot: Snapshot,
): Promise<House> {
  const key = houseKey(snapshot)
  const read = () => import('./house.ts')
  if (key === undefined) return (await read()).readHouse(snapshot)
  const results = host.kept()
  const keep: Keep = {
    get: (digest) => results.get(digestOf([host.code(), 'forms', digest])),
    put: (digest, forms) => results.put(digestOf([host.code(), 'forms', digest]), forms),
  }
  const own = digestOf([host.code(), 'house', key])
  const kept = results.get(own) as KeptHouse | undefined
  if (kept) return unpackHouse(kept, keep)
  const house = (await read()).readHouse(snapshot, keep)
  const packed = packHouse(house)
  results.put(own, packed)
  // What was read, and the index it was held against, are not needed any more: they are seventy megabytes.
  const { forms } = house.termbase
  return unpackHouse(packed, { get: () => forms, put: () => undefined })
}
