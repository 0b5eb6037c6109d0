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
}

export type Printed =
  | { readonly pdf: Uint8Array }
  /** Not printed, with the reason in words; `poison` when the page itself is at fault. */
  | { readonly failed: string; readonly poison: boolean }

/** Prints pages. Starts nothing before the first `print`. */
export type Printer = {
  /** What else decides the PDF's bytes: browser, version, flags, styles, fonts. Known without a start. */
  readonly identity: string
  /** How many prints may run side by side. */
  readonly tabs: number
  print(request: PrintRequest): Promise<Printed>
  close(): Promise<void>
}

/** No browser can be started: exit status 69. */
export class NoBrowser extends Error {
  override name = 'NoBrowser'
}
