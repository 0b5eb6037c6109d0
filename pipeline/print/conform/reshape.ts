import { collapse } from './collapse.ts'
import { dressFigures } from './figures.ts'
import { dressLists } from './lists.ts'
import { dressParagraphs } from './paragraphs.ts'
import { elementsOf, type Element } from './structure.ts'

/** Where a language is that of what surrounds it, it need not be said. */
function dropKnownLanguages(parent: Element, around: string): void {
  for (const kid of parent.kids) {
    if (kid.kind !== 'element') continue
    if (kid.language === around) kid.language = undefined
    dropKnownLanguages(kid, kid.language ?? around)
  }
}

/** Ids count in reading order: Chromium takes them from its node counter, which grows with the tab’s age. */
function renameIds(root: Element): void {
  const ids = new Map<string, string>()
  for (const { id } of elementsOf(root)) if (id !== undefined) ids.set(id, `head-${ids.size + 1}`)
  for (const one of elementsOf(root)) {
    if (one.id !== undefined) one.id = ids.get(one.id)
    const { headers } = one.attributes
    if (headers)
      one.attributes = { ...one.attributes, headers: headers.flatMap((id) => ids.get(id) ?? []) }
  }
}

/** The tree of a print, without what is painted only, as PDF/A level a and PDF/UA want it. */
export function reshape(root: Element, language: string): void {
  collapse(root)
  dressFigures(root)
  dressLists(root)
  dressParagraphs(root)
  root.type = 'Document'
  root.language = language
  dropKnownLanguages(root, language)
  renameIds(root)
}
