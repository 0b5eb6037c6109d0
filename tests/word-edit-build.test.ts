import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { explanationLines } from '../pipeline/build/explanation.ts'
import type { Options, Result } from '../pipeline/build/options.ts'
import { buildIn } from '../pipeline/build/run.ts'
import { openSession, type Session } from '../pipeline/build/session.ts'
import type { Host } from '../pipeline/host/host.ts'
import { createHost } from '../pipeline/host/real.ts'
import { inEnglish } from '../pipeline/model/wording.ts'
import { makeOffice, ownLocales, pair, project, type Office } from './support/office.ts'

const facts = (more: string) => `published: 2021-12-10T10:00\nreference: BM/2021/1\n${more}`

/** What each asks for beside what all do. */
const sources = {
  ...pair('2021/plain'),
  ...pair('2021/grant', {
    'announcement.yaml': facts(
      'organ: ministry-of-water\ntopics: [grants]\ncontacts: [grants-desk]\n',
    ),
  }),
  ...pair('2021/withdrawn', {
    'announcement.yaml': facts(
      'status: withdrawn\nchanges:\n  - date: 2021-12-11\n    hu: Visszavonva.\n    en: Withdrawn by the office.\n',
    ),
  }),
  ...pair('2021/call', { 'announcement.yaml': facts('type: call\n') }),
}
const all = 4

let office: Office
let session: Session
let options: Options
let styles = 'as shipped'

beforeAll(async () => {
  office = makeOffice({
    ...ownLocales(),
    ...sources,
    'sources/office.yaml': fs.readFileSync(path.join(project, 'sources/office.yaml')),
  })
  const out = path.join(office.root, 'output')
  options = {
    root: office.root,
    out,
    at: Date.parse('2026-11-24T10:00:00Z'),
    strict: false,
    pdf: false,
    jobs: 1,
  }
  const real = createHost({ out })
  const host: Host = {
    ...real,
    styles: () => styles,
    assets: () =>
      new Map(real.assets()).set('screen.css', new TextEncoder().encode(`/* ${styles} */`)),
  }
  session = openSession(host, options)
  await buildIn(session, options)
}, 120_000)
afterAll(async () => {
  await session.close()
  office.remove()
})

const manifestIn = (out: string): string =>
  fs.readFileSync(path.join(out, 'draft/site/manifest.json'), 'utf8')
const anew = ({ tally }: Result): number => tally.get('announcement')?.run ?? 0

let count = 0

/** How many announcements were made anew; what a build from nothing says and makes may not differ. */
async function rebuilt(): Promise<number> {
  const result = await buildIn(session, options)
  const out = path.join(office.root, `nothing-${count++}`)
  const fresh = await buildIn(session, { ...options, out })
  expect(result.findings).toEqual(fresh.findings)
  expect(manifestIn(options.out)).toBe(manifestIn(out))
  return anew(result)
}

type Words = { [key: string]: Words | string }

/** Writes a key of a file of words otherwise, or takes it away. */
function put(file: string, key: string, value: string | Words | undefined): void {
  const words = JSON.parse(office.read(`locales/${file}`)) as Words
  const names = key.split('.')
  const last = names.pop() ?? ''
  const place = names.reduce<Words>((at, name) => at[name] as Words, words)
  if (value === undefined) delete place[last]
  else place[last] = value
  office.write({ [`locales/${file}`]: `${JSON.stringify(words, null, 2)}\n` })
}

describe('after an edit of the words only what asks for them is made anew', () => {
  test.each<
    [what: string, file: string, key: string, value: string | Words | undefined, anew: number]
  >([
    ['what stands on each page', 'en/page.json', 'skip', 'Skip to the text', all],
    ['what stands on lists alone', 'en/page.json', 'listing.empty', 'Nothing yet.', 0],
    [
      'a title of the notice of what is withdrawn',
      'hu/notice.json',
      'withdrawn.title',
      'Vissza',
      1,
    ],
    ['the name of a topic', 'en/office.json', 'topic.grants', 'Grants and aid', 1],
    ['the name of a topic that none has', 'en/office.json', 'topic.awards', 'Prizes', 0],
    ['the hours of a contact', 'hu/office.json', 'contact.grants-desk.hours', 'hétfőn', 1],
    ['the hours of one whom none names', 'hu/office.json', 'contact.press-desk.hours', 'soha', 0],
    ['the name of a type', 'en/office.json', 'type.call', 'Tender', 1],
    [
      'the address of an organ',
      'en/office.json',
      'organ.ministry-of-water.address',
      'Elsewhere',
      1,
    ],
    [
      'a key that may be left out is gone',
      '*/office.json',
      'contact.grants-desk.hours',
      undefined,
      1,
    ],
    ['it is back', '*/office.json', 'contact.grants-desk.hours', 'never', 1],
    ['a key that no page knows', '*/page.json', 'own', 'x', 0],
    ['words that name others', 'en/page.json', 'skip', '$t(page:own)', all],
    ['the words that they name', '*/page.json', 'own', 'y', all],
    ['words of their own again', 'en/page.json', 'skip', 'Skip', all],
    ['a month', 'profiles/en.json', 'months', undefined, all],
  ])(
    '%s',
    async (_what, file, key, value, expected) => {
      if (file.startsWith('*')) {
        for (const language of ['hu', 'en']) put(file.replace('*', language), key, value)
      } else if (key === 'months') {
        const profile = office.read(`locales/${file}`)
        office.write({ [`locales/${file}`]: profile.replace('December', 'Dezember') })
      } else put(file, key, value)
      expect(await rebuilt()).toBe(expected)
    },
    60_000,
  )

  test('which, is told by --explain', async () => {
    put('en/office.json', 'type.call', 'Call')
    const { explanation } = await buildIn(session, { ...options, explain: '2021/call' })
    expect(explanation && explanationLines(explanation).map(inEnglish)).toEqual([
      '2021/call: made anew; changed since: en office:type.call.',
    ])
  })

  test('what was asked is lost: all is made anew', async () => {
    fs.rmSync(path.join(options.out, 'draft/.cache/words'), { recursive: true })
    put('en/page.json', 'listing.empty', 'Nothing.')
    expect(await rebuilt()).toBe(all)
    put('en/page.json', 'listing.empty', 'Nothing at all.')
    expect(await rebuilt()).toBe(0)
  }, 60_000)
})

test('after an edit of a style sheet no page is made anew, and the sheet is the new one', async () => {
  await buildIn(session, options)
  styles = 'another'
  const result = await buildIn(session, options)
  expect(result.changed).toEqual(['assets/screen.css'])
  expect(anew(result)).toBe(0)
  expect(office.read('output/draft/site/assets/screen.css')).toBe('/* another */')
})
