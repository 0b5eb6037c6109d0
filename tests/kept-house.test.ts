import { describe, expect, test } from '@jest/globals'
import { readHouse, type House } from '../pipeline/build/house.ts'
import { readHouseOnce } from '../pipeline/build/read-house-once.ts'
import { takeSnapshot } from '../pipeline/build/snapshot.ts'
import { createHost } from '../pipeline/host/real.ts'
import { packSettings } from '../pipeline/make/shared.ts'
import { findTerms } from '../pipeline/terminology.ts'
import { ownLocales, pair, type FilesOf } from './support/office.ts'
import { useOffices } from './support/use-offices.ts'

const make = useOffices()

/** All that a build takes from a house. */
const toldOf = (house: House) => ({
  settings: packSettings(house),
  concepts: house.termbase.concepts,
  spelling: house.termbase.spelling,
  found: findTerms('Publicated by the ministry.', house.termbase, 'en'),
  findings: house.findings,
  gaps: house.gaps(),
  blocked: [...house.blocked],
  digests: house.digests,
})

const publish = {
  id: 'publish',
  terms: {
    en: [
      { term: 'publish', status: 'preferred', pos: 'verb' },
      { term: 'publicate', status: 'forbidden', pos: 'verb' },
    ],
  },
}

/** The words of the program, and few terms. */
const own: FilesOf = {
  ...Object.fromEntries(
    Object.entries(ownLocales()).filter(([name]) => !name.startsWith('locales/termbase/')),
  ),
  'locales/termbase/own.json': JSON.stringify({ subject: 'press', concepts: [publish] }),
}
const page = 'locales/en/page.json'
const withoutOneWord = (): FilesOf => {
  const { skip: _gone, ...words } = JSON.parse(String(own[page])) as Record<string, unknown>
  return { [page]: JSON.stringify(words, null, 2) }
}

describe('a house that was read before', () => {
  test.each<[what: string, files: FilesOf, found?: number]>([
    ['with its own words and terms', own],
    ['with terms that nothing is known of', { ...own, 'locales/termbase/own.json': '[]' }, 0],
    ['with a word less in one language', { ...own, ...withoutOneWord() }],
    ['with a file that is no JSON', { ...own, [page]: '{' }],
    ['with a file that is no text', { ...own, [page]: new Uint8Array([0xff, 0xfe, 0]) }],
    ['with a setting that is unknown', { ...own, 'sources/office.yaml': 'langauges: [hu]\n' }],
    ['in one language', { ...own, 'sources/office.yaml': 'languages: [hu]\n' }],
  ])('%s', async (_what, files, found = 1) => {
    const { root } = make({ ...pair('2021/one'), ...files })
    const results = new Map<string, unknown>()
    const host = {
      code: () => 'program',
      kept: () => ({
        get: (key: string) => results.get(key),
        // As it comes from a disk.
        put: (key: string, value: unknown) =>
          void results.set(key, JSON.parse(JSON.stringify(value))),
      }),
    }
    const real = createHost({ out: `${root}/output` })
    const first = await readHouseOnce(host, takeSnapshot(real, root))
    const again = takeSnapshot(real, root)
    again.entries.forEach(({ path }) => again.digest(path))
    const kept = await readHouseOnce(host, {
      ...again,
      bytes(path) {
        throw new Error(`${path} is read again`)
      },
    })
    expect(toldOf(kept).found.length).toBe(found)
    expect(toldOf(first)).toEqual(toldOf(readHouse(takeSnapshot(real, root))))
    expect(JSON.parse(JSON.stringify(toldOf(kept)))).toEqual(
      JSON.parse(JSON.stringify(toldOf(first))),
    )
  })

  test('is read again by another program, and where a file is another; its forms are not', async () => {
    const office = make({ ...pair('2021/one'), ...own })
    const real = createHost({ out: `${office.root}/output` })
    const keysOf = async (code: string): Promise<Set<string>> => {
      const keys = new Set<string>()
      const kept = () => ({ get: () => undefined, put: (key: string) => void keys.add(key) })
      await readHouseOnce({ code: () => code, kept }, takeSnapshot(real, office.root))
      return keys
    }
    const one = await keysOf('one')
    const other = await keysOf('other')
    office.write(withoutOneWord())
    const edited = await keysOf('other')
    expect([...one].filter((key) => other.has(key))).toEqual([])
    expect(edited.size).toBe(other.size)
    expect([...edited].filter((key) => !other.has(key)).length).toBe(1)
  })
})
