import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { makeOffice, pair, project } from './support/office.ts'
import { leavesNoBrowser } from './support/processes.ts'

const office = makeOffice(pair('2021/a'))
afterAll(() => office.remove())

/** Runs the command in a shell of its own; what was said on the side, and the status. */
function run(before: string, words: string) {
  const { pid, status, stderr } = spawnSync(
    'bash',
    ['-c', `${before}; exec "$0" "$@"`, process.execPath, `${project}/bin/kozlony.js`].concat(
      words.split(' '),
      ['--root', office.root],
    ),
    { encoding: 'utf8' },
  )
  return { pid, status, lines: stderr.split('\n').filter(Boolean) }
}

describe('where the machine fails, one line says what is true, and no stack is shown', () => {
  const buildWith = (most: number) =>
    run(`ulimit -n ${most}`, `build --quiet --out ${office.root}/few-${most}`)

  test.each([24, 27, 30])('no more than %i files may be open', async (most) => {
    const { pid, status, lines } = buildWith(most)
    expect(lines).toEqual([expect.stringMatching(/^kozlony: nothing was released.*\(EMFILE\)/u)])
    expect(status).toBe(74)
    expect(await leavesNoBrowser(pid)).toBe(true)
  })

  // Which of the two runs out of files first, the browser or what starts it, is chance.
  test.each([33, 36, 44])(
    'a browser that begins with %i files is gone too',
    async (most) => {
      const { pid, status, lines } = buildWith(most)
      expect(lines).toEqual([expect.stringMatching(/^kozlony: nothing was released/u)])
      expect([69, 74]).toContain(status)
      expect(await leavesNoBrowser(pid)).toBe(true)
    },
    60_000,
  )

  test('reports cannot be written: the editions are released all the same, and that is said', () => {
    office.write({ 'output/reports': 'a file where the folder should be' })
    const { status, lines } = run('true', 'build --quiet')
    expect(lines).toEqual([
      expect.stringMatching(/^kozlony: the editions are released, .*reports/u),
    ])
    expect(status).toBe(74)
    expect(fs.existsSync(path.join(office.root, 'output/site/index.html'))).toBe(true)
  })
})

test('a deposit that stops says nothing of releases', () => {
  fs.rmSync(path.join(office.root, 'output/reports'))
  expect(run('true', 'build --quiet').status).toBe(0)
  office.write({ 'output/archive': 'a file where the folder should be' })
  const { status, lines } = run('true', 'archive --quiet')
  expect(lines).toEqual([expect.stringMatching(/^kozlony: the deposit is not finished/u)])
  expect(status).toBe(74)
})
