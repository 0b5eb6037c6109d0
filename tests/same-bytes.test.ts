import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { nasty, nastyFiles } from './support/nasty/office.ts'
import { kozlony, makeOffice } from './support/office.ts'

const chosen = nasty.filter(({ name }) =>
  /repeated|kind|many notes|every fact|code over|loose items/u.test(name),
)

/** The digests of all files of a site built in a process and a folder of its own. */
async function manifestOf(
  words: readonly (readonly string[])[],
  environment: Readonly<Record<string, string>>,
): Promise<string> {
  const office = makeOffice(nastyFiles('3a+ua1', chosen))
  try {
    for (const more of words) {
      const ended = await kozlony(['build', ...more], { cwd: office.root, environment })
      expect(ended.status).toBe(0)
    }
    return fs.readFileSync(path.join(office.root, 'output/site/manifest.json'), 'utf8')
  } finally {
    office.remove()
  }
}

const at = ['--at', '2026-11-25T10:00+01:00', '--quiet']

describe('the same bytes', () => {
  test('on another day, in another zone and language, one by one or many at once, in two goes', async () => {
    const first = await manifestOf([[...at, '--jobs', '1']], {
      TZ: 'America/New_York',
      LC_ALL: 'C',
      LANG: 'C',
    })
    const again = await manifestOf(
      [
        ['--at', '2031-01-01T00:00Z', '--quiet', '--jobs', '6', '--only', '2024/[l-z]*'],
        ['--at', '2031-01-02T00:00Z', '--quiet', '--jobs', '6'],
      ],
      { TZ: 'Asia/Tokyo', LC_ALL: 'hu_HU.UTF-8', LANG: 'hu_HU.UTF-8' },
    )
    expect(first.match(/\.pdf"/gu)?.length).toBe(chosen.length * 2)
    expect(again).toBe(first)
  }, 400_000)
})
