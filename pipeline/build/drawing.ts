import type { Finding } from '../model/finding.ts'
import type { House } from './house.ts'
import type { Output } from './output.ts'
import type { Press } from './press.ts'
import type { Store } from './store.ts'
import type { Counter } from './tally.ts'

export type Cards = { readonly outputs: Output[]; readonly findings: Finding[] }

/** Cards that are being drawn. */
export type Drawing = {
  /** Where they will be, unless one cannot be drawn. */
  readonly paths: readonly string[]
  readonly cards: Promise<Cards>
}

export const noCards: Drawing = {
  paths: [],
  cards: Promise.resolve({ outputs: [], findings: [] }),
}

/** `startCards`, whose code is loaded only by who draws any. */
export async function startDrawing(
  house: House,
  press: Press,
  store: Store,
  counter: Counter,
): Promise<Drawing> {
  const { startCards } = await import('./cards.ts')
  return startCards(house, press, store, counter)
}
