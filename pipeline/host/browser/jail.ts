import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { say, type Wording } from '../../model/wording.ts'

/** How the browser is kept from the machine. */
export type Jail = {
  readonly kind: 'namespace' | 'sandbox' | 'none'
  /** Words before the executable. */
  readonly prefix: readonly string[]
  /** Browser flags. */
  readonly flags: readonly string[]
  readonly words: Wording
}

/** Nothing answers at these: without a namespace of its own, the browser has no way to the network. */
const dead = [
  '--proxy-server=127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND',
]

/** Whether a command ends well; the door by which tests make a machine without user namespaces. */
export type Works = (command: string, ...words: string[]) => boolean

const works: Works = (command, ...words) =>
  spawnSync(command, words, { stdio: 'ignore', timeout: 5000 }).status === 0

/**
 * The strongest jail this machine allows: an own user and network namespace, in which Chromium's sandbox works
 * even for root; else Chromium's sandbox alone; else none, with a dead proxy.
 */
export function chooseJail(user: number | undefined, can: Works = works): Jail {
  const map = user === 0 ? ['--map-user=1000', '--map-group=1000'] : ['--map-current-user']
  if (can('unshare', '-Un', ...map, 'true'))
    return {
      kind: 'namespace',
      prefix: ['unshare', '-Un', ...map],
      flags: [],
      words: say('sandboxed, with no network'),
    }
  if (user !== 0 && can('unshare', '-U', 'true'))
    return { kind: 'sandbox', prefix: [], flags: dead, words: say('sandboxed, all addresses dead') }
  return {
    kind: 'none',
    prefix: [],
    flags: ['--no-sandbox', ...dead],
    words: say('without a sandbox (this machine allows no user namespaces), all addresses dead'),
  }
}

const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`

/** Writes the two-line script that puppeteer starts in place of the browser; the file's path. */
export function launcher(executable: string, jail: Jail, cache: string): string {
  if (!jail.prefix.length) return executable
  const file = path.join(cache, 'jailed')
  const content = `#!/bin/sh\nexec ${[...jail.prefix, executable].map(quoted).join(' ')} "$@"\n`
  if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== content) {
    const fresh = `${file}.${process.pid}`
    fs.writeFileSync(fresh, content, { mode: 0o755 })
    fs.chmodSync(fresh, 0o755)
    fs.renameSync(fresh, file)
  }
  return file
}
