import { afterAll, describe, expect, test } from '@jest/globals'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { disk } from '../pipeline/host/disk.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kozlony-disk-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

const patterns = ['sources/*', 'sources/*/*/**', 'locales/**']

/** A new folder with these files; `->` makes a link. */
function tree(name: string, files: readonly string[]): string {
  const root = path.join(folder, name)
  for (const file of files) {
    const [at = '', target] = file.split(' -> ')
    fs.mkdirSync(path.dirname(path.join(root, at)), { recursive: true })
    if (target === undefined) fs.writeFileSync(path.join(root, at), 'x')
    else fs.symlinkSync(target, path.join(root, at))
  }
  return root
}

describe('the sources are listed by patterns', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    [
      'years, announcements and all below them, words and all below them',
      ['sources/2024/a/hu.md', 'sources/2024/a/pictures/one.png', 'locales/hu/dates.json'],
      [
        'locales folder',
        'locales/hu folder',
        'locales/hu/dates.json file',
        'sources/2024 folder',
        'sources/2024/a folder',
        'sources/2024/a/hu.md file',
        'sources/2024/a/pictures folder',
        'sources/2024/a/pictures/one.png file',
      ],
    ],
    [
      'what lies loose is seen once',
      ['sources/note.txt', 'sources/2024/note.txt'],
      ['sources/2024 folder', 'sources/2024/note.txt file', 'sources/note.txt file'],
    ],
    [
      'hidden things and node_modules are passed over, at each depth',
      [
        'sources/.git/x/y',
        'sources/node_modules/x/y',
        'sources/2024/.trash/x',
        'sources/2024/a/.DS_Store',
        'sources/2024/a/node_modules/x',
      ],
      ['sources/2024 folder', 'sources/2024/a folder'],
    ],
    [
      'a name in the signs of patterns is a name',
      ['sources/2024/[a] {b,c}*?!/hu.md'],
      [
        'sources/2024 folder',
        'sources/2024/[a] {b,c}*?! folder',
        'sources/2024/[a] {b,c}*?!/hu.md file',
      ],
    ],
    [
      'a link is named as a link',
      ['elsewhere/a/hu.md', 'sources/2024/b -> ../../elsewhere/a', 'sources/dead -> nowhere'],
      ['sources/2024 folder', 'sources/2024/b link', 'sources/dead link'],
    ],
  ])('%s', (name, files, expected) => {
    const { entries, unreadable } = disk.list(tree(name, files), patterns)
    expect(entries.map(({ path: at, kind }) => `${at} ${kind}`)).toEqual(expected)
    expect(unreadable).toEqual([])
  })

  test('a folder that does not exist holds nothing', () =>
    expect(disk.list(path.join(folder, 'gone'), patterns)).toEqual({ entries: [], unreadable: [] }))

  test('a folder that may not be read is named', () => {
    const root = tree('closed', ['sources/2023/a/hu.md', 'sources/2024/b/hu.md'])
    for (const closed of ['sources/2023', 'sources/2024/b'])
      fs.chmodSync(path.join(root, closed), 0)
    // Nothing is closed to the superuser.
    const isSuper = process.geteuid?.() === 0
    if (isSuper) {
      fs.chmodSync(folder, 0o755)
      process.seteuid?.(65_534)
    }
    try {
      expect(disk.list(root, patterns).unreadable).toEqual(['sources/2023', 'sources/2024/b'])
    } finally {
      if (isSuper) process.seteuid?.(0)
      for (const closed of ['sources/2023', 'sources/2024/b'])
        fs.chmodSync(path.join(root, closed), 0o755)
    }
  })
})
