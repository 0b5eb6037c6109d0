import type { Host } from '../host/host.ts'
import { digestOf } from '../model/digest.ts'
import type { Keep } from '../terminology.ts'
import { houseKey } from './house-key.ts'
import { readHouse, type House, type Remember } from './house.ts'
import type { Snapshot } from './snapshot.ts'

/** Reads office, words and terms; what was once found in the very same files is not looked for again. */
export function readHouseOnce(host: Pick<Host, 'kept' | 'code'>, snapshot: Snapshot): House {
  const key = houseKey(snapshot)
  if (key === undefined) return readHouse(snapshot)
  const kept = host.kept()
  const keep: Keep = {
    get: (digest) => kept.get(digestOf([host.code(), 'forms', digest])) as ReturnType<Keep['get']>,
    put: (digest, forms) => kept.put(digestOf([host.code(), 'forms', digest]), forms),
  }
  const remember: Remember = (name, run) => {
    const own = digestOf([host.code(), 'house', key, name])
    const known = kept.get(own) as ReturnType<typeof run> | undefined
    if (known !== undefined) return known
    const made = run()
    kept.put(own, made)
    return made
  }
  return readHouse(snapshot, keep, remember)
}
