import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { publish, type Published } from '../pipeline/build/publish.ts'
import { currentRelease, isIntact, readRelease, sealOfRelease } from '../pipeline/build/release.ts'
import { DamagedStore } from '../pipeline/build/stage.ts'
import { openStore } from '../pipeline/build/store.ts'
import { disk } from '../pipeline/host/disk.ts'

let folder: string
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kozlony-publish-'))
})
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

type Site = Readonly<Record<string, string>>

/** Publishes files of these texts, and keeps one release beside the new one. */
function layOnce(site: Site): Published {
  const store = openStore(disk, `${folder}/.cache`)
  const done = publish(
    {
      files: disk,
      folder,
      store,
      current: currentRelease(disk, folder),
      read: (name) => readRelease(disk, folder, name),
      isTrusted: () => false,
      keep: 2,
      isLasting: true,
    },
    {
      items: [],
      outputs: Object.entries(site).map(([name, text]) => {
        const bytes = new TextEncoder().encode(text)
        return {
          path: name,
          mediaType: 'text/plain',
          bytes: bytes.length,
          sha256: store.putBlob(bytes),
        }
      }),
    },
  )
  done.prune()
  return done
}

/** As a build does: what is damaged in the store is made once more. */
function lay(site: Site): Published {
  try {
    return layOnce(site)
  } catch (error) {
    if (!(error instanceof DamagedStore)) throw error
    return layOnce(site)
  }
}

/** Texts of all files of a folder but the manifest. */
const textsIn = (at: string): Site =>
  Object.fromEntries(
    fs
      .readdirSync(at, { recursive: true, encoding: 'utf8' })
      .filter((name) => name !== 'manifest.json' && fs.statSync(path.join(at, name)).isFile())
      .sort()
      .map((name) => [name, fs.readFileSync(path.join(at, name), 'utf8')]),
  )
const shown = (): Site => textsIn(path.join(folder, 'site'))
const laid = (): string[] => fs.readdirSync(path.join(folder, '.releases')).sort()
const folderOf = ({ release }: Published): string => path.join(folder, '.releases', release.name)
const inodeOf = (name: string): number => fs.statSync(path.join(folder, 'site', name)).ino

const first: Site = { 'a.txt': 'a', 'en/b.txt': 'b', 'en/deep/c.txt': 'c' }
const second: Site = { ...first, 'a.txt': 'A' }

test.each<[what: string, third: Site, hurt: (oldest: string) => void]>([
  ['one text more', { ...second, 'hu/d.txt': 'd' }, () => undefined],
  ['what it was before', first, () => undefined],
  ['nothing of a folder', { 'a.txt': 'A', 'en/b.txt': 'b' }, () => undefined],
  ['a folder where there was a file', { 'a.txt/x': 'x', 'en/b.txt': 'b' }, () => undefined],
  [
    'a file where there was a folder',
    { 'a.txt': 'A', 'en/b.txt': 'b', 'en/deep': 'deep' },
    () => undefined,
  ],
  ['nothing at all', {}, () => undefined],
  [
    'all of the one before; somebody wrote into the oldest',
    { ...second, x: 'x' },
    (at) => fs.appendFileSync(`${at}/en/b.txt`, '!'),
  ],
  [
    'all of the one before; a file of the oldest is gone',
    { ...second, x: 'x' },
    (at) => fs.rmSync(`${at}/en/b.txt`),
  ],
  [
    'all of the one before; the oldest holds what nobody knows',
    { ...second, x: 'x' },
    (at) => {
      fs.mkdirSync(`${at}/hu/new`, { recursive: true })
      fs.writeFileSync(`${at}/hu/new/y.txt`, 'y')
    },
  ],
  [
    'all of the one before; the oldest has no record',
    { ...second, x: 'x' },
    (at) => fs.rmSync(`${at}.json`),
  ],
  [
    'all of the one before; a folder of the oldest is a link',
    { ...second, x: 'x' },
    (at) => {
      fs.renameSync(`${at}/en`, `${at}/elsewhere`)
      fs.symlinkSync('elsewhere', `${at}/en`)
    },
  ],
])('laid over the oldest release, the new one holds %s', (what, third, hurt) => {
  const oldest = lay(first)
  const before = lay(second)
  hurt(folderOf(oldest))
  const now = lay(third)
  expect(shown()).toEqual(third)
  expect(isIntact(disk, folder, now.release.name, sealOfRelease(now.release))).toBe(true)
  expect(currentRelease(disk, folder)?.lying).toEqual(now.release.lying)
  // A write into a file that both share is not undone there.
  if (!what.includes('wrote into')) expect(textsIn(folderOf(before))).toEqual(second)
  expect(laid()).toEqual(
    [now, before]
      .flatMap(({ release: { name } }) => [name, `${name}.items`, `${name}.json`])
      .sort(),
  )
})

test('what is the same stays the very file, and what is written is counted against the release before', () => {
  lay(first)
  lay(second)
  const [b, c] = [inodeOf('en/b.txt'), inodeOf('en/deep/c.txt')]
  const { written } = lay({ ...first, 'en/b.txt': 'B' })
  expect(written).toBe(2)
  expect([inodeOf('en/b.txt') === b, inodeOf('en/deep/c.txt') === c]).toEqual([false, true])
})
