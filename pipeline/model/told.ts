import { inEnglish, type Wording } from './wording.ts'

/** An error whose words can be said in the office's language; `message` is English. */
export class Told extends Error {
  readonly words: Wording
  constructor(words: Wording) {
    super(inEnglish(words))
    this.words = words
  }
}

/** What went wrong as data; an error that is not ours is quoted by its first line. */
export const wordsOf = (error: unknown): Wording =>
  error instanceof Told
    ? error.words
    : { text: (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '' }
