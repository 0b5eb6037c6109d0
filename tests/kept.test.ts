import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'
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
  fs.truncateSync(path.join(root, name), 67)
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
