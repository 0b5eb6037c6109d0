import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { makeOffice, project } from './support/office.ts'

/** Which folders of pipeline/ a folder may import from, beside itself: one-way flow (ARCHITECTURE.md). */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  terminology: ['model'],
  bilingual: ['model'],
  read: ['model', 'bilingual'],
  check: ['model'],
  transform: ['model', 'terminology'],
  render: ['model'],
  formats: ['model', 'render'],
  print: ['model'],
  exchange: ['model'],
  import: ['model'],
  preview: ['model'],
  report: ['model'],
  start: ['model'],
  write: ['model'],
  archive: ['model'],
  make: [
    'model',
    'terminology',
    'terminology.ts',
    'bilingual',
    'read',
    'check',
    'transform',
    'render',
    'formats',
    'print',
  ],
  build: [
    'model',
    'terminology',
    'terminology.ts',
    'bilingual',
    'read',
    'check',
    'make',
    'render',
    'formats',
    'archive',
    'host',
  ],
  host: ['model', 'print', 'read', 'make'],
  commands: [
    'model',
    'terminology.ts',
    'bilingual',
    'exchange',
    'import.ts',
    'read',
    'check',
    'archive',
    'make',
    'build',
    'preview',
    'report',
    'start',
    'write',
    'host',
  ],
}

const pipeline = path.join(project, 'pipeline')
const files = fs
  .readdirSync(pipeline, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))

const importsOf = (file: string): string[] =>
  [
    ...fs
      .readFileSync(path.join(pipeline, file), 'utf8')
      .matchAll(/(?:from|import\()\s*'(\.[^']+)'/gu),
  ]
    .map(([, target = '']) => path.join(path.dirname(file), target))
    .map((target) => target.split('/')[0] ?? '')

describe.each(Object.entries(mayImport))('%s/', (folder, allowed) => {
  test('imports only from the folders below it', () => {
    const found = files
      .filter((file) => file.startsWith(`${folder}/`))
      .flatMap((file) =>
        importsOf(file)
          .filter((target) => target !== folder && !allowed.includes(target))
          .map((target) => `${file} → ${target}`),
      )
    expect(found).toEqual([])
  })
})

test('every folder is in the table', () =>
  expect(
    new Set(files.flatMap((file) => (file.includes('/') ? [file.split('/')[0]] : []))),
  ).toEqual(new Set(Object.keys(mayImport))))

test('no file of the pipeline is longer than about 250 lines', () => {
  const long = files.filter(
    (file) => fs.readFileSync(path.join(pipeline, file), 'utf8').split('\n').length > 260,
  )
  expect(long).toEqual([])
})

describe('lint refuses the outside in the pure folders', () => {
  // In a folder of its own: a file more in pipeline/ would be another program to every build beside.
  const lint = (folder: string, code: string): string => {
    const { root, remove } = makeOffice({
      '.oxlintrc.json': fs.readFileSync(path.join(project, '.oxlintrc.json')),
      [`pipeline/${folder}/probe.ts`]: code,
    })
    const { stdout } = spawnSync(path.join(project, 'node_modules/.bin/oxlint'), ['pipeline'], {
      cwd: root,
      encoding: 'utf8',
    })
    remove()
    return stdout
  }
  test.each([
    ['check', "export { readFileSync } from 'node:fs'\n", 'no-restricted-imports'],
    ['render', "export { readFile } from 'node:fs/promises'\n", 'no-restricted-imports'],
    ['terminology', "export { disk } from '../host/disk.ts'\n", 'no-restricted-imports'],
    ['print', "export { default } from 'puppeteer'\n", 'no-restricted-imports'],
    ['build', "export { disk } from '../host/disk.ts'\n", 'no-restricted-imports'],
    ['read', 'export const now = Date.now()\n', 'no-restricted-globals'],
  ])('%s/: %s', (folder, code, rule) => expect(lint(folder, code)).toContain(rule))
  test.each([
    ['print', "export { inflateSync } from 'node:zlib'\n"],
    ['build', "export type { Host } from '../host/host.ts'\n"],
  ])('%s/ may: %s', (folder, code) => expect(lint(folder, code)).not.toContain('no-restricted'))
})
