import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { asBefore, listAgain } from '../pipeline/build/list-again.ts'
import { listSources, type Listing } from '../pipeline/build/listing.ts'
import { openSession, type Session } from '../pipeline/build/session.ts'
import { createHost } from '../pipeline/host/real.ts'
import { keepDrafting } from '../pipeline/commands/keep-drafting.ts'
import type { Context } from '../pipeline/commands/command.ts'
import type { OnChange } from '../pipeline/host/watcher.ts'
import { buildDraft } from '../pipeline/build/draft.ts'
import { makeOffice, pair, type Office } from './support/office.ts'
import { useOffices } from './support/use-offices.ts'

const make = useOffices()

/** When a folder was written says nothing of what it holds. */
const toldOf = ({ entries, ...more }: Listing) => ({
  ...more,
  entries: entries.map(({ path: name, kind, stamp }) => [name, kind, kind === 'file' && stamp]),
})

describe('what is looked at again', () => {
  type Edit = (root: string) => void
  const write =
    (file: string): Edit =>
    (root) => {
      fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
      fs.writeFileSync(path.join(root, file), `changed ${file}`)
    }
  const remove =
    (file: string): Edit =>
    (root) =>
      fs.rmSync(path.join(root, file), { recursive: true })
  test.each<[what: string, changed: readonly string[], edit: Edit, looksAtAll: boolean]>([
    ['a text', ['sources/2021/one/en.md'], write('sources/2021/one/en.md'), false],
    ['a new file', ['sources/2021/one/a.png'], write('sources/2021/one/a.png'), false],
    ['a file that is gone', ['sources/2021/one/hu.md'], remove('sources/2021/one/hu.md'), false],
    ['a new folder inside', ['sources/2021/one/x/y'], write('sources/2021/one/x/y'), false],
    ['nothing, though it was told', ['sources/2021/one/en.md'], () => undefined, false],
    ['a new announcement', ['sources/2021/two/en.md'], write('sources/2021/two/en.md'), true],
    ['one that is gone', ['sources/2021/one-more/en.md'], remove('sources/2021/one-more'), true],
    ['a folder that is told by its name', ['sources/2021/one'], remove('sources/2021/one'), true],
    ['the office', ['sources/office.yaml'], write('sources/office.yaml'), true],
    ['a word', ['locales/hu/page.json'], write('locales/hu/page.json'), true],
  ])('%s', (_what, changed, edit, looksAtAll) => {
    const { root } = make({ ...pair('2021/one'), ...pair('2021/one-more'), ...pair('2020/zero') })
    const host = createHost({ out: path.join(root, 'output') })
    const last = listSources(host, root)
    edit(root)
    const again = listAgain(host, root, last, changed)
    expect(toldOf(again)).toEqual(toldOf(listSources(host, root)))
    const same = last.entries.filter((entry) => again.entries.includes(entry))
    expect(same.length > 0).toBe(!looksAtAll)
  })
})

