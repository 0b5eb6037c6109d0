import { isSameMeaning, keyOf, similarity, type Fingerprint } from './fingerprint.ts'
import type { Paragraph } from './record.ts'
import { alignSequences, type Cost, type Step } from './sequence.ts'

/** What has become of a recorded paragraph. */
export type Fate = {
  readonly state: 'same' | 'changed' | 'removed'
  /** What stands for it now. */
  readonly paragraphs: readonly Paragraph[]
}

export type Trace = {
  /** By the number of the pair. */
  readonly fates: ReadonlyMap<number, Fate>
  /** Paragraphs that were not there, each with the number of the pair it stands behind (−1: the beginning). */
  readonly added: readonly { readonly paragraph: Paragraph; readonly behind: number }[]
}

/** A recorded paragraph and the number of its pair. */
export type Recorded = { readonly pair: number; readonly words: Fingerprint }

const lone = 0.5
const parting = 0.1
/** From here on two texts are taken for versions of one another, wherever they stand. */
const akin = 0.4

const says = (words: Fingerprint, paragraphs: readonly Paragraph[]): boolean =>
  isSameMeaning(words, paragraphs.map(({ edition }) => edition).join(' ')) ||
  isSameMeaning(words, paragraphs.map(({ source }) => source).join(' '))

const likeness = (recorded: readonly Recorded[], paragraphs: readonly Paragraph[]): number =>
  similarity(
    recorded.map(({ words }) => words).join(' '),
    paragraphs.map(({ edition }) => edition).join(' '),
  )

/** Finds paragraphs that stand word for word as recorded, in whatever order: a move changes nothing. */
function findUnchanged(
  recorded: readonly Recorded[],
  paragraphs: readonly Paragraph[],
): Map<Paragraph, Recorded> {
  const byKey = Map.groupBy(recorded, ({ words }) => keyOf(words))
  const found = new Map<Paragraph, Recorded>()
  for (const paragraph of paragraphs) {
    const same =
      byKey.get(keyOf(paragraph.edition))?.shift() ?? byKey.get(keyOf(paragraph.source))?.shift()
    if (same) found.set(paragraph, same)
  }
  return found
}

/** For each of a list, the last one before it that is marked. */
function lastBefore<T>(list: readonly T[], markOf: (one: T) => number | undefined): Map<T, number> {
  let last = -1
  return new Map(
    list.map((one) => {
      const before = last
      last = markOf(one) ?? last
      return [one, before]
    }),
  )
}

/** How dear it is to take paragraphs for what was recorded, given what stands unchanged before both. */
function costOf(
  gone: readonly Recorded[],
  fresh: readonly Paragraph[],
  isSameGap: (recorded: Recorded, paragraph: Paragraph) => boolean,
): Cost {
  return ({ a, b, ofA, ofB }: Step) => {
    const [left, right] = [gone.slice(a, a + ofA), fresh.slice(b, b + ofB)]
    const [recorded, paragraph] = [left[0], right[0]]
    if (!recorded || !paragraph) return lone
    const like = likeness(left, right)
    if (ofA + ofB > 2) return like > 1 - akin ? 1 - like + parting : Infinity
    if (like >= akin) return 1 - like
    return isSameGap(recorded, paragraph) ? 2 * lone - 0.01 : Infinity
  }
}

/** What has become of the recorded paragraphs of one language. */
export function trace(recorded: readonly Recorded[], paragraphs: readonly Paragraph[]): Trace {
  const unchanged = findUnchanged(recorded, paragraphs)
  const fates = new Map<number, Fate>()
  for (const [paragraph, { pair }] of unchanged)
    fates.set(pair, { state: 'same', paragraphs: [paragraph] })

  const gone = recorded.filter(({ pair }) => !fates.has(pair))
  const fresh = paragraphs.filter((one) => !unchanged.has(one))
  const pairBefore = lastBefore(recorded, ({ pair }) => (fates.has(pair) ? pair : undefined))
  const unchangedBefore = lastBefore(paragraphs, (one) => unchanged.get(one)?.pair)
  const isSameGap = (one: Recorded, other: Paragraph) =>
    pairBefore.get(one) === unchangedBefore.get(other)
  const steps = alignSequences(gone.length, fresh.length, costOf(gone, fresh, isSameGap), 20_000)
  const numbers = new Map([...unchanged].map(([paragraph, { pair }]) => [paragraph, pair]))
  for (const { a, b, ofA, ofB } of steps) {
    const [left, right] = [gone.slice(a, a + ofA), fresh.slice(b, b + ofB)]
    const whole = left.map(({ words }) => words).join(' ')
    const state = !right.length ? 'removed' : says(whole, right) ? 'same' : 'changed'
    for (const { pair } of left) fates.set(pair, { state, paragraphs: right })
    for (const paragraph of right) if (left[0]) numbers.set(paragraph, left[0].pair)
  }
  const behind = lastBefore(paragraphs, (one) => numbers.get(one))
  return {
    fates,
    added: fresh
      .filter((one) => !numbers.has(one))
      .map((paragraph) => ({ paragraph, behind: behind.get(paragraph) ?? -1 })),
  }
}
