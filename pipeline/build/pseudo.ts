import { digestOf } from '../model/digest.ts'
import { pseudoLocale } from '../render/pseudo.ts'
import type { House } from './house.ts'

/** The house with pseudo-translated words: what was found in the real ones stays found. */
export const inPseudo = (house: House): House => ({
  ...house,
  locales: new Map([...house.locales].map(([language, own]) => [language, pseudoLocale(own)])),
  digests: { ...house.digests, words: digestOf(['pseudo', house.digests.words]) },
})
