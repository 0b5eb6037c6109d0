import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { openSharedInputs } from '../pipeline/build/shared-inputs.ts'
import { disk } from '../pipeline/host/disk.ts'
import { keepIn } from '../pipeline/host/kept.ts'
import { useOffices } from './support/use-offices.ts'

const make = useOffices()

test('a result is given back under its key, and no other', () => {
  const { root } = make({})
  const folder = path.join(root, 'kept')
  keepIn(folder).put('a', { b: ['ő', 1] })
  expect(keepIn(folder).get('a')).toEqual({ b: ['ő', 1] })
  expect(keepIn(folder).get('b')).toBeUndefined()
})

test('a torn file counts as none', () => {
  const { root } = make({})
  const kept = keepIn(root)
  kept.put('a', 'whole')
  const [name = ''] = fs.readdirSync(root)
  const file = path.join(root, name)
  fs.truncateSync(file, fs.statSync(file).size - 1)
  expect(kept.get('a')).toBeUndefined()
})

test('the oldest go when there are many', () => {
  const { root } = make({})
  const kept = keepIn(root)
  for (let n = 0; n < 70; n++) kept.put(String(n), n)
  expect(fs.readdirSync(root).length).toBe(60)
  expect(kept.get('69')).toBe(69)
})

test('a folder that cannot be written keeps nothing, and nothing fails', () => {
  const { root } = make({ file: 'x' })
  const kept = keepIn(path.join(root, 'file', 'kept'))
  kept.put('a', 1)
  expect(kept.get('a')).toBeUndefined()
})

test('an input that many results share is kept for its program, and goes with the last result that names it', () => {
  const { root } = make({})
  const folder = path.join(root, 'words')
  const open = (under: string) => openSharedInputs<string>(disk, folder, under)
  open('old').put('a', 'x')
  expect(open('new').get('a')).toBeUndefined()
  const now = open('new')
  now.put('a', 'x')
  now.put('b', 'y')
  expect([now.get('a'), open('new').get('b')]).toEqual(['x', 'y'])
  now.sweep(() => new Set(['b']))
  expect([now.get('a'), now.get('b')]).toEqual([undefined, 'y'])
  fs.truncateSync(path.join(folder, 'b.json'), 5)
  expect(now.get('b')).toBeUndefined()
})
