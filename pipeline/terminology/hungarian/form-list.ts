import type { Form } from '../english.ts'
import { idOf, type Table } from './endings.ts'

/**
 * How a form counts. right: it is written. variant: it is looked for only. weak: it is written, unless the same text is
 * a form already („képének” is “of his picture”, hardly ever “for that of the picture”).
 */
export type Weight = 'right' | 'variant' | 'weak'

type Step = { readonly stem: number; readonly table: Table; readonly weight: Weight }

/** A form before its stem is known. */
type Slot = {
  readonly stem: number
  readonly ending: string
  tags: readonly string[]
  variant: boolean
}

function slotsOf(steps: readonly Step[]): readonly Slot[] {
  const slots: Slot[] = []
  const byStem = new Map<number, Map<string, Slot>>()
  for (const { stem, table, weight } of steps) {
    const known = byStem.get(stem) ?? new Map<string, Slot>()
    byStem.set(stem, known)
    const variant = weight === 'variant'
    for (const [ending, tags] of table) {
      const slot = known.get(ending)
      if (!slot) {
        const fresh = { stem, ending, tags, variant }
        known.set(ending, fresh)
        slots.push(fresh)
      } else if (weight === 'weak') continue
      else if (slot.variant && !variant) Object.assign(slot, { tags, variant })
      else if (slot.variant === variant) slot.tags = [...new Set([...slot.tags, ...tags])]
    }
  }
  return slots
}

/** What all nouns that are inflected alike share: made once, whatever the stems. */
const paradigms = new Map<string, readonly Slot[]>()

/**
 * Gathers the forms of a word as stems and tables of endings, and puts them together at the end: each text once, with
 * all its tags. Which endings come out depends on the tables alone, so that words of one kind share that work.
 */
export class FormList {
  readonly #stems: string[] = []
  readonly #steps: Step[] = []
  #key = ''

  add(stem: string, table: Table, weight: Weight): void {
    let at = this.#stems.indexOf(stem)
    if (at < 0) at = this.#stems.push(stem) - 1
    this.#steps.push({ stem: at, table, weight })
    this.#key += `${at} ${idOf(table)} ${weight}\n`
  }

  forms(): Form[] {
    let slots = paradigms.get(this.#key)
    if (!slots) {
      slots = slotsOf(this.#steps)
      paradigms.set(this.#key, slots)
    }
    const stems = this.#stems
    return slots.map(({ stem, ending, tags, variant }): Form => {
      const text = (stems[stem] ?? '') + ending
      return variant ? { text, tags, variant } : { text, tags }
    })
  }
}
