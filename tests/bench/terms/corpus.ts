import fs from 'node:fs'
import path from 'node:path'
import type { Language } from '../../../pipeline/model/language.ts'
import type { Concept, TermbaseData } from '../../../pipeline/terminology.ts'
import { announcements, markdownOf } from '../corpus.ts'

const folder = path.resolve(import.meta.dirname, '../../../locales/termbase')

/** What a department is for: enough of them for as many concepts as are asked for. */
const areas = {
  en: 'energy water trade health school tax border road labour youth space forest tourism pension housing'.split(
    ' ',
  ),
  hu: 'energia víz kereskedelem egészség iskola adó határ közút munka ifjúság űr erdő turizmus nyugdíj lakás'.split(
    ' ',
  ),
} as const

function department(at: number): Concept {
  const [en = '', hu = ''] = [areas.en[at % areas.en.length], areas.hu[at % areas.hu.length]]
  const number = Math.floor(at / areas.en.length) + 1
  return {
    id: `department-${at}`,
    terms: {
      en: [
        { term: `${en} department ${number}`, status: 'preferred' },
        { term: `departement ${number} of ${en}`, status: 'forbidden' },
      ],
      hu: [
        { term: `${hu}ügyi főosztály ${number}`, status: 'preferred' },
        { term: `${hu} ügyosztály ${number}`, status: 'forbidden' },
      ],
    },
  }
}

/** The concepts that come with the program: what the checks of a build look for. */
export const ownConcepts = (): Concept[] =>
  fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const text = fs.readFileSync(path.join(folder, name), 'utf8')
      return (JSON.parse(text) as TermbaseData).concepts
    })

/** Our own concepts, and as many more as are missing to `count`. */
export function conceptsFor(count: number): Concept[] {
  const own = ownConcepts().slice(0, count)
  return [...own, ...Array.from({ length: count - own.length }, (_, at) => department(at))]
}

export type BenchText = { readonly language: Language; readonly text: string }

/** The texts of announcements in both languages; in every other one stands a wrong term. */
export const textsFor = (pairs: number): BenchText[] =>
  announcements(pairs).flatMap(({ texts }) =>
    (['hu', 'en'] as const).map((language) => ({ language, text: markdownOf(texts[language]) })),
  )
