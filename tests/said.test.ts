import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { kozlony, pair, stampsOf } from './support/office.ts'
import { useOffices } from './support/use-offices.ts'

const make = useOffices()
const wrong = (day: string, more = '') => ({
  'en.md': `# A report\n\nA summary.\n\nPublicated on ${day}.\n${more}`,
})

test('what is said of an announcement is said again, until its findings or their lines are others', async () => {
  const office = make({
    ...pair('2021/one', wrong('Friday')),
    ...pair('2021/two', wrong('Tuesday')),
  })
  const words = ['build', '--no-pdf', '--root', office.root, '--at', '2026-11-25T10:00Z']
  const reports = path.join(office.root, 'output/reports')
  const build = async () => (await kozlony(words)).out
  const first = await build()
  expect(first).toContain('Publicated on Friday.')
  expect(await build()).toBe(first)
  const written = stampsOf(reports)

  // The finding is the very same; its line is another.
  office.write(pair('2021/one', wrong('Monday')))
  expect(await build()).toBe(first.replace('Friday', 'Monday'))
  expect(stampsOf(reports)).toEqual(written)

  fs.rmSync(path.join(reports, 'junit.xml'))
  office.write(pair('2021/one', wrong('Sunday', '\nMore of it.\n')))
  expect(await build()).toBe(first.replace('Friday', 'Sunday'))
  expect(fs.existsSync(path.join(reports, 'junit.xml'))).toBe(true)

  office.write(pair('2021/two'))
  const less = await build()
  expect(less).toContain('Publicated on Sunday.')
  expect(less).not.toContain('Tuesday')
  expect(office.read('output/reports/junit.xml')).not.toContain('2021/two')

  // What is kept of it is torn: it is said from the sources.
  const kept = path.join(office.root, 'output/draft/.cache/said.json')
  fs.truncateSync(kept, fs.statSync(kept).size - 3)
  expect(await build()).toBe(less)
  // The findings themselves are torn: the build finds them again.
  const found = path.join(office.root, 'output/draft/.cache/findings.json')
  fs.truncateSync(found, fs.statSync(found).size - 3)
  expect(await build()).toBe(less)
  expect(await build()).toBe(less)
}, 120_000)
