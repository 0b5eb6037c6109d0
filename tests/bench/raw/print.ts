import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { styles } from '../../../pipeline/host/assets.ts'
import { loadFaces } from '../../../pipeline/host/browser/faces.ts'
import { findBrowser } from '../../../pipeline/host/browser/find.ts'
import { showDocument } from '../../../pipeline/host/browser/in-page.ts'
import { launch } from '../../../pipeline/host/browser/launch.ts'
import { cacheFolder } from '../../../pipeline/host/program.ts'
import type { PrintRequest } from '../../../pipeline/model/print-request.ts'
import { shellPage } from '../../../pipeline/print/shell.ts'

// The floor for PDF, as a process of its own: `node print.ts REQUESTS.json OUT` prints the very pages of a build with the
// same browser in two warm tabs, whose body alone is swapped, and writes what the browser gives; nothing is made of
// Markdown, checked, inspected or made archival.
const [, , requests = '', out = '.'] = process.argv
const pages = JSON.parse(fs.readFileSync(requests, 'utf8')) as PrintRequest[]
const cache = cacheFolder(os.tmpdir())
const { files } = await loadFaces(cache)
const shell = shellPage([...styles().values()], (name) =>
  Buffer.from(files.get(name) ?? []).toString('base64'),
)
const { browser, end } = await launch(findBrowser(process.env), cache)
let next = 0
async function tab(): Promise<void> {
  const page = await browser.newPage()
  await page.setContent(shell)
  const session = await page.createCDPSession()
  for (let at = next++; at < pages.length; at = next++) {
    const one = pages[at]
    if (!one) continue
    const { language, title, rootStyle, bodyClass, body } = one
    await page.evaluate(showDocument, { language, title, rootStyle, bodyClass, body })
    const { data } = await session.send('Page.printToPDF', {
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      transferMode: 'ReturnAsBase64',
    })
    fs.writeFileSync(path.join(out, `${at}.pdf`), Buffer.from(data, 'base64'))
  }
}
await Promise.all([tab(), tab()])
await end()
