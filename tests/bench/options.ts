/** What `npm run bench` was asked for. */
export type Options = {
  /** Names of topics; none for all of them. */
  readonly topics: readonly string[]
  /** Numbers of pairs, instead of a topic's own ones. */
  readonly sizes: readonly number[]
  /** Whether the peers run too, where they can be had. */
  readonly peers: boolean
  /** Whether docs/performance.md is written. */
  readonly write: boolean
  /** Whether the last run is written once more, and nothing measured. */
  readonly again: boolean
  /** How often each work is measured. */
  readonly rounds: number
}

export class UnknownWord extends Error {
  override name = 'UnknownWord'
}

/**
 * `[TOPIC …] [PAIRS …] [--all] [--peers] [--write] [--again] [--rounds N]`
 * @throws UnknownWord
 */
export function readOptions(words: readonly string[], known: readonly string[]): Options {
  const topics: string[] = []
  const sizes: number[] = []
  let [peers, write, again, rounds] = [false, false, false, 3]
  const rest = [...words]
  for (let word = rest.shift(); word !== undefined; word = rest.shift())
    if (word === '--peers') peers = true
    else if (word === '--write') write = true
    else if (word === '--again') again = true
    else if (word === '--rounds') rounds = Number(rest.shift())
    else if (/^\d+$/u.test(word)) sizes.push(Number(word))
    else if (known.includes(word)) topics.push(word)
    else if (word !== '--all')
      throw new UnknownWord(
        `Unexpected “${word}”, expected ${known.join(', ')}, numbers of pairs, --all, --peers, --rounds N or --write`,
      )
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new UnknownWord('Unexpected --rounds, expected a number from 1')
  return { topics, sizes, peers, write, again, rounds }
}
