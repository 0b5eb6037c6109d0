import type { PdfRecord } from './pdf-record.ts'

/** What the print stage is asked for: one edition's page, already made. */
export type PrintRequest = {
  /** BCP 47 tag of the page. */
  readonly language: string
  /** The document title, set in the PDF too. */
  readonly title: string
  /** The custom properties of the running heads, an inline style for <html>: `--run-title: "…"; …`. */
  readonly rootStyle: string
  readonly bodyClass: string
  /** Inner HTML of <body>; pictures are data: URIs; no white space between blocks. */
  readonly body: string
  /** The last words of the text; a PDF in which they cannot be read is thrown away. */
  readonly lastWords: string
  /** What a link within the document says instead of its text, by the id it leads to. */
  readonly labels: Readonly<Record<string, string>>
  /** What the file says about itself; its dates are the announcement's, never those of the build. */
  readonly record: PdfRecord
}

/** The size of a card, in pixels: what social media show beside a link at its largest. */
export const cardSize = { width: 1200, height: 630 } as const

/** What the browser is asked to draw: a card, as PNG. */
export type CardRequest = {
  /** BCP 47 tag of its words. */
  readonly language: string
  /** Inner HTML of <body>. */
  readonly body: string
}
