import type { Browser } from 'puppeteer'
import { say } from '../../model/wording.ts'
import { cardSize, type CardRequest } from '../../model/print-request.ts'
import { showDocument } from './in-page.ts'
import { prepare, PrintFailed, within } from './tab.ts'

/** A page that draws one card after the other. */
export type Easel = {
  readonly draw: (card: CardRequest) => Promise<Uint8Array>
  readonly close: () => Promise<void>
}

/**
 * Opens a page with the styles and fonts of cards; what it draws is PNG.
 * @param limit milliseconds a card may take
 */
export async function openEasel(browser: Browser, shell: string, limit: number): Promise<Easel> {
  const page = await within(browser.newPage(), 20_000, say('Opening a page'))
  const asked: string[] = []
  const close = () => within(page.close(), 3000, say('Closing a page')).catch(() => undefined)
  const open = async (): Promise<void> => {
    await prepare(page, shell, asked)
    await page.setViewport({ ...cardSize, deviceScaleFactor: 1 })
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }])
  }
  const draw = async ({ language, body }: CardRequest): Promise<Uint8Array> => {
    asked.length = 0
    await page.evaluate(showDocument, {
      language,
      body,
      title: '',
      rootStyle: '',
      bodyClass: 'card-page',
    })
    const png = await page.screenshot({ type: 'png', captureBeyondViewport: false })
    if (asked.length)
      throw new PrintFailed(say('the page asked for {{address}}', { address: asked[0] ?? '' }))
    return png
  }
  try {
    await within(open(), limit, say('Drawing'))
  } catch (error) {
    await close()
    throw error
  }
  return { draw: (card) => within(draw(card), limit, say('Drawing')), close }
}
