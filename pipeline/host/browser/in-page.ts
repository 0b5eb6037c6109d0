import type { PrintRequest } from '../host.ts'

/** The little of the DOM that the functions below touch; they run in the browser, where its own scripts are off. */
declare const document: {
  title: string
  readonly documentElement: { lang: string; setAttribute(name: string, value: string): void }
  readonly body: { className: string; innerHTML: string }
  readonly images: Iterable<{ decode(): Promise<void> }>
  readonly fonts: Iterable<{ load(): Promise<unknown> }> & {
    readonly ready: Promise<unknown>
    load(font: string, text: string): Promise<unknown>
  }
}

/** Loads every face, and those of the @page boxes by name: Chromium falls back silently where one is missing. */
export async function loadFonts(pageFaces: readonly string[]): Promise<void> {
  await Promise.all([...document.fonts].map((face) => face.load()))
  await Promise.all(pageFaces.map((face) => document.fonts.load(face, 'AŐő1')))
}

/** The part of a request that the page shows. */
export type Shown = Pick<PrintRequest, 'language' | 'title' | 'rootStyle' | 'bodyClass' | 'body'>

/** Puts a document into the page; the number of its pictures that cannot be shown. */
export async function showDocument(request: Shown): Promise<number> {
  const { documentElement: root, body } = document
  document.title = request.title
  root.lang = request.language
  root.setAttribute('style', request.rootStyle)
  body.className = request.bodyClass
  body.innerHTML = request.body
  let broken = 0
  for (const image of document.images)
    try {
      await image.decode()
    } catch {
      broken++
    }
  await document.fonts.ready
  return broken
}
