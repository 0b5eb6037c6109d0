import { changeOf, type TermChange } from '../terminology/change.ts'
import type { House } from './house.ts'
import { short, termsInput, type Inputs } from './inputs.ts'
import type { Keeper, Kept } from './kept.ts'

/** What is kept, held against the termbase as it is now. */
export type Rematched = {
  readonly kept: Kept
  /** Whether it was made under another termbase, and holds under this one. */
  readonly isSpared: boolean
  /** Ids of the concepts that have changed and may stand in its texts. */
  readonly concepts: () => readonly string[]
}

const textName = /^(?:hu|en)\.md$/u

/** Whether two results were made of the same texts. */
const haveSameTexts = (a: Inputs, b: Inputs): boolean =>
  [...Object.keys(a), ...Object.keys(b)].every(
    (name) => !textName.test(name) || a[name] === b[name],
  )

/**
 * Lets what was made under another termbase count under this one where no word of its texts is one that the change of
 * the termbase is about: nothing is parsed for it.
 */
export function createRematch(
  keeper: Keeper,
  house: Pick<House, 'termbase' | 'digests'>,
): (id: string) => Rematched {
  const now = short(house.digests.terms)
  const { concepts } = house.termbase
  keeper.putConcepts(now, concepts)
  const changes = new Map<string, TermChange | undefined>()
  const changeSince = (was: string): TermChange | undefined => {
    if (changes.has(was)) return changes.get(was)
    const before = keeper.concepts(was)
    const change = before && changeOf(before, concepts)
    changes.set(was, change)
    return change
  }
  const under = (inputs: Inputs): Inputs => ({ ...inputs, [termsInput]: now })

  return (id) => {
    const kept = keeper.get(id)
    const { made, translation } = kept
    const as = (one: Kept, more: Partial<Rematched> = {}): Rematched => ({
      kept: one,
      isSpared: false,
      concepts: () => [],
      ...more,
    })
    const was = made?.inputs[termsInput]
    if (!made || was === undefined || was === now) return as(kept)
    const change = changeSince(was)
    const heard = made.heard === undefined ? undefined : keeper.heard(id, made.heard)
    if (!change || !heard) {
      const { heard: _lost, ...bare } = made
      return as({ ...kept, made: bare })
    }
    for (const _ of change.concerns(heard))
      return as(kept, { concepts: () => [...new Set(change.concerns(heard))].filter(Boolean) })
    const isOfSameTexts =
      translation?.inputs[termsInput] === was &&
      haveSameTexts(translation.inputs, made.inputs) &&
      Object.keys(made.inputs).every(
        (name) => !textName.test(name) || heard[name === 'hu.md' ? 'hu' : 'en'] !== undefined,
      )
    const spared: Kept = {
      ...kept,
      made: { ...made, inputs: under(made.inputs) },
      ...(isOfSameTexts && {
        translation: { ...translation, inputs: under(translation.inputs) },
      }),
    }
    keeper.put(id, spared)
    return as(spared, { isSpared: true })
  }
}
