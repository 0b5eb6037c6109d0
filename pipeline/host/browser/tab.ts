import type { Browser, CDPSession, Page } from 'puppeteer'
import { Told } from '../../model/told.ts'
import { say, type Wording } from '../../model/wording.ts'
import type { PrintRequest } from '../host.ts'
import { loadFonts, showDocument } from './in-page.ts'

/** A page of the browser that prints one document after the other. */
export type Tab = {
  /** The print as the browser gives it, in memory of its own. */
  readonly print: (request: PrintRequest) => Promise<Uint8Array<ArrayBuffer>>
  readonly printed: () => number
  /** Says that it is not to be trusted any more. */
  readonly retire: () => void
  readonly isRetired: () => boolean
  /** False where it cannot be closed: its browser must end then. */
  readonly close: () => Promise<boolean>
}

/** A print that went wrong, in words. */
export class PrintFailed extends Told {
  override name = 'PrintFailed'
}

/** The faces that only the @page boxes use. */
const pageFaces = ["400 9pt 'Source Sans 3'", "600 9pt 'Source Sans 3'"]

/** The work, or a failure after `limit` milliseconds. */
export const within = async <T>(work: Promise<T>, limit: number, what: Wording): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  try {
    return await Promise.race([
      work,
      new Promise<never>((_, reject) => {
        timer = setTimeout(
          () =>
            reject(
              new PrintFailed(
                say('{{what}} took longer than {{seconds}} seconds', {
                  what,
                  seconds: limit / 1000,
                }),
              ),
            ),
          limit,
        )
      }),
    ])
  } finally {
    clearTimeout(timer)
    work.catch(() => undefined)
  }
}

/** A page that runs no script and asks for nothing outside, with the shell and its fonts loaded. */
export async function prepare(page: Page, shell: string, asked: string[]): Promise<CDPSession> {
  await page.setJavaScriptEnabled(false)
  await page.setRequestInterception(true)
  page.on('request', (request) => {
    if (request.url().startsWith('data:')) void request.continue().catch(() => undefined)
    else {
      asked.push(request.url())
      void request.abort().catch(() => undefined)
    }
  })
  await page.setContent(shell, { waitUntil: 'load', timeout: 20_000 })
  await page.evaluate(loadFonts, pageFaces)
  return page.createCDPSession()
}

/**
 * Takes a page out of sight: a browser draws no frames of what nobody sees, and the print, which is laid out apart, costs
 * a quarter less (measured). One that cannot is only slower.
 */
async function hide(session: CDPSession): Promise<void> {
  try {
    const { windowId } = await session.send('Browser.getWindowForTarget')
    await session.send('Browser.setWindowBounds', {
      windowId,
      bounds: { windowState: 'minimized' },
    })
  } catch {
    // No window to minimise.
  }
}

/**
 * Opens a tab with the shell page: styles and fonts loaded once; per document only the body is swapped, and
 * the PDF comes back as base64 (a stream, and a new page each, are three to five times slower).
 * @param limit milliseconds a document may take
 */
export async function openTab(browser: Browser, shell: string, limit: number): Promise<Tab> {
  const page = await within(browser.newPage(), 20_000, say('Opening a page'))
  const asked: string[] = []
  let trouble: Wording | undefined
  let printed = 0
  let isRetired = false
  const close = () =>
    within(page.close(), 3000, say('Closing a page')).then(
      () => true,
      () => false,
    )
  // What is asked of a crashed page is never answered.
  const crash = Promise.withResolvers<never>()
  crash.promise.catch(() => undefined)
  page.on('error', () => crash.reject(new PrintFailed(say('the page crashed'))))
  const opened = Promise.race([prepare(page, shell, asked), crash.promise])
  const session = await within(opened, 20_000, say('Opening a page')).catch(
    async (error: unknown) => {
      await close()
      throw error
    },
  )
  await within(hide(session), 5000, say('Opening a page')).catch(() => undefined)
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) trouble = say('the page went elsewhere')
  })

  const work = async (request: PrintRequest): Promise<Uint8Array<ArrayBuffer>> => {
    asked.length = 0
    const { language, title, rootStyle, bodyClass, body } = request
    const shown = { language, title, rootStyle, bodyClass, body }
    const broken = await page.evaluate(showDocument, shown)
    if (broken) throw new PrintFailed(say('{{broken}} of its pictures cannot be shown', { broken }))
    const { data } = await session.send('Page.printToPDF', {
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      transferMode: 'ReturnAsBase64',
    })
    if (trouble !== undefined) throw new PrintFailed(trouble)
    if (page.url() !== 'about:blank') throw new PrintFailed(say('the page went elsewhere'))
    if (asked.length)
      throw new PrintFailed(say('the page asked for {{address}}', { address: asked[0] ?? '' }))
    printed++
    return new Uint8Array(Buffer.from(data, 'base64'))
  }
  return {
    print: (request) =>
      within(Promise.race([work(request), crash.promise]), limit, say('Printing')),
    printed: () => printed,
    retire: () => {
      isRetired = true
    },
    isRetired: () => isRetired,
    close,
  }
}
