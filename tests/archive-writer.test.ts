import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { makeBag } from '../pipeline/archive/bag.ts'
import { bagName, bagPath } from '../pipeline/archive/deposit.ts'
import { renderRecord, recordPath } from '../pipeline/archive/record.ts'
import { readLedger } from '../pipeline/build/archive-folder.ts'
import { openArchive } from '../pipeline/build/archive-writer.ts'
import { verifyFolder } from '../pipeline/build/verify.ts'
import { disk } from '../pipeline/host/disk.ts'
import type { Files } from '../pipeline/host/files.ts'
import { failingFiles, filesBelow } from './support/archives.ts'

let to: string
beforeEach(() => {
  to = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'kozlony-archive-'))
  start()
})
afterEach(() => fs.rmSync(to, { recursive: true, force: true }))

/** A new archive, with the room in which the command holds its lock. */
function start(): void {
  fs.rmSync(to, { recursive: true, force: true })
  fs.mkdirSync(path.join(to, '.deposit'), { recursive: true })
}

const bytes = (text: string) => new TextEncoder().encode(text)
const now = '2026-11-24T10:00:00Z'
const software = 'Közlöny 1'
const eventOf = (id: string) => `${bagPath(id, 1)}.events/0123456789abcdef.xml`

/** A deposit of two small bags, with an event beside the first. */
function work(files: Files): void {
  const archive = openArchive(files, to)
  archive.recover(now, software)
  for (const id of ['2021/a', '2022/b']) {
    if (files.exists(`${to}/${bagPath(id, 1)}`)) continue
    const name = `${id.replace('/', '-')}.hu.pdf`
    const editions = [{ path: `data/${name}`, language: 'hu', format: 'pdf', address: '' }]
    const record = {
      id,
      revision: 1,
      published: '2021-12-10',
      status: 'current',
      titles: { hu: 'Őszi árvíz' },
      editions,
    }
    const bag = makeBag(
      new Map([
        [name, bytes('%PDF-1.7')],
        ['source/hu.md', bytes('# Ő')],
      ]),
      new Map([[recordPath, bytes(renderRecord(record))]]),
      [
        ['External-Identifier', bagName(id, 1)],
        ['Bag-Software-Agent', 'kozlony 1'],
      ],
    )
    const head = { time: now, event: 'deposit' as const, id, revision: 1, software }
    archive.placeBag(bag, { ...head, path: bagPath(id, 1) })
  }
  if (!files.exists(`${to}/${eventOf('2021/a')}`))
    archive.placeEvent('<premis/>', {
      time: now,
      event: 'refresh',
      id: '2021/a',
      revision: 1,
      path: eventOf('2021/a'),
      software,
    })
  archive.finish()
}

const faults = () =>
  verifyFolder(disk, to, 'archive').findings.map(
    ({ severity, rule, file }) => `${severity} ${rule} ${file}`,
  )
const recorded = () => readLedger(disk, to).entries.map((entry) => entry.path)
const whole = ['2021/2021-a.r1', '2022/2022-b.r1', eventOf('2021/a')]

/** How many changes of the disk a whole deposit is. */
function changes(): number {
  const { files, count } = failingFiles(Infinity, false, '')
  work(files)
  start()
  return count()
}

const attempt = (files: Files): string => {
  try {
    work(files)
    return 'well'
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error)
  }
}

describe('a deposit that stops at each change of the disk', () => {
  test('without a stop all is there', () => {
    work(disk)
    expect(faults()).toEqual([])
    expect(recorded()).toEqual(whole)
  })
  test('killed: no bag is half made, a note says so, and the next deposit completes it', () => {
    const last = changes()
    expect(last).toBeGreaterThan(60)
    for (let moment = 1; moment <= last; moment += 1) {
      start()
      attempt(failingFiles(moment, true, 'EKILLED').files)
      const errors = faults().filter((fault) => fault.startsWith('error'))
      work(disk)
      expect({ moment, errors, after: faults(), recorded: recorded() }).toEqual({
        moment,
        errors: [],
        after: [],
        recorded: whole,
      })
    }
  }, 120_000)
  test.each(['ENOSPC', 'EIO'])(
    '%s: told, and the next deposit completes it',
    (code) => {
      const last = changes()
      for (let moment = 1; moment <= last; moment += 1) {
        start()
        const ended = attempt(failingFiles(moment, false, code).files)
        const errors = faults().filter((fault) => fault.startsWith('error'))
        work(disk)
        expect({ moment, ended, errors, after: faults(), recorded: recorded() }).toEqual({
          moment,
          ended: code,
          errors: [],
          after: [],
          recorded: whole,
        })
      }
    },
    120_000,
  )
  test('a line of the ledger that was torn is passed over, never changed', () => {
    work(disk)
    const text = fs.readFileSync(path.join(to, 'ledger.jsonl'), 'utf8')
    const lines = text.split('\n')
    const torn = `${lines.slice(0, 2).join('\n')}\n${(lines[2] ?? '').slice(0, 40)}`
    fs.writeFileSync(path.join(to, 'ledger.jsonl'), torn)
    fs.writeFileSync(
      path.join(to, '.deposit/journal.json'),
      (lines[2] ?? '').replace(/,"previous".*/u, '}'),
    )
    expect(faults().filter((fault) => fault.startsWith('error'))).toEqual([])
    work(disk)
    expect(fs.readFileSync(path.join(to, 'ledger.jsonl'), 'utf8').startsWith(torn)).toBe(true)
    expect(faults()).toEqual([])
    expect(recorded()).toEqual(whole)
  })
  test('every file is forced onto the disk before its bag is moved into place', () => {
    const done: string[] = []
    const files = {
      ...disk,
      write: (file: string, data: Uint8Array | string, mode?: number) => {
        done.push(`write ${path.relative(to, file)}`)
        disk.write(file, data, mode)
      },
      sync: (file: string) => {
        done.push(`sync ${path.relative(to, file)}`)
        disk.sync(file)
      },
      rename: (from: string, target: string) => {
        done.push(`rename ${path.relative(to, target)}`)
        disk.rename(from, target)
      },
    }
    work(files)
    const moved = done.indexOf('rename 2021/2021-a.r1')
    const before = new Set(done.slice(0, moved))
    for (const name of filesBelow(path.join(to, '2021/2021-a.r1')))
      expect(before).toContain(`sync .deposit/stage/2021-a.r1/${name}`)
    for (const name of ['', '/data', '/data/source', '/metadata'])
      expect(before).toContain(`sync .deposit/stage/2021-a.r1${name}`)
    expect(done.indexOf('sync 2021')).toBeGreaterThan(moved)
  })
})

test('an archive without ledger and index gets both again; the lines say that they were recovered', () => {
  work(disk)
  const index = fs.readFileSync(path.join(to, 'index.csv'), 'utf8')
  fs.rmSync(path.join(to, 'index.csv'))
  fs.rmSync(path.join(to, 'ledger.jsonl'))
  fs.rmSync(path.join(to, `${bagPath('2021/a', 1)}.events`), { recursive: true })
  work(disk)
  expect(fs.readFileSync(path.join(to, 'index.csv'), 'utf8')).toBe(index)
  expect(readLedger(disk, to).entries.map(({ event }) => event)).toEqual([
    'recovered',
    'recovered',
    'refresh',
  ])
  expect(faults()).toEqual([])
})
