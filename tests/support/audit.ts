import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Browser, Page } from 'puppeteer'

const source = fs.readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

/** How a reader has set window and machine. */
export type Setting = {
  readonly name: string
  /** CSS pixels. */
  readonly width: number
  readonly height: number
  readonly scheme: 'light' | 'dark'
  /** Pixels of the screen for one of CSS. */
  readonly scale?: number
}

export const settings: readonly Setting[] = [
  { name: 'wide, light', width: 1280, height: 1024, scheme: 'light' },
  { name: 'wide, dark', width: 1280, height: 1024, scheme: 'dark' },
  { name: 'narrow, light', width: 320, height: 640, scheme: 'light' },
  // What 1280 × 1024 pixels show at 400 % (WCAG 2.2, 1.4.10 Reflow).
  { name: '400 %, dark', width: 320, height: 256, scheme: 'dark', scale: 4 },
]

/** WCAG 2.0 to 2.2, A and AA, and what axe itself recommends. */
const options: RunOptions = {
  resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}

declare const document: {
  readonly documentElement: { readonly scrollWidth: number; readonly clientWidth: number }
  readonly fonts: { readonly ready: Promise<unknown> }
}
declare const axe: { run(options: RunOptions): Promise<AxeResults> }

async function look(page: Page, setting: Setting): Promise<string[]> {
  await page.setViewport({
    width: setting.width,
    height: setting.height,
    deviceScaleFactor: setting.scale ?? 1,
  })
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: setting.scheme }])
  const over = await page.evaluate(async () => {
    await document.fonts.ready
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
  const { violations } = await page.evaluate((given) => axe.run(given), options)
  return [
    ...(over > 0 ? [`scrolls sideways by ${over} pixels`] : []),
    ...violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help}: ${nodes
          .map(({ html }) => html)
          .join(' | ')
          .slice(0, 400)}`,
    ),
  ]
}

/** A page that names its files from the root of the host, as 404.html does, finds them at the root of the site. */
async function serveRoot(page: Page, site: string): Promise<void> {
  const root = pathToFileURL(path.resolve(site)).pathname
  await page.setRequestInterception(true)
  page.on('request', (request) => {
    const { protocol, pathname } = new URL(request.url())
    const file = path.join(site, decodeURI(pathname))
    const isAtRoot = protocol === 'file:' && !pathname.startsWith(root) && fs.existsSync(file)
    const body = isAtRoot ? fs.readFileSync(file) : undefined
    const contentType = file.endsWith('.css') ? 'text/css' : 'application/octet-stream'
    void (body ? request.respond({ body, contentType }) : request.continue()).catch(() => undefined)
  })
}

/**
 * What axe-core finds on pages of a site in the real browser, opened from disk, and whether any scrolls sideways.
 * @param names paths below the site
 */
export async function audit(
  browser: Browser,
  site: string,
  names: readonly string[],
  as: readonly Setting[] = settings,
): Promise<string[]> {
  const found: string[] = []
  const page = await browser.newPage()
  // The pages forbid all scripts but their own, which are none; axe is one.
  await page.setBypassCSP(true)
  await serveRoot(page, site)
  for (const name of names) {
    await page.goto(pathToFileURL(path.join(site, name)).href, { waitUntil: 'load' })
    await page.evaluate(source)
    for (const setting of as)
      found.push(...(await look(page, setting)).map((what) => `${name} (${setting.name}): ${what}`))
  }
  await page.close()
  return found
}

/** All pages of a site, by path. */
export const pagesIn = (site: string): string[] =>
  fs
    .readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort()
