import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { explanationLines } from '../pipeline/build/explanation.ts'
import type { Options, Result } from '../pipeline/build/options.ts'
import { buildIn } from '../pipeline/build/run.ts'
import { openSession, type Session } from '../pipeline/build/session.ts'
import { createHost } from '../pipeline/host/real.ts'
import type { Concept, Term, TermbaseData } from '../pipeline/model/termbase.ts'
import { inEnglish } from '../pipeline/model/wording.ts'
import { labelledTexts } from './support/labelled.ts'
import { makeOffice, ownLocales, project, type FilesOf, type Office } from './support/office.ts'
import { anyEdit } from './support/term-edits.ts'

/** The announcements of the project. */
const ownSources = (): FilesOf =>
  Object.fromEntries(
    fs
      .readdirSync(path.join(project, 'sources'), { recursive: true, encoding: 'utf8' })
      .filter((name) => fs.statSync(path.join(project, 'sources', name)).isFile())
      .map((name) => [`sources/${name}`, fs.readFileSync(path.join(project, 'sources', name))]),
  )

/** Announcements made of the labelled texts, four a language. */
function labelledSources(): FilesOf {
  const [hu, en] = (['hu', 'en'] as const).map((language) =>
    labelledTexts(language).map(({ text }) => text),
  ) as [string[], string[]]
  const four = (texts: string[], at: number) => texts.slice(at * 4, at * 4 + 4).join('\n\n')
  return Object.fromEntries(
    Array.from({ length: 22 }, (_, at) => [
      [
        `sources/2021/n-${at}/announcement.yaml`,
        `published: 2021-12-10T10:00\nreference: BM/2021/${at}\n`,
      ],
      [
        `sources/2021/n-${at}/hu.md`,
        `# Közlemény: ${at}\n\nEgy összefoglaló.\n\n${four(hu, at)}\n`,
      ],
      [`sources/2021/n-${at}/en.md`, `# Release: ${at}\n\nA summary.\n\n${four(en, at)}\n`],
    ]).flat(),
  )
}

const files = ['press', 'state', 'institutions', 'titles', 'home-affairs']
const pathOf = (name: string) => `locales/termbase/${name}.json`

let office: Office
let session: Session
let options: Options
let concepts: readonly Concept[]

beforeAll(async () => {
  office = makeOffice({ ...ownLocales(), ...ownSources(), ...labelledSources() })
  concepts = files.flatMap(
    (name) => (JSON.parse(office.read(pathOf(name))) as TermbaseData).concepts,
  )
  for (const name of files) fs.rmSync(path.join(office.root, pathOf(name)))
  const out = path.join(office.root, 'output')
  options = {
    root: office.root,
    out,
    at: Date.parse('2026-11-24T10:00:00Z'),
    strict: false,
    pdf: false,
    jobs: 1,
  }
  session = openSession(createHost({ out }), options)
  write(concepts)
  await buildIn(session, options)
}, 120_000)
afterAll(async () => {
  await session.close()
  office.remove()
})

const write = (all: readonly Concept[]): void =>
  office.write({ [pathOf('all')]: JSON.stringify({ subject: 'all', concepts: all }, null, 1) })

const manifestIn = (out: string): string =>
  fs.readFileSync(path.join(out, 'draft/site/manifest.json'), 'utf8')

let nothing = 0

/**
 * The build after the edit, and what a build from nothing says and makes: nothing may differ.
 * @param isSound whether the termbase has no error
 */
async function hold(edited: readonly Concept[], isSound = false): Promise<Result> {
  write(edited)
  const incremental = await buildIn(session, options)
  const out = path.join(office.root, `nothing-${nothing++}`)
  const fresh = await buildIn(session, { ...options, out })
  expect(incremental.findings).toEqual(fresh.findings)
  // Where the termbase has an error, what was released before stays.
  const isBlocked = fresh.findings.some(
    ({ file, severity }) => severity === 'error' && file.startsWith('locales/'),
  )
  if (isSound) expect(isBlocked).toBe(false)
  if (!isBlocked) expect(manifestIn(options.out)).toBe(manifestIn(out))
  return incremental
}

const change = (id: string, how: (concept: Concept) => Concept | readonly Concept[]) =>
  concepts.flatMap((one) => (one.id === id ? how(one) : [one]))

/** With other terms of a language. */
const terms = (
  own: 'hu' | 'en',
  id: string,
  how: (terms: readonly Term[]) => readonly Term[],
): readonly Concept[] =>
  change(id, (one) => ({ ...one, terms: { ...one.terms, [own]: how(one.terms[own] ?? []) } }))

const rain: Concept = {
  id: 'rain',
  terms: {
    en: [
      { term: 'rain-water', status: 'preferred' },
      { term: 'rainwater', status: 'forbidden' },
    ],
  },
}

const title: Concept = {
  id: 'water-director-general',
  kind: 'title',
  terms: {
    en: [{ term: 'Deputy Water Director', status: 'preferred' }],
    hu: [{ term: 'helyettes vízügyi főigazgató', status: 'preferred' }],
  },
}

describe('what is made after an edit of the termbase is what a build from nothing makes', () => {
  test.each<[what: string, edited: () => readonly Concept[], least: number, most: number]>([
    ['a new term that stands in few', () => [...concepts, rain], 0.02, 0.3],
    ['the same is a note now', () => [...concepts, { ...rain, severity: 'info' }], 0.02, 0.3],
    ['it is gone, and a title is new', () => [...concepts, title], 0.02, 0.3],
    ['a definition', () => change(concepts[0]?.id ?? '', (one) => ({ ...one, note: 'x' })), 0, 0.3],
    ['a concept is gone', () => concepts.slice(1), 0, 1],
    ['a concept is back, another stands first', () => [title, ...concepts], 0, 1],
    ['the same in another order', () => concepts.toReversed(), 1, 1],
    [
      'no variants of a title',
      () => terms('en', concepts[150]?.id ?? '', (all) => all.slice(0, 1)),
      0,
      1,
    ],
  ])(
    '%s',
    async (_, edited, least, most) => {
      const { tally } = await hold(edited(), true)
      const { run = 0, reused = 0 } = tally.get('announcement') ?? {}
      const part = run / Math.max(1, run + reused)
      expect(part).toBeGreaterThanOrEqual(least)
      expect(part).toBeLessThanOrEqual(most)
    },
    120_000,
  )

  test('and it is said why', async () => {
    const explained = async (all: readonly Concept[], id: string) => {
      write(all)
      const { explanation } = await buildIn(session, { ...options, explain: id })
      return explanation && explanationLines(explanation).map(inEnglish)
    }
    await hold(concepts)
    expect(await explained([...concepts, rain], '2022/stormwater-grants')).toEqual([
      '2022/stormwater-grants: made anew; changed terms may stand in it: rain.',
    ])
    expect(await explained(concepts, '2021/n-1')).toEqual([
      '2021/n-1: taken as it was made; none of the terms that have changed can stand in it.',
    ])
    fs.rmSync(path.join(options.out, 'draft/.cache/termbases'), { recursive: true })
    expect(await explained([...concepts, rain], '2021/n-1')).toEqual([
      '2021/n-1: made anew; changed since: locales/termbase.',
    ])
  }, 60_000)

  test('any edits', async () => {
    const edits = fc.sample(anyEdit, {
      numRuns: Number(process.env['KOZLONY_TEST_EDITS'] ?? 6),
      seed: 8,
    })
    let now = concepts
    for (const edit of edits) {
      now = edit(now)
      await hold(now)
    }
  }, 600_000)
})
