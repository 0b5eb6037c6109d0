// Draws the pictures and the form of sources/ anew: node tests/support/pictures/draw.ts
import fs from 'node:fs'
import path from 'node:path'
import type { Browser } from 'puppeteer'
import { findBrowser } from '../../../pipeline/host/browser/find.ts'
import { launch } from '../../../pipeline/host/browser/launch.ts'
import { depthChart } from './depth-chart.ts'
import { form } from './form.ts'
import { marsh } from './marsh.ts'
import { normalise } from './normalise.ts'
import { sluice } from './sluice.ts'

const project = path.join(import.meta.dirname, '../../..')
const into = path.join(project, 'sources/2025/marsh-under-water-again')
const sans = path.join(project, 'node_modules/source-sans/WOFF2/TTF/SourceSans3-Regular.ttf.woff2')

/** A drawing as the browser shows it, as JPEG of its own size in pixels. */
async function photograph(
  browser: Browser,
  svg: string,
  size: { width: number; height: number },
  quality: number,
): Promise<Uint8Array> {
  const page = await browser.newPage()
  await page.setViewport(size)
  await page.setContent(`<body style="margin:0">${svg}</body>`)
  const picture = await page.screenshot({ type: 'jpeg', quality })
  await page.close()
  return picture
}

/** A page on paper, dated `date` (ISO 8601 with offset). */
async function print(browser: Browser, html: string, date: string): Promise<Uint8Array> {
  const page = await browser.newPage()
  await page.setContent(html)
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true })
  await page.close()
  return normalise(pdf, date)
}

const { browser, end } = await launch(
  findBrowser(process.env),
  path.join(project, 'node_modules/.cache/kozlony'),
)
try {
  for (const [name, svg, width, height] of [
    ['marsh.jpg', marsh(), 1440, 900],
    ['sluice.jpg', sluice(), 900, 1200],
  ] as const) {
    const picture = await photograph(browser, svg, { width, height }, 72)
    fs.writeFileSync(path.join(into, name), picture)
  }
  fs.writeFileSync(path.join(into, 'water-depth.svg'), depthChart())
  fs.writeFileSync(
    path.join(project, 'sources/2025/volunteer-river-wardens/application-form.pdf'),
    await print(browser, form(fs.readFileSync(sans, 'base64')), '2025-03-03T09:00:00+01:00'),
  )
} finally {
  await end()
}
