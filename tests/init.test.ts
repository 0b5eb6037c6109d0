import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { disk } from '../pipeline/host/disk.ts'
import { placeTogether } from '../pipeline/host/place.ts'
import { shipped } from '../pipeline/host/shipped.ts'
import { officeFiles } from '../pipeline/start/office.ts'
import { kozlony, project } from './support/office.ts'

let root: string
beforeEach(() => {
  root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'kozlony-init-'))
})
afterEach(() => fs.rmSync(root, { recursive: true, force: true }))

const filesIn = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => fs.statSync(path.join(folder, name)).isFile())
    .sort()
const at = ['--at', '2031-05-06T12:00+02:00']
const read = (name: string): string => fs.readFileSync(path.join(root, name), 'utf8')

describe('init', () => {
  test.each(['hu', 'en'])(
    'in %s: an office without a finding, which builds with its PDFs',
    async (language) => {
      const environment = { LANG: language === 'hu' ? 'hu_HU.UTF-8' : 'C' }
      const made = await kozlony(['init', ...at], { cwd: root, environment })
      expect(made).toMatchObject({ status: 0, out: '' })
      expect(read('sources/office.yaml')).toContain(`commandLanguage: ${language}`)
      expect(filesIn(root)).toEqual([
        '.gitignore',
        'README.md',
        'locales/README.md',
        'locales/en/notice.json',
        'locales/en/office.json',
        'locales/en/page.json',
        'locales/hu/notice.json',
        'locales/hu/office.json',
        'locales/hu/page.json',
        'locales/profiles/en.json',
        'locales/profiles/hu.json',
        'locales/termbase/press.json',
        'sources/2031/press-page/announcement.yaml',
        'sources/2031/press-page/en.md',
        'sources/2031/press-page/hu.md',
        'sources/office.yaml',
      ])
      for (const name of filesIn(root).filter((one) => !one.startsWith('locales')))
        expect(read(name)).not.toContain('{{')
      const checked = await kozlony(['check', '--strict', '--format', 'json', ...at], { cwd: root })
      expect(checked.status).toBe(0)
      expect(JSON.parse(checked.out)).toMatchObject({ findings: [] })
      const built = await kozlony(['build', ...at], { cwd: root })
      expect(built.status).toBe(0)
      for (const name of ['hu/2031/uj-sajtooldal', 'en/2031/new-press-page'])
        for (const form of ['html', 'pdf'])
          expect(fs.existsSync(path.join(root, 'output/site', `${name}.${form}`))).toBe(true)
    },
  )
  test('--lang decides over the machine, and names the folder to go to', async () => {
    const { status, log } = await kozlony(['init', 'my office', '--lang', 'hu'], {
      cwd: root,
      environment: { LANG: 'C' },
    })
    expect(status).toBe(0)
    expect(log).toContain("cd 'my office'")
    expect(read('my office/README.md')).toContain('kozlony new "A közlemény címe"')
  })
  test('a second one is refused and changes nothing', async () => {
    await kozlony(['init'], { cwd: root })
    fs.writeFileSync(path.join(root, 'README.md'), 'ours')
    const before = filesIn(root)
    const { status, log } = await kozlony(['init'], { cwd: root })
    expect(status).toBe(2)
    expect(log).toContain('There is an office in “.” already')
    expect(filesIn(root)).toEqual(before)
    expect(read('README.md')).toBe('ours')
  })
  test('what a repository or npm begins with stays as it is', async () => {
    for (const name of ['.git/HEAD', 'README.md', '.gitignore', 'package.json', 'LICENSE']) {
      fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
      fs.writeFileSync(path.join(root, name), 'ours')
    }
    const { status, log } = await kozlony(['init'], { cwd: root, environment: { LANG: 'C' } })
    expect(status).toBe(0)
    expect(log).toContain('Kept as it was: .gitignore, README.md.')
    for (const name of ['.git/HEAD', 'README.md', '.gitignore', 'package.json', 'LICENSE'])
      expect(read(name)).toBe('ours')
    expect(fs.existsSync(path.join(root, 'sources/office.yaml'))).toBe(true)
  })
  test.each<[string, string[], string]>([
    [
      'a folder with other things',
      ['init', 'full'],
      'something else already: letters.txt, photos.',
    ],
    ['a file', ['init', 'full/letters.txt'], '“full/letters.txt” is a file, expected a folder'],
    ['two folders', ['init', 'a', 'b'], 'Name one folder'],
    ['another language', ['init', 'a', '--lang', 'de'], '--lang de is unknown; use hu or en.'],
  ])('%s: refused in one sentence, nothing written', async (_, words, message) => {
    fs.mkdirSync(path.join(root, 'full/photos'), { recursive: true })
    fs.writeFileSync(path.join(root, 'full/letters.txt'), 'ours')
    const { status, log } = await kozlony(words, { cwd: root, environment: { LANG: 'C' } })
    expect(status).toBe(2)
    expect(log).toContain(message)
    expect(log.trim().split('\n')).toHaveLength(1)
    expect(filesIn(root)).toEqual(['full/letters.txt'])
  })
  test('--dry-run lists the files and writes none', async () => {
    const { status, out } = await kozlony(['init', 'a', '--dry-run'], { cwd: root })
    expect(status).toBe(0)
    expect(out).toContain('a/sources/office.yaml\n')
    expect(fs.readdirSync(root)).toEqual([])
  })
  test('whoever came by npx is told to type npx', async () => {
    const environment = { LANG: 'C', npm_command: 'exec' }
    const { log } = await kozlony(['init'], { cwd: root, environment })
    expect(log).toContain('npx kozlony build')
    expect(read('README.md')).toContain('`npx kozlony build`')
  })
})

describe('all or nothing', () => {
  const made = officeFiles(shipped('template'), shipped('locales'), {
    language: 'hu',
    date: '2031-05-06',
    command: 'kozlony',
  })
  // Each call that changes the disk fails once: nothing may stay behind, whenever that happens.
  const changes = made.length * 2 + 4
  test.each(Array.from({ length: changes }, (_, call) => call))(
    'the disk fails at change %i',
    (call) => {
      let left = call
      const failing = <T extends unknown[]>(change: (...words: T) => void) => {
        return (...words: T): void => {
          if (left-- === 0) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
          change(...words)
        }
      }
      const files = {
        ...disk,
        folder: failing((folder: string) => disk.folder(folder)),
        write: failing((file: string, text: Uint8Array | string) => disk.write(file, text)),
        rename: failing((from: string, to: string) => disk.rename(from, to)),
      }
      fs.writeFileSync(path.join(root, 'README'), 'ours')
      expect(() => placeTogether(files, root, made)).toThrow('full')
      expect(filesIn(root)).toEqual(['README'])
      left = call
      expect(() => placeTogether(files, path.join(root, 'a/b'), made)).toThrow('full')
      expect(fs.readdirSync(root)).toEqual(['README'])
    },
  )
  test('and without a failure all is there', () => {
    placeTogether(disk, path.join(root, 'a/b'), made)
    expect(filesIn(path.join(root, 'a/b'))).toEqual(made.map((one) => one.path))
  })
})

test('the package brings the template along', () => {
  const { files } = JSON.parse(fs.readFileSync(path.join(project, 'package.json'), 'utf8')) as {
    files: string[]
  }
  expect(files).toEqual(expect.arrayContaining(['template', 'locales']))
  expect(
    filesIn(path.join(project, 'template')).filter((name) => /(?:^|\/)\./u.test(name)),
  ).toEqual([])
})
