import { describe, expect, test } from '@jest/globals'
import { toString } from 'hast-util-to-string'
import type { Facts } from '../pipeline/model/announcement.ts'
import { parseMoment, type Moment } from '../pipeline/model/date.ts'
import { defaultOffice } from '../pipeline/model/office.ts'
import type { Edition } from '../pipeline/render/edition.ts'
import { dateline } from '../pipeline/render/templates/dateline.ts'
import { notices } from '../pipeline/render/templates/notices.ts'
import { createWords } from '../pipeline/render/words.ts'
import { ownLocales } from './support/office.ts'
import { profileOf } from './support/profiles.ts'

const files = ownLocales()
const read = (name: string) => JSON.parse(String(files[`locales/en/${name}.json`])) as object
const words = createWords(
  'en',
  { page: read('page'), notice: read('notice'), office: read('office') },
  profileOf('en'),
)
const moment = (text: string): Moment => {
  const parsed = parseMoment(text)
  if (!parsed) throw new Error(text)
  return parsed
}
const facts: Facts = {
  published: moment('2026-11-17'),
  organ: 'ministry-of-interior',
  type: 'press-release',
  status: 'current',
  languages: ['hu', 'en'],
  slug: {},
  topics: [],
  contacts: [],
  changes: [],
  files: {},
}
const edition = (more: Partial<Facts>, other: Partial<Edition> = {}): Edition => ({
  id: '2026/one',
  language: 'en',
  facts: { ...facts, ...more },
  text: {
    title: [],
    summary: [],
    blocks: [],
    footnotes: [],
    plainTitle: '',
    plainSummary: '',
    markdown: '',
  },
  attachments: [],
  available: ['hu', 'en'],
  medium: 'screen',
  draft: false,
  office: defaultOffice,
  words,
  to: (path) => path,
  ...other,
})
const change = (date: string, en: string) => ({ date: moment(date), en, hu: 'Más.' })
const waiver = {
  language: 'hu',
  reason: 'For the foreign press.',
  date: moment('2026-11-01'),
} as const

describe('what stands before the title, and the state in the dateline', () => {
  test.each<[string, Edition, string[], string]>([
    ['nothing to know', edition({}), [], ''],
    [
      'corrected once: when, and what',
      edition({ status: 'corrected', changes: [change('2026-11-18', 'It closes on 15 January.')] }),
      ['correction: Corrected, 18 November 2026It closes on 15 January.'],
      'StatusCorrected',
    ],
    [
      'corrected often: the latest, whatever the order, and a way to all',
      edition({
        status: 'corrected',
        changes: [change('2026-11-20', 'Last.'), change('2026-11-18', 'First.')],
      }),
      ['correction: Corrected, 20 November 2026Last.See all changes'],
      'StatusCorrected',
    ],
    [
      'withdrawn: the words of the office, then what that means',
      edition({ status: 'withdrawn', changes: [change('2026-11-19', 'The call has ended.')] }),
      [
        'withdrawn: Withdrawn, 19 November 2026The call has ended.This announcement has been withdrawn. Its text stays readable, but it no longer applies.',
      ],
      'StatusWithdrawn',
    ],
    [
      'in one language: why',
      edition({ waiver }, { available: ['en'] }),
      ['information: Published in English onlyFor the foreign press.'],
      'StatusEnglish only',
    ],
    [
      'ahead of time: until when, first of all',
      edition({}, { hold: moment('2026-11-24T10:00+01:00'), draft: true }),
      [
        'embargo: Embargo: not for publicationMay be published from: 24 November 2026 10:00 (Europe/Budapest)',
        'information: DraftNot released. For work inside the office only.',
      ],
      'StatusUnder embargo',
    ],
  ])('%s', (_, given, expected, state) => {
    const said = notices(given).map((notice) => {
      const { className } = notice.properties
      const kind = Array.isArray(className) ? String(className.at(-1)) : ''
      return `${kind.replace('notice-', '')}: ${toString(notice)}`
    })
    expect(said.map((line) => line.replaceAll('\u00a0', ' '))).toEqual(expected)
    const cells = dateline(given).children.map((cell) => toString(cell))
    expect(cells.find((cell) => cell.startsWith('Status')) ?? '').toBe(state)
  })
})
