import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { findBrowser } from '../pipeline/host/browser/find.ts'
import { launch, type Launched } from '../pipeline/host/browser/launch.ts'
import { cacheFolder } from '../pipeline/host/program.ts'
import { build } from '../pipeline/kozlony.ts'
import { audit, settings } from './support/audit.ts'
import { extremes } from './support/extreme-pages.ts'
import { makeOffice, type Office } from './support/office.ts'

let office: Office
let launched: Launched
beforeAll(async () => {
  office = makeOffice(extremes)
  await build({ root: office.root, pdf: false, at: new Date('2026-11-25T10:00:00Z') })
  launched = await launch(findBrowser(process.env), cacheFolder(os.tmpdir()))
}, 120_000)
afterAll(async () => {
  await launched.end()
  office.remove()
})

/** Those that hold every part of a page; `make outside` looks at all. */
const pages = [
  'index.html',
  '404.html',
  'en/index.html',
  'hu/2026/long-title.html',
  'en/2026/wide-table.html',
  'en/2026/every-element.html',
  'hu/2026/corrected.html',
]

test.each(pages)(
  'axe finds nothing on %s, and it never scrolls sideways',
  async (name) => {
    const site = path.join(office.root, 'output/draft/site')
    expect(await audit(launched.browser, site, [name])).toEqual([])
  },
  120_000,
)

test('the audit sees what is wrong', async () => {
  office.write({
    'wrong/page.html':
      '<html><body><img src="data:,"><p style="width: 2000px; color: #aaa">Pale</p></body></html>',
  })
  const found = await audit(
    launched.browser,
    path.join(office.root, 'wrong'),
    ['page.html'],
    settings.slice(0, 1),
  )
  expect(found.join('\n')).toMatch(/scrolls sideways/u)
  expect(found.join('\n')).toMatch(/image-alt/u)
  expect(found.join('\n')).toMatch(/html-has-lang/u)
})
