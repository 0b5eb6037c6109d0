import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { project } from './support/office.ts'

/** A program of two files that says which form of it runs, started by the very `bin/` of ours. */
let folder: string

const write = (name: string, text: string): void => {
  fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
  fs.writeFileSync(path.join(folder, name), text)
}

const program = (says: string): string =>
  `export const main = async () => { console.log('${says}'); return 0 }\n`

const run = (): string => {
  // What it compiles, it keeps in its own folder.
  const { NODE_COMPILE_CACHE: _ours, ...env } = process.env
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(folder, 'bin/kozlony.js'), '--version'],
    { encoding: 'utf8', env },
  )
  return stdout.trim() || stderr.trim()
}

/** Notes what the sources are, as `bin/bundle.js` does. */
const note = (): void => {
  const line = `import { stampsOf } from './bin/sources.js'; process.stdout.write(stampsOf('pipeline'))`
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', line], {
    cwd: folder,
    encoding: 'utf8',
  })
  write('dist/program/sources', stdout)
}

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kozlony-bundle-'))
  fs.cpSync(path.join(project, 'bin'), path.join(folder, 'bin'), { recursive: true })
  write('package.json', '{ "type": "module" }')
  fs.mkdirSync(path.join(folder, 'node_modules'))
  write('pipeline/cli.ts', program('sources'))
  write('pipeline/read/text.ts', '// another file\n')
  write('dist/program/cli.js', program('bundle'))
  note()
})
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

describe('the bundle that make puts together is what runs', () => {
  test.each<[what: string, change: () => void, runs: string]>([
    ['while the sources are as they were', () => undefined, 'bundle'],
    [
      'where there are no sources, as in a package',
      () => fs.rmSync(path.join(folder, 'pipeline'), { recursive: true }),
      'bundle',
    ],
    ['not after an edit', () => write('pipeline/read/text.ts', '// an edit\n'), 'sources'],
    ['not after a file more', () => write('pipeline/read/more.ts', '// more\n'), 'sources'],
    [
      'not after a file less',
      () => fs.rmSync(path.join(folder, 'pipeline/read/text.ts')),
      'sources',
    ],
    [
      'not after another name of a file',
      () =>
        fs.renameSync(
          path.join(folder, 'pipeline/read/text.ts'),
          path.join(folder, 'pipeline/read/words.ts'),
        ),
      'sources',
    ],
    [
      'not after a file that is older and as long, as from another branch',
      () => {
        write('pipeline/read/text.ts', '// annother fil\n')
        fs.utimesSync(path.join(folder, 'pipeline/read/text.ts'), 1e9, 1e9)
      },
      'sources',
    ],
    [
      'not where there is none',
      () => fs.rmSync(path.join(folder, 'dist'), { recursive: true }),
      'sources',
    ],
  ])('%s', (_, change, runs) => {
    change()
    expect(run()).toBe(runs)
  })
})
