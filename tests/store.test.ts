import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { disk } from '../pipeline/host/disk.ts'
import { sha256 } from '../pipeline/model/digest.ts'
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
    fs.utimesSync(path.join(root, 'objects', digest.slice(0, 1), digest), then, then)
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

describe('a blob', () => {
  const laid = (files = disk) => {
    const { root } = make({})
    const digest = openStore(files, root).putBlob(bytes('whole', 20))
    return { root, digest, object: path.join(root, 'objects', digest.slice(0, 1), digest) }
  }
  const inode = (file: string) => fs.statSync(file).ino

  test.each([
    ['is linked where it is wanted', disk, true],
    ['is copied where there are no links', { ...disk, link: () => false }, false],
  ])('%s', (_, files, isLink) => {
    const { root, digest, object } = laid(files)
    const target = path.join(root, 'page')
    expect(openStore(files, root).layBlob(digest, target)).toBe(true)
    expect(fs.readFileSync(target, 'utf8').trim()).toBe('whole')
    expect(inode(target) === inode(object)).toBe(isLink)
    expect(fs.statSync(target).mode & 0o777).toBe(0o444)
  })

  test.each([
    ['torn', 'torn'],
    ['changed', 'Whole'.padEnd(20)],
  ])('that is %s is taken away, not laid', (_, text) => {
    const { root, digest, object } = laid()
    fs.rmSync(object)
    fs.writeFileSync(object, text)
    const store = openStore(disk, root)
    expect(store.layBlob(digest, path.join(root, 'page'))).toBe(false)
    expect(store.hasBlob(digest)).toBe(false)
    store.putBlob(bytes('whole', 20))
    expect(store.layBlob(digest, path.join(root, 'page'))).toBe(true)
  })

  test('that a crash has left torn is written anew', () => {
    const { root, digest, object } = laid()
    fs.truncateSync(object, 3)
    const store = openStore(disk, root)
    expect(store.putBlob(bytes('whole', 20))).toBe(digest)
    expect(store.layBlob(digest, path.join(root, 'page'))).toBe(true)
  })

  test('that the disk does not keep is no blob', () => {
    const { root } = make({})
    const half: typeof disk = {
      ...disk,
      writeNew: (file, data, mode) => disk.writeNew(file, data.subarray(0, 3), mode),
    }
    expect(() => openStore(half, root).putBlob(bytes('whole', 20))).toThrow('EIO')
    expect(openStore(disk, root).hasBlob(sha256(bytes('whole', 20)))).toBe(false)
  })
})
