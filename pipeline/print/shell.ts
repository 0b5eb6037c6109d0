/** Names of the font files that a style sheet asks for. */
export const facesIn = (css: string): string[] =>
  [...css.matchAll(/url\('fonts\/([^']+)'\)/gu)].map(([, name = '']) => name)

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"

/**
 * The page that a tab keeps while documents come and go in its body: styles and fonts loaded once, nothing to
 * be asked for from outside.
 * @param styles the style sheets, in order
 * @param faceOf font file as base64 TrueType, by its name in the style sheets
 */
export function shellPage(styles: readonly string[], faceOf: (name: string) => string): string {
  const css = styles
    .join('\n')
    .replace(
      /url\('fonts\/([^']+)'\) format\('woff2'\)/gu,
      (_, name: string) => `url('data:font/ttf;base64,${faceOf(name)}') format('truetype')`,
    )
  return `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title></title><style>${css}</style></head><body></body></html>`
}
