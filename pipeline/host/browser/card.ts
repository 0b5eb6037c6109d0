import type { Browser } from 'puppeteer'
import { say } from '../../model/wording.ts'
import { cardSize, type CardRequest } from '../../model/print-request.ts'
import { showDocument } from './in-page.ts'
import { prepare, PrintFailed, within } from './tab.ts'

/**
 * Draws a card as PNG in a page of its own, which is closed afterwards.
 * @param limit milliseconds it may take
 */
export async function drawCard(
  browser: Browser,
  shell: string,
  { language, body }: CardRequest,
  limit: number,
): Promise<Uint8Array> {
  const page = await browser.newPage()
  const asked: string[] = []
  const draw = async (): Promise<Uint8Array> => {
    await prepare(page, shell, asked)
    await page.setViewport({ ...cardSize, deviceScaleFactor: 1 })
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }])
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
    return await within(draw(), limit, say('Drawing'))
  } finally {
    await within(page.close(), 3000, say('Closing a page')).catch(() => undefined)
  }
}
