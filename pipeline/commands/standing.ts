import type { Wording } from '../model/wording.ts'
import { say } from '../model/wording.ts'

/** Something went wrong, and this is true in spite of it. */
export class Standing extends Error {
  override name = 'Standing'
  readonly words: Wording
  constructor(words: Wording, cause: unknown) {
    super('what stands', { cause })
    this.words = words
  }
}

/** What is true where nothing else is said. */
export const nothingReleased = say('nothing was released')

/** Does the work; what goes wrong in it is told with what is true in spite of it. Who is nearer knows better. */
export async function whileStanding<T>(words: Wording, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof Standing ? error : new Standing(words, error)
  }
}
