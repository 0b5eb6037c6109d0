/** A document that is hard to print as an archival PDF, though nothing is wrong with it. */
export type Nasty = {
  readonly name: string
  /** Markdown without the title and the summary. */
  readonly text: string
  /** Lines of announcement.yaml beside the date. */
  readonly facts?: string
  /** Names of pictures in `pictures/` that it shows. */
  readonly pictures?: readonly string[]
  /** Other files of its folder. */
  readonly files?: Readonly<Record<string, string>>
}

export const sentence =
  'Az árvízi riasztás tizenegy perc alatt ért el a háztartásokhoz, „őrzött” kútjainkat – így a jelentés – nem érte kár.'

export const repeat = (count: number, of: (index: number) => string, between = '\n\n'): string =>
  Array.from({ length: count }, (_, index) => of(index)).join(between)
