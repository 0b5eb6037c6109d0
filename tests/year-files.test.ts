import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { openYears } from '../pipeline/build/year-files.ts'
import { disk } from '../pipeline/host/disk.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kozlony-test-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

const file = path.join(folder, '2026.json')
const ids = new Set(['2026/a', '2026/b'])

function keep(): Buffer {
  fs.rmSync(file, { force: true })
  const years = openYears<string>(disk, folder, 'program')
  years.put('2026/a', 'Árvíz')
  years.put('2026/b', 'x'.repeat(5000))
  years.save(ids)
  return fs.readFileSync(file)
}
const read = (under = 'program') => openYears<string>(disk, folder, under).get('2026/a')

describe('A year of what is kept', () => {
  test('is found again', () => {
    keep()
    expect(read()).toBe('Árvíz')
  })

  test.each<[string, (bytes: Buffer) => Uint8Array]>([
    ['cut off', (bytes) => bytes.subarray(0, 4000)],
    ['empty', () => Buffer.alloc(0)],
    ['of zeros, as a fall of power leaves it', (bytes) => Buffer.alloc(bytes.length)],
    ['partly of zeros', (bytes) => Buffer.from(bytes).fill(0, 4096)],
    ['of another letter', (bytes) => Buffer.from(bytes.toString().replace('Árvíz', 'Árviz'))],
    ['without its first line', (bytes) => bytes.subarray(bytes.indexOf('\n') + 1)],
    [
      'of another bit',
      (bytes) => bytes.map((byte, at) => (at === bytes.length - 100 ? byte ^ 1 : byte)),
    ],
  ])('counts as none where its file is %s', (_name, damage) => {
    fs.writeFileSync(file, damage(keep()))
    expect(read()).toBeUndefined()
  })

  test('counts as none for another program', () => {
    keep()
    expect(read('another program')).toBeUndefined()
  })

  test('forgets what is asked for no longer', () => {
    keep()
    const years = openYears<string>(disk, folder, 'program')
    expect(years.get('2026/a')).toBe('Árvíz')
    years.save(new Set(['2026/b']))
    expect(read()).toBeUndefined()
    expect(openYears<string>(disk, folder, 'program').get('2026/b')).toHaveLength(5000)
  })
})
