import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { makeOffice, pair, project } from './support/office.ts'

const office = makeOffice(pair('2021/a'))
afterAll(() => office.remove())

/** Runs the command in a shell of its own; what was said on the side, and the status. */
function run(before: string, words: string) {
  const { status, stderr } = spawnSync(
    'bash',
    ['-c', `${before}; exec "$0" "$@"`, process.execPath, `${project}/bin/kozlony.js`].concat(
      words.split(' '),
      ['--root', office.root],
    ),
    { encoding: 'utf8' },
  )
  return { status, lines: stderr.split('\n').filter(Boolean) }
}

describe('where the machine fails, one line says what is true, and no stack is shown', () => {
  test.each([24, 27, 30, 33, 36])('no more than %i files may be open', (most) => {
    const { status, lines } = run(
      `ulimit -n ${most}`,
      `build --quiet --out ${office.root}/few-${most}`,
    )
    expect(lines).toEqual([expect.stringMatching(/^kozlony: nothing was released.*\(EMFILE\)/u)])
    expect(status).toBe(74)
  })

  test('no browser is left behind by it', () => {
    const running = spawnSync('pgrep', ['-f', `${office.root}/few-`], { encoding: 'utf8' })
    expect(running.stdout).toBe('')
  })

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
