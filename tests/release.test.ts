import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { kozlony, pair } from './support/office.ts'
import { useOffices } from './support/use-offices.ts'

const make = useOffices()
const at = ['--at', '2026-11-25T10:00Z']

describe('going back', () => {
  test('a release that should not be is undone by one rename; the next build says what the sources say', async () => {
    const office = make(pair('2021/one'))
    const here = ['--root', office.root]
    const page = () => office.read('output/site/en/2021/one.html')
    const build = () => kozlony(['build', '--quiet', ...here, ...at])
    await build()
    office.write({ 'sources/2021/one/en.md': '# Wrong\n\nA summary.\n' })
    await build()
    expect(page()).toContain('Wrong')

    const listed = await kozlony(['release', '--list', '--format', 'json', ...here])
    const { releases } = JSON.parse(listed.out) as {
      releases: { name: string; isCurrent: boolean; editions: number }[]
    }
    expect(releases.map(({ isCurrent, editions }) => [isCurrent, editions])).toEqual([
      [true, 4],
      [false, 4],
    ])

    const back = await kozlony(['release', '--rollback', ...here])
    expect(back.status).toBe(0)
    expect(page()).toContain('Consultation')
    expect(fs.readlinkSync(path.join(office.root, 'output/site'))).toBe(
      `.releases/${releases[1]?.name}`,
    )
    const again = await kozlony(['release', '--rollback', ...here])
    expect(again).toMatchObject({ status: 2 })
    expect(again.log).toContain('no earlier release')

    const named = await kozlony([
      'release',
      '--rollback',
      String(releases[0]?.name.slice(0, 8)),
      ...here,
    ])
    expect(named.status).toBe(0)
    expect(page()).toContain('Wrong')

    await kozlony(['release', '--rollback', ...here])
    expect((await build()).status).toBe(0)
    expect(page()).toContain('Wrong')
  }, 120_000)

  test('a release that is damaged is not gone back to: the file is named, and the site stays', async () => {
    const office = make(pair('2021/one'))
    const here = ['--root', office.root]
    const out = path.join(office.root, 'output')
    await kozlony(['build', '--quiet', ...here, ...at])
    const first = fs.readlinkSync(path.join(out, 'site'))
    office.write({ 'sources/2021/one/en.md': '# Wrong\n\nA summary.\n' })
    await kozlony(['build', '--quiet', ...here, ...at])
    const second = fs.readlinkSync(path.join(out, 'site'))
    const page = path.join(out, first, 'hu/2021/one.html')
    const whole = fs.readFileSync(page)
    fs.writeFileSync(page, whole.subarray(1))

    const back = await kozlony(['release', '--rollback', ...here])
    expect(back.status).toBe(1)
    expect(back.out).toContain(`output/${first}/hu/2021/one.html`)
    expect(back.log).toContain('is not as it was made; ')
    expect(fs.readlinkSync(path.join(out, 'site'))).toBe(second)

    fs.writeFileSync(page, whole)
    expect((await kozlony(['release', '--rollback', ...here])).status).toBe(0)
    expect(fs.readlinkSync(path.join(out, 'site'))).toBe(first)
  }, 120_000)

  test.each([
    [['--rollback', 'zzz'], 2, 'begins with “zzz”'],
    [['--list', '--rollback'], 2, 'do not go together'],
    [['--list'], 0, 'no release yet'],
  ])('%j', async (words, status, log) => {
    const office = make(pair('2021/one'))
    const ended = await kozlony(['release', ...words, '--root', office.root])
    expect(ended.status).toBe(status)
    expect(ended.log).toContain(log)
  })
})

describe('why an edition was made anew', () => {
  const explain = async (root: string, id = '2021/one') => {
    const ended = await kozlony([
      'build',
      '--no-pdf',
      '--explain',
      id,
      '--root',
      root,
      '--quiet',
      ...at,
    ])
    return ended.out.split('\n')[0]
  }
  test('is told by what has changed', async () => {
    const office = make({
      ...pair('2021/one', { 'en.md': '# One\n\nSee [two](../two).\n' }),
      ...pair('2021/two'),
    })
    expect(await explain(office.root)).toContain('nothing is kept of it')
    expect(await explain(office.root)).toContain('nothing has changed since the last build')
    office.write(pair('2022/three'))
    expect(await explain(office.root)).toContain('taken as it was made')
    office.write({ 'sources/2021/one/hu.md': '# Egy\n\nÖsszefoglaló.\n' })
    expect(await explain(office.root)).toContain('made anew; changed since: hu.md')
    office.write({
      'sources/2021/two/announcement.yaml':
        'published: 2021-12-10\nslug: { en: the-second, hu: x }\n',
    })
    expect(await explain(office.root)).toContain(
      'made anew; what it links to is elsewhere, or seen, now: 2021/two',
    )
    fs.rmSync(path.join(office.root, 'output/.cache/objects'), { recursive: true })
    office.write({ 'sources/2021/two/en.md': '# Two\n\nSummary.\n' })
    // The release holds them still.
    expect(await explain(office.root)).toContain('taken as it was made')
    fs.rmSync(path.join(office.root, 'output/.cache/objects'), { recursive: true })
    const releases = path.join(office.root, 'output/draft/.releases')
    for (const name of fs.readdirSync(releases).filter((one) => !one.includes('.')))
      fs.rmSync(path.join(releases, name, 'en/2021/one.html'), { force: true })
    office.write({ 'sources/2021/two/en.md': '# Two\n\nAnother summary.\n' })
    expect(await explain(office.root)).toContain('gone from the store')
    office.write({ 'sources/office.yaml': 'timeZone: Europe/London\n' })
    expect(await explain(office.root)).toContain('sources/office.yaml')
    expect(await explain(office.root, '2021/none')).toBe('')
  }, 120_000)
})
