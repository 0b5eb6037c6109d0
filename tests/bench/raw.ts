import { cacheFolder } from '../../pipeline/host/program.ts'
import { findBrowser } from '../../pipeline/host/browser/find.ts'
import { launch } from '../../pipeline/host/browser/launch.ts'
import remarkHtml from 'remark-html'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import os from 'node:os'

/** The floor for HTML: remark-parse and remark-html over the texts, nothing else. */
export function rawRemark(texts: readonly string[]): void {
  const processor = unified().use(remarkParse).use(remarkHtml).freeze()
  for (const text of texts) processor.processSync(text)
}

/** The floor for PDF: the same browser, two tabs, `setContent` and `printToPDF`, nothing else. */
export async function rawPrint(pages: readonly string[]): Promise<void> {
  const { browser, end } = await launch(findBrowser(process.env), cacheFolder(os.tmpdir()))
  let next = 0
  const tab = async () => {
    const page = await browser.newPage()
    const session = await page.createCDPSession()
    for (let index = next++; index < pages.length; index = next++) {
      await page.setContent(pages[index] ?? '')
      await session.send('Page.printToPDF', {
        printBackground: true,
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        transferMode: 'ReturnAsBase64',
      })
    }
  }
  await Promise.all([tab(), tab()])
  await end()
}
