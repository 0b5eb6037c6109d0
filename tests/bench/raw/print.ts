import fs from 'node:fs'
import path from 'node:path'
import type { PrintRequest } from '../../../pipeline/model/print-request.ts'
import { openRawPrinter } from '../../support/raw-print.ts'

// The floor for PDF, as a process of its own: `node print.ts REQUESTS.json OUT` prints the very pages of a build with the
// same browser in two warm tabs, whose body alone is swapped, and writes what the browser gives; nothing is made of
// Markdown, checked, inspected or made archival.
const [, , requests = '', out = '.'] = process.argv
const pages = JSON.parse(fs.readFileSync(requests, 'utf8')) as PrintRequest[]
const printer = await openRawPrinter(2)
let next = 0
await Promise.all(
  printer.tabs.map(async (tab) => {
    for (let at = next++; at < pages.length; at = next++) {
      const page = pages[at]
      if (page) fs.writeFileSync(path.join(out, `${at}.pdf`), await tab.print(page))
    }
  }),
)
await printer.close()
