import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Files by path below the office's folder. */
export type FilesOf = Readonly<Record<string, string | Uint8Array>>

export type Office = {
  readonly root: string
  readonly write: (files: FilesOf) => void
  readonly read: (file: string) => string
  readonly remove: () => void
}

const facts = 'published: 2021-12-10T10:00\nreference: BM/2021/214\n'

/** One announcement in both languages, without a fault. */
export const pair = (id: string, more: FilesOf = {}): FilesOf => ({
  [`sources/${id}/announcement.yaml`]: facts,
  [`sources/${id}/hu.md`]: `# Egyeztetés: ${id}\n\nAz egyeztetés lezárult.\n\nMásodik bekezdés.\n`,
  [`sources/${id}/en.md`]: `# Consultation: ${id}\n\nThe consultation has ended.\n\nSecond paragraph.\n`,
  ...Object.fromEntries(
    Object.entries(more).map(([name, value]) => [`sources/${id}/${name}`, value]),
  ),
})

/** An office in a folder of its own; its words are those that come with the program unless it has its own. */
export function makeOffice(files: FilesOf): Office {
  const root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'kozlony-test-'))
  const write = (more: FilesOf): void => {
    for (const [name, content] of Object.entries(more)) {
      const full = path.join(root, name)
      fs.mkdirSync(path.dirname(full), { recursive: true })
      fs.writeFileSync(full, content)
    }
  }
  write(files)
  return {
    root,
    write,
    read: (file) => fs.readFileSync(path.join(root, file), 'utf8'),
    remove: () => fs.rmSync(root, { recursive: true, force: true }),
  }
}

/** Copies of the project's own words and termbase, to be changed by a test. */
export function ownLocales(): FilesOf {
  const folder = path.join(project, 'locales')
  return Object.fromEntries(
    fs
      .readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json') && !name.endsWith('findings.json'))
      .map((name) => [`locales/${name}`, fs.readFileSync(path.join(folder, name), 'utf8')]),
  )
}

export type Ended = { readonly status: number; readonly out: string; readonly log: string }

type RunOptions = {
  readonly cwd?: string
  readonly environment?: NodeJS.ProcessEnv
  /** Node flags. */
  readonly flags?: readonly string[]
  /** Called with the process once it runs. */
  readonly started?: (kill: (signal: NodeJS.Signals) => void) => void
}

/** The command as a user starts it. */
export function kozlony(words: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const { NODE_OPTIONS: _, KOZLONY_BROWSER: __, SOURCE_DATE_EPOCH: ___, ...rest } = process.env
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [...(options.flags ?? []), path.join(project, 'bin', 'kozlony.js'), ...words],
      {
        cwd: options.cwd ?? project,
        env: { ...rest, ...options.environment },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    let out = ''
    let log = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (log += text))
    child.on('error', reject)
    child.on('close', (status, signal) =>
      resolve({ status: status ?? (signal ? 128 : -1), out, log }),
    )
    options.started?.((signal) => child.kill(signal))
  })
}

/** Every file below a folder with inode, time and link target: equal lists mean that nothing was touched. */
export function stampsOf(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .flatMap((name) => {
      const stat = fs.lstatSync(path.join(folder, name))
      return stat.isDirectory() ? [] : [`${name} ${stat.ino} ${stat.mtimeMs} ${stat.size}`]
    })
}
