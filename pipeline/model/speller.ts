/** A spell checker that knows lemmas. */
export type Speller = {
  readonly accepts: (word: string) => boolean
  /** The lemmas that a word can be a form of, without derivations. */
  readonly lemmasOf: (word: string) => readonly string[]
}
