import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import {
  addressesAgain,
  discoverAgain,
  pathsIn,
  type PlanMemory,
} from '../pipeline/build/remember.ts'
import { addressesOf, type Planned } from '../pipeline/build/plan.ts'
import { haveOneSeal, sealOf } from '../pipeline/build/seal.ts'
import type { Entry } from '../pipeline/host/files.ts'
import type { Facts } from '../pipeline/model/announcement.ts'
import { discover } from '../pipeline/read/discover.ts'

const file = (path: string, more: Partial<Entry> = {}): Entry => ({
  path,
  kind: 'file',
  stamp: { size: 1, mtime: 2, ctime: 3, inode: 4 },
  ...more,
})
const listed = (): Entry[] => [
  file('sources/2021', { kind: 'folder' }),
  file('sources/2021/one', { kind: 'folder' }),
  file('sources/2021/one/announcement.yaml'),
  file('sources/2021/one/en.md'),
  file('sources/2021/one/hu.md'),
]

describe('what a session knows of its last plan', () => {
  test.each<[what: string, now: readonly Entry[], unreadable: string[], isSame: boolean]>([
    ['the same files', listed(), [], true],
    [
      'a text that was written',
      listed().map((one) => ({ ...one, stamp: { ...one.stamp, mtime: 9 } })),
      [],
      true,
    ],
    ['a file less', listed().slice(0, -1), [], false],
    ['a file more', [...listed(), file('sources/2021/one/map.png')], [], false],
    [
      'a link instead of a file',
      listed().map((one) => (one.path.endsWith('hu.md') ? { ...one, kind: 'link' } : one)),
      [],
      false,
    ],
    ['a folder that cannot be read', listed(), ['sources/2021/two'], false],
  ])('folders: %s', (_, now, unreadable, isSame) => {
    const find = discoverAgain({})
    const first = find(listed(), [])
    const again = find(now, unreadable)
    expect(again === first).toBe(isSame)
    expect(again).toEqual(discover(now, unreadable))
    // And from then on that counts.
    expect(find(now, unreadable)).toBe(again)
  })

  const facts = { languages: ['hu', 'en'], slug: {} } as unknown as Facts
  const planned = (id: string, more: Partial<Planned> = {}): Planned =>
    ({ id, facts, due: true, ...more }) as Planned
  test.each<[what: string, now: readonly Planned[], isSame: boolean]>([
    ['the very same facts', [planned('2021/one'), planned('2021/two')], true],
    ['one is not due', [planned('2021/one'), planned('2021/two', { due: false })], false],
    ['other facts', [planned('2021/one'), planned('2021/two', { facts: { ...facts } })], false],
    ['one less', [planned('2021/one')], false],
    ['another', [planned('2021/one'), planned('2021/too')], false],
  ])('addresses: %s', (_, now, isSame) => {
    const memory: PlanMemory = {}
    const first = addressesAgain(memory, [planned('2021/one'), planned('2021/two')])
    const again = addressesAgain(memory, now)
    expect(again === first).toBe(isSame)
    expect(again).toEqual(addressesOf(now))
  })

  test('a folder has its paths once', () => {
    const one = { folder: 'sources/2021/one', files: ['en.md'] }
    expect(pathsIn(one)).toEqual(['sources/2021/one/en.md'])
    expect(pathsIn({ ...one })).toBe(pathsIn(one))
  })
})

test('two lists are told alike just where they have one seal', () => {
  const entries = fc.array(
    fc.record({
      path: fc.constantFrom('sources/a', 'sources/b'),
      kind: fc.constantFrom<Entry['kind']>('file', 'folder', 'link'),
      stamp: fc.record({
        size: fc.constantFrom(1, 2),
        mtime: fc.constantFrom(1, 2),
        ctime: fc.constantFrom(1, 2),
        inode: fc.constantFrom(1, 2),
      }),
    }),
    { maxLength: 2 },
  )
  fc.assert(
    fc.property(entries, entries, (a, b) => {
      expect(haveOneSeal(a, b)).toBe(sealOf(a) === sealOf(b))
    }),
    { numRuns: 2000 },
  )
})
