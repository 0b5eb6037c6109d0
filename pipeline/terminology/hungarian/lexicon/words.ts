/** A word of a list: `word`, `word:stem`, `word:own:third`; with a `+` before it the word alone is meant. */
export type Listed = {
  readonly word: string
  readonly alone: boolean
  readonly stems: readonly string[]
}

/** The words of a list that is written as one text. */
export const wordsOf = (list: string): Listed[] =>
  list.split(/\s+/u).map((text) => {
    const alone = text.startsWith('+')
    const [word = '', ...stems] = (alone ? text.slice(1) : text).split(':')
    return { word, alone, stems }
  })
