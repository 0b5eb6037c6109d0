import fs from 'node:fs'
import path from 'node:path'
import type { Browser } from 'puppeteer'
import { NoBrowser } from '../host.ts'
import { processes } from '../processes.ts'
import { packageOf, versionOf } from '../program.ts'
import type { Found } from './find.ts'
import { chooseJail, launcher, type Jail } from './jail.ts'
import { heaviestRenderer } from './renderers.ts'
import { fontconfig, unpack, unpackFonts } from './unpack.ts'
import { say } from '../../model/wording.ts'

export type Launched = {
  readonly browser: Browser
  readonly jail: Jail
  /** Bytes that its largest renderer holds. */
  readonly weight: () => number
  /** Ends it, if need be by force, and takes its profile away. */
  readonly end: () => Promise<void>
}

/** Flags that decide the bytes of a PDF or what the browser may do. */
export const flags: readonly string[] = [
  '--font-render-hinting=none',
  '--disable-gpu',
  '--disable-software-rasterizer',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-extensions',
  '--no-first-run',
]

/** Profiles of builds that were killed. */
function sweep(profiles: string): void {
  if (!fs.existsSync(profiles)) return
  for (const name of fs.readdirSync(profiles)) {
    const pid = Number(name.split('-')[0])
    if (!Number.isInteger(pid) || pid === process.pid || processes.startOf(pid) !== undefined)
      continue
    fs.rmSync(path.join(profiles, name), { recursive: true, force: true })
  }
}

async function executableOf(
  found: Found,
  cache: string,
): Promise<{ file: string; libraries?: string; fonts: string }> {
  if (found.from === 'npm') {
    const { executable, libraries, fonts } = await unpack(found.path, versionOf(found.path), cache)
    return { file: executable, libraries, fonts }
  }
  const npm = packageOf('@sparticuz/chromium')
  const fonts = npm ? await unpackFonts(npm, versionOf(npm), cache) : '/usr/share/fonts'
  return { file: found.path, fonts }
}

/** What the machine has run out of: no fault of the browser. */
const shortage = /^(?:EMFILE|ENFILE|EAGAIN|ENOMEM|ENOSPC|EDQUOT)$/u

/**
 * Runs what starts a program. That it could not be started, for want of files or memory, its process says by an event that
 * puppeteer leaves unheard: Node would end with it.
 */
async function hearingFaults<T>(program: string, start: (signal: AbortSignal) => Promise<T>) {
  const stop = new AbortController()
  let onFault: ((error: NodeJS.ErrnoException) => void) | undefined
  const failed = new Promise<never>((_, reject) => {
    onFault = (error) => {
      if (error.syscall !== `spawn ${program}`) throw error
      reject(error)
      stop.abort()
    }
    process.on('uncaughtException', onFault)
  })
  try {
    const started = start(stop.signal).catch(async (error: unknown) => {
      // Puppeteer falls over what is missing before the process has said why.
      await new Promise(setImmediate)
      throw error
    })
    return await Promise.race([started, failed])
  } finally {
    if (onFault) process.off('uncaughtException', onFault)
  }
}

let count = 0

/**
 * Starts the browser: pipe instead of port, environment cut down, everything it writes below `cache`.
 * @throws NoBrowser when it does not start; Node's error when the machine has run out of disk, files or memory
 */
export async function launch(found: Found, cache: string): Promise<Launched> {
  const { file, libraries, fonts } = await executableOf(found, cache)
  const jail = chooseJail(process.getuid?.())
  const profiles = path.join(cache, 'profiles')
  sweep(profiles)
  const profile = path.join(profiles, `${process.pid}-${++count}`)
  fs.mkdirSync(profile, { recursive: true })
  const { launch: start } = await import('puppeteer')
  const remove = () => fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  try {
    const executablePath = launcher(file, jail, cache)
    const browser = await hearingFaults(executablePath, (signal) =>
      start({
        signal,
        executablePath,
        headless: found.from === 'npm' || file.endsWith('headless-shell') ? 'shell' : true,
        pipe: true,
        args: [...flags, ...jail.flags],
        userDataDir: profile,
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
        timeout: 20_000,
        protocolTimeout: 60_000,
        env: {
          PATH: process.env['PATH'] ?? '/usr/bin:/bin',
          HOME: profile,
          TMPDIR: profile,
          TZ: 'UTC',
          LANG: 'C.UTF-8',
          FONTCONFIG_FILE: fontconfig(fonts, cache),
          ...(libraries !== undefined && { LD_LIBRARY_PATH: libraries }),
        },
      }),
    )
    const child = browser.process()
    const close = async () => {
      if (browser.connected) {
        const timer = setTimeout(() => child?.kill('SIGKILL'), 5000)
        await browser.close().catch(() => undefined)
        clearTimeout(timer)
      }
      child?.kill('SIGKILL')
      remove()
    }
    let closing: Promise<void> | undefined
    return {
      browser,
      jail,
      weight: () => heaviestRenderer(child?.pid ?? 0),
      end: () => (closing ??= close()),
    }
  } catch (error) {
    remove()
    if (shortage.test((error as NodeJS.ErrnoException).code ?? '')) throw error
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    throw new NoBrowser(
      say('The browser at {{file}} does not start ({{reason}}).', {
        file,
        reason,
      }),
      'npx kozlony doctor',
    )
  }
}
