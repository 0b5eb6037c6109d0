import type { Item } from '../model/announcement.ts'
import { sha256 } from '../model/digest.ts'

const keys = new WeakMap<Item, string>()

/** What stands for an item where a page is compared with what it was: worked out once, as it stands in several lists. */
export function itemKey(item: Item): string {
  const known = keys.get(item)
  if (known !== undefined) return known
  const { id, language, title, summary, facts, languages, pdf } = item
  const key = sha256(JSON.stringify([id, language, title, summary, languages, pdf, facts])).slice(
    0,
    32,
  )
  keys.set(item, key)
  return key
}
