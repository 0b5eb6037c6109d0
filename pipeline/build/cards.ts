import { card } from '../formats/card.ts'
import { cardPath } from '../model/address.ts'
import type { Finding } from '../model/finding.ts'
import type { Language } from '../model/language.ts'
import type { CardRequest } from '../model/print-request.ts'
import { createWords } from '../render/words.ts'
import type { Cards, Drawing } from './drawing.ts'
import type { House } from './house.ts'
import type { Output } from './output.ts'
import type { Press } from './press.ts'
import type { Store } from './store.ts'
import type { Counter } from './tally.ts'
import { task } from './task.ts'

type Drawn =
  | { sha256: string; bytes: number; finding?: never }
  | { finding: Finding; sha256?: never }

/** A card that an organ has in a language. */
type Wanted = {
  readonly path: string
  readonly language: Language
  readonly request: CardRequest
}

function cardsOf(house: House): Wanted[] {
  const wanted: Wanted[] = []
  for (const { language, resources, profile } of house.locales.values()) {
    if (house.blocked.has(language)) continue
    const words = createWords(language, resources, profile)
    for (const organ of house.office.organs) {
      if (words.optional(`office:organ.${organ}.name`) === undefined) continue
      const request = card(organ, words, house.office)
      wanted.push({ path: cardPath(organ, language), language, request })
    }
  }
  return wanted
}

async function drawCards(
  wanted: readonly Wanted[],
  press: Press,
  store: Store,
  counter: Counter,
): Promise<Cards> {
  const outputs: Output[] = []
  const findings: Finding[] = []
  // All are asked for at once, so that whoever draws them knows of the last.
  const drawn = await Promise.all(
    wanted.map(({ language, request }) =>
      task<Drawn>(
        { store, counter },
        'card',
        [press.identity, request],
        async (): Promise<Drawn> => {
          const result = await press.draw(request)
          return 'png' in result
            ? { sha256: store.putBlob(result.png), bytes: result.png.length }
            : { finding: result.finding(`locales/${language}/office.json`) }
        },
        ({ sha256 }) => sha256 !== undefined && store.hasBlob(sha256),
      ),
    ),
  )
  for (const [index, { path, language }] of wanted.entries()) {
    const one = drawn[index]
    if (one?.sha256 !== undefined)
      outputs.push({ path, sha256: one.sha256, bytes: one.bytes, mediaType: 'image/png', language })
    else if (one) findings.push(one.finding)
  }
  return { outputs, findings }
}

/**
 * The card of each organ in each language, for the links that social media show; kept, so that few builds draw any. What
 * goes wrong is told to whoever waits for them, however late.
 */
export function startCards(house: House, press: Press, store: Store, counter: Counter): Drawing {
  const wanted = cardsOf(house)
  const cards = drawCards(wanted, press, store, counter)
  cards.catch(() => undefined)
  return { paths: wanted.map(({ path }) => path), cards }
}
