import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { disk } from '../pipeline/host/disk.ts'
import { openStore } from '../pipeline/build/store.ts'
import { hasGrown, sweepStore } from '../pipeline/build/sweep-store.ts'
import { useOffices } from './support/use-offices.ts'

const make = useOffices()
const bytes = (text: string, length: number) => new TextEncoder().encode(text.padEnd(length))

test('of what is not in use the oldest goes first, and the results that named it', () => {
  const { root } = make({})
  const store = openStore(disk, root)
  const [live = '', old = '', newer = ''] = ['live', 'old', 'newer'].map((text) =>
    store.putBlob(bytes(text, 1000)),
  )
  const age = (digest: string, days: number) => {
    const then = new Date(Date.UTC(2026, 0, 30 - days))
    fs.utimesSync(path.join(root, 'objects', digest.slice(0, 2), digest), then, then)
  }
  age(live, 9)
  age(old, 8)
  age(newer, 1)
  store.put('ab'.repeat(32), { sha256: old, bytes: 1000 })
  store.put('cd'.repeat(32), { sha256: newer, bytes: 1000 })
  expect(sweepStore(disk, root, { live: new Set([live]), spare: 1500 })).toBe(1000)
  const after = openStore(disk, root)
  expect([live, old, newer].map((digest) => after.hasBlob(digest))).toEqual([true, false, true])
  expect(after.get('ab'.repeat(32))).toBeUndefined()
  expect(after.get('cd'.repeat(32))).toMatchObject({ sha256: newer })
  expect(sweepStore(disk, root, { live: new Set([live]), spare: 1500 })).toBe(0)
})

test('a store is looked at only when it has grown by enough, whatever the builds between', () => {
  const { root } = make({})
  expect([400, 400, 400, 0, 100].map((by) => hasGrown(disk, root, by, 1000))).toEqual([
    false,
    false,
    true,
    false,
    false,
  ])
})

test('a blob that was damaged is not given', () => {
  const { root } = make({})
  const digest = openStore(disk, root).putBlob(bytes('whole', 20))
  fs.writeFileSync(path.join(root, 'objects', digest.slice(0, 2), digest), 'torn')
  expect(openStore(disk, root).blob(digest)).toBeUndefined()
})
