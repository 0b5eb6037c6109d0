import { card } from '../formats/card.ts'
import { cardPath } from '../model/address.ts'
import type { Finding } from '../model/finding.ts'
import { createWords } from '../render/words.ts'
import type { Output } from './output.ts'
import type { House } from './house.ts'
import type { Press } from './press.ts'
import type { Store } from './store.ts'
import type { Counter } from './tally.ts'
import { task } from './task.ts'

type Drawn =
  | { sha256: string; bytes: number; finding?: never }
  | { finding: Finding; sha256?: never }

type Cards = { readonly outputs: Output[]; readonly findings: Finding[] }

export const noCards: Promise<Cards> = Promise.resolve({ outputs: [], findings: [] })

async function makeCards(
  house: House,
  press: Press,
  store: Store,
  counter: Counter,
): Promise<Cards> {
  const outputs: Output[] = []
  const findings: Finding[] = []
  for (const { language, resources, profile } of house.locales.values()) {
    if (house.blocked.has(language)) continue
    const words = createWords(language, resources, profile)
    for (const organ of house.office.organs) {
      if (words.optional(`office:organ.${organ}.name`) === undefined) continue
      const request = card(organ, words, house.office)
      const drawn = await task<Drawn>(
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
      )
      if (drawn.sha256 === undefined) findings.push(drawn.finding)
      else {
        const { sha256, bytes } = drawn
        const path = cardPath(organ, language)
        outputs.push({ path, sha256, bytes, mediaType: 'image/png', language })
      }
    }
  }
  return { outputs, findings }
}

/**
 * The card of each organ in each language, for the links that social media show; kept, so that few builds draw any. What
 * goes wrong is told to whoever waits for them, however late.
 */
export function startCards(...means: Parameters<typeof makeCards>): Promise<Cards> {
  const drawing = makeCards(...means)
  drawing.catch(() => undefined)
  return drawing
}
