import fs from 'node:fs'
import path from 'node:path'
import { say } from '../../model/wording.ts'
import { NoBrowser } from '../host.ts'
import { packageOf, versionOf } from '../program.ts'

/** A browser that could be started. */
export type Found = {
  readonly from: 'environment' | 'npm' | 'machine' | 'puppeteer'
  /** The executable; for npm, the package's folder. */
  readonly path: string
  /** What tells two browsers apart without starting them. */
  readonly identity: string
}

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/chrome-headless-shell',
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const isExecutable = (file: string): boolean => {
  try {
    fs.accessSync(file, fs.constants.X_OK)
    return fs.statSync(file).isFile()
  } catch {
    return false
  }
}

const stamped = (file: string): string => {
  const { size, mtimeMs } = fs.statSync(file)
  return `${fs.realpathSync(file)} ${size} ${mtimeMs}`
}

function fromNpm(platform: NodeJS.Platform, architecture: string): Found | undefined {
  // The package holds a Linux executable of one architecture.
  const folder = packageOf('@sparticuz/chromium')
  if (platform !== 'linux' || architecture !== 'x64' || !folder) return undefined
  if (!fs.existsSync(path.join(folder, 'bin', 'chromium.br'))) return undefined
  return { from: 'npm', path: folder, identity: `npm ${versionOf(folder)} ${architecture}` }
}

function fromPuppeteer(environment: NodeJS.ProcessEnv): Found | undefined {
  const cache =
    environment['PUPPETEER_CACHE_DIR'] ??
    path.join(environment['HOME'] ?? '', '.cache', 'puppeteer')
  for (const kind of ['chrome-headless-shell', 'chrome']) {
    const folder = path.join(cache, kind)
    if (!fs.existsSync(folder)) continue
    for (const version of fs.readdirSync(folder).sort().toReversed())
      for (const inner of fs.readdirSync(path.join(folder, version))) {
        const file = path.join(folder, version, inner, kind)
        if (isExecutable(file)) return { from: 'puppeteer', path: file, identity: stamped(file) }
      }
  }
  return undefined
}

/**
 * The browser to print with: KOZLONY_BROWSER, else the one that npm brought, else one of this machine, else
 * puppeteer's own download.
 * @throws NoBrowser with what to type
 */
export function findBrowser(
  environment: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
  architecture: string = process.arch,
): Found {
  const named = environment['KOZLONY_BROWSER']
  if (named !== undefined && named !== '') {
    if (!isExecutable(named))
      throw new NoBrowser(
        say(
          'KOZLONY_BROWSER names “{{named}}”, which is no program. Give it the path of a Chrome or Chromium.',
          { named },
        ),
        'unset KOZLONY_BROWSER',
      )
    return { from: 'environment', path: named, identity: stamped(named) }
  }
  const npm = fromNpm(platform, architecture)
  if (npm) return npm
  const machine = installed.find(isExecutable)
  if (machine !== undefined) return { from: 'machine', path: machine, identity: stamped(machine) }
  const downloaded = fromPuppeteer(environment)
  if (downloaded) return downloaded
  throw new NoBrowser(
    say('There is no browser to print with.'),
    platform === 'linux' && architecture === 'x64'
      ? 'npm ci'
      : 'npx puppeteer browsers install chrome-headless-shell',
  )
}
