import fs from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Page } from 'puppeteer'
import { findBrowser } from '../../pipeline/host/browser/find.ts'
import { launch } from '../../pipeline/host/browser/launch.ts'

/** How a page is looked at; widths in CSS pixels. */
export const views = {
  wide: { width: 1280, scheme: 'light' },
  narrow: { width: 390, scheme: 'light' },
  dark: { width: 1280, scheme: 'dark' },
} as const

export type View = keyof typeof views

/** Pixels for each point of a sheet: A4 is 714 × 1010. */
const sheetScale = 1.2

/** What runs in the browser: pdf.js draws each sheet on a canvas, with the browser’s own fonts machine. */
const draw = (pdf: string, scale: number) => `(async () => {
  const bytes = Uint8Array.from(atob('${pdf}'), (char) => char.charCodeAt(0))
  const loading = pdfjs.getDocument({ data: bytes })
  const file = await loading.promise
  const sheets = []
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number)
    const viewport = page.getViewport({ scale: ${scale} })
    const canvas = document.createElement('canvas')
    canvas.width = Math.floor(viewport.width)
    canvas.height = Math.floor(viewport.height)
    await page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport }).promise
    sheets.push(canvas.toDataURL('image/png').slice('data:image/png;base64,'.length))
  }
  await loading.destroy()
  return sheets
})()`

export type Eyes = {
  /** A page of the site from top to bottom, as PNG. */
  readonly screen: (file: string, view: View) => Promise<Uint8Array>
  /** The sheets of a PDF, as PNG. */
  readonly sheets: (file: string) => Promise<Uint8Array[]>
  readonly close: () => Promise<void>
}

async function openDrawing(page: Page): Promise<void> {
  const library = fileURLToPath(import.meta.resolve('unpdf/pdfjs'))
  await page.goto('about:blank')
  await page.evaluate(`(async () => {
    const source = new Blob([${JSON.stringify(fs.readFileSync(library, 'utf8'))}], { type: 'text/javascript' })
    globalThis.pdfjs = await import(URL.createObjectURL(source))
  })()`)
}

/** Our own pinned browser, so that the same page gives the same picture on every machine. */
export async function openEyes(cache: string): Promise<Eyes> {
  const { browser, end } = await launch(findBrowser(process.env), cache)
  const page = await browser.newPage()
  const desk = await browser.newPage()
  await openDrawing(desk)
  return {
    async screen(file, view) {
      const { width, scheme } = views[view]
      await page.setViewport({ width, height: 900 })
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
      await page.goto(pathToFileURL(file).href, { waitUntil: 'load' })
      await page.evaluate('document.fonts.ready.then(() => undefined)')
      return page.screenshot({ fullPage: true })
    },
    async sheets(file) {
      const pdf = fs.readFileSync(file).toString('base64')
      const drawn = (await desk.evaluate(draw(pdf, sheetScale))) as string[]
      return drawn.map((sheet) => new Uint8Array(Buffer.from(sheet, 'base64')))
    },
    close: end,
  }
}
