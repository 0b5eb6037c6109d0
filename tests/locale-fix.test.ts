import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { kozlony, ownLocales, pair, project, type FilesOf, type Office } from './support/office.ts'
import { useOffices } from './support/use-offices.ts'
import { writeLocale } from '../pipeline/write/locale-writer.ts'

const makeOffice = useOffices()

const own = ownLocales()
const page = String(own['locales/hu/page.json'])
const settings = fs.readFileSync(path.join(project, 'sources/office.yaml'), 'utf8')
const without = (text: string, ...keys: readonly (readonly string[])[]): string =>
  writeLocale(
    text,
    keys.map((remove) => ({ remove })),
  )

/** An office whose Hungarian file lacks keys. */
const make = (files: FilesOf): Office => makeOffice({ ...pair('2021/one'), ...own, ...files })

describe('fix adds the keys that a language lacks', () => {
  test('empty, where the other language has them, and touches nothing else', async () => {
    const { root, read } = make({
      'locales/hu/page.json': without(page, ['offices'], ['note', 'back']),
    })
    const { out, log, status } = await kozlony(['fix'], { cwd: root })
    expect({ out, status }).toEqual({ out: '', status: 0 })
    expect(log).toContain('2 places changed: locales/hu/page.json. 2 keys of the words are empty')
    expect(read('locales/hu/page.json')).toBe(
      page
        .replace(/"offices": "[^"]*"/u, '"offices": ""')
        .replace(/"back": "[^"]*"/u, '"back": ""'),
    )
    const checked = await kozlony(['check'], { cwd: root })
    expect(checked.out).toContain('Unexpected empty words for “offices”')
    expect((await kozlony(['fix'], { cwd: root })).log).toContain('Nothing changed.')
  })
  test('--dry-run shows the lines and writes none', async () => {
    const text = without(page, ['offices'])
    const { root, read } = make({ 'locales/hu/page.json': text })
    const { out } = await kozlony(['fix', '--dry-run'], { cwd: root })
    expect(out).toContain('\n+  "offices": "",\n')
    expect(read('locales/hu/page.json')).toBe(text)
  })
  test('each plural form of the language, and no key that nothing uses', async () => {
    const { root, read } = make({
      'sources/office.yaml': settings,
      'locales/hu/page.json': page.replace('"skip":', '"skip_other":'),
      'locales/en/office.json': String(own['locales/en/office.json']).replace(
        '"topic": {',
        '"unknown": { "a": "A" },\n  "topic": {',
      ),
    })
    await kozlony(['fix'], { cwd: root })
    expect(read('locales/hu/page.json')).toContain('"skip_other": "Ugrás a tartalomra",\n')
    expect(Object.keys(JSON.parse(read('locales/hu/page.json')) as object)).toContain('skip_one')
    expect(read('locales/hu/office.json')).toBe(String(own['locales/hu/office.json']))
  })
  test('a whole file, and only in the files that are named', async () => {
    const { root, read } = make({ 'locales/hu/page.json': without(page, ['offices']) })
    fs.rmSync(path.join(root, 'locales/hu/notice.json'))
    await kozlony(['fix', 'locales/en'], { cwd: root })
    expect(fs.existsSync(path.join(root, 'locales/hu/notice.json'))).toBe(false)
    await kozlony(['fix'], { cwd: root })
    expect(read('locales/hu/notice.json')).toBe(
      String(own['locales/en/notice.json']).replace(/: "[^"]*"/gu, ': ""'),
    )
  })
  test('not into words that an office takes from the program', async () => {
    const { root, remove } = makeOffice(pair('2021/one'))
    await kozlony(['fix'], { cwd: root })
    expect(fs.existsSync(path.join(root, 'locales'))).toBe(false)
    remove()
  })
})