describe('what is looked at anew, after', () => {
  const file = 'sources/2021/one/en.md'
  const old = new Date('2024-05-06T07:08:09Z')
  test.each<[what: string, edit: (file: string) => void, isVery: boolean]>([
    ['nothing', () => undefined, true],
    ['other bytes', (place) => fs.writeFileSync(place, 'changed'), false],
    [
      'as many other bytes of the same age',
      (place) => {
        fs.writeFileSync(place, fs.readFileSync(place, 'utf8').replace(/./u, 'X'))
        fs.utimesSync(place, old, old)
      },
      false,
    ],
    [
      'the same in another file',
      (place) => {
        fs.copyFileSync(place, `${place}.new`)
        fs.utimesSync(`${place}.new`, old, old)
        fs.renameSync(`${place}.new`, place)
      },
      false,
    ],
    [
      'a link in its place',
      (place) => {
        fs.rmSync(place)
        fs.symlinkSync('hu.md', place)
      },
      false,
    ],
  ])('%s', (_what, edit, isVery) => {
    const { root } = make({ ...pair('2021/one'), ...pair('2020/zero') })
    const host = createHost({ out: path.join(root, 'output') })
    const place = path.join(root, file)
    fs.utimesSync(place, old, old)
    const last = listSources(host, root)
    edit(place)
    const now = listSources(host, root)
    const again = asBefore(last, Date.now() + 1000, now)
    expect(toldOf(again)).toEqual(toldOf(now))
    const was = last.entries.find(({ path: name }) => name === file)
    expect(again.entries.includes(was as (typeof last.entries)[number])).toBe(isVery)
    expect(again.entries.filter((entry) => last.entries.includes(entry)).length).toBeGreaterThan(3)
  })

  test('a file that was being written when it was looked at is never the very same', () => {
    const { root } = make(pair('2021/one'))
    const host = createHost({ out: path.join(root, 'output') })
    const moment = Date.now()
    fs.writeFileSync(path.join(root, file), 'new')
    const last = listSources(host, root)
    const again = asBefore(last, moment, listSources(host, root))
    const own = (listing: Listing) => listing.entries.find(({ path: name }) => name === file)
    expect(own(again)).toEqual(own(last))
    expect(own(again)).not.toBe(own(last))
  })
})

describe('a draft', () => {
  let office: Office
  let session: Session
  let tellOf: OnChange = () => undefined
  const stopped = new AbortController()
  const at = Date.parse('2026-11-24T10:00:00Z')
  const text = (words: string) =>
    office.write({ 'sources/2021/one/en.md': `# Title\n\nA summary.\n\n${words}\n` })
  const page = () => office.read('output/draft/preview/site/en/2021/one.html')
  const settings = () => {
    const out = path.join(office.root, 'output')
    return { root: office.root, out, at, strict: false, pdf: true, jobs: 1 }
  }
  beforeAll(() => {
    office = makeOffice(pair('2021/one'))
    text('First.')
    const host = createHost({ out: settings().out, signal: stopped.signal })
    const watch = (_root: string, _folders: readonly string[], onChange: OnChange) => {
      tellOf = onChange
      return () => undefined
    }
    session = openSession({ ...host, watch }, settings())
  })
  afterAll(async () => {
    await session.close()
    office.remove()
  })

  test('sees what it is told of, and all else when it is not told', async () => {
    const first = await buildDraft(session, settings())
    text('Told.')
    const second = await buildDraft(session, settings(), first, ['sources/2021/one/en.md'])
    expect(second.changed).toEqual(['en/2021/one.html'])
    text('Not told.')
    const third = await buildDraft(session, settings(), second, [])
    expect([third.isNews, third.result.unchanged]).toEqual([false, true])
    const fourth = await buildDraft(session, settings(), third)
    expect(fourth.changed).toEqual(['en/2021/one.html'])
    expect(page()).toContain('Not told.')
  }, 60_000)

  test('finds at rest what the system has not told of', async () => {
    const built: string[] = []
    const context: Partial<Context> = {
      here: office.root,
      environment: {},
      language: 'en',
      settings: {
        ...settings(),
        format: 'pretty',
        language: 'en',
      } as unknown as Context['settings'],
      host: () => session.host,
      log: () => undefined,
      print: () => undefined,
      tell: () => '',
    }
    text('One.')
    const kept = keepDrafting(
      context as Context,
      {
        session,
        options: settings,
        inTurn: (work) => work(),
      },
      () => {
        built.push(/One|Two|Three/u.exec(page())?.[0] ?? '')
        if (built.length === 1) {
          text('Two.')
          tellOf(['sources/2021/one/en.md'])
        } else if (built.length === 2) text('Three.')
        else stopped.abort()
      },
      100,
    )
    await kept
    expect(built).toEqual(['One', 'Two', 'Three'])
  }, 60_000)
})
