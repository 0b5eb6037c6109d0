import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { compileTermbase, lintTermbase } from '../pipeline/terminology.ts'
import { findTerms, preferTermsIn } from '../pipeline/terminology/find.ts'
import type { Language } from '../pipeline/model/language.ts'
import { inEnglish } from '../pipeline/model/wording.ts'
import { readTermbase } from '../pipeline/read/termbase.ts'
import { project } from './support/office.ts'

const folder = path.join(project, 'locales/termbase')
const files = fs.readdirSync(folder).map((name) => {
  const { base, findings } = readTermbase(fs.readFileSync(path.join(folder, name), 'utf8'), name)
  return { name, findings, concepts: base?.concepts ?? [] }
})
const concepts = files.flatMap((file) => file.concepts)
const termbase = compileTermbase(concepts)

describe('our termbase', () => {
  test('has no fault, and its entries pass their tests', () => {
    expect(files.flatMap(({ findings }) => findings)).toEqual([])
    expect(
      lintTermbase(concepts, termbase).map(
        ({ conceptId, message }) => `${conceptId} ${inEnglish(message)}`,
      ),
    ).toEqual([])
  })
  test('holds at least 220 concepts', () => expect(concepts.length).toBeGreaterThanOrEqual(220))
  test('each concept carries a test in each of its languages', () => {
    const bare = concepts.filter(({ terms }) =>
      Object.values(terms).some((list) => list.every(({ tests }) => !tests?.hit?.length)),
    )
    expect(bare.map(({ id }) => id)).toEqual([])
  })
  test('each unwanted term carries one', () => {
    const bare = concepts.flatMap(({ terms }) =>
      Object.values(terms).flatMap((list) =>
        list.filter(({ status, tests }) => status === 'forbidden' && !tests?.hit?.length),
      ),
    )
    expect(bare).toEqual([])
  })
})

describe('what an office would write', () => {
  test.each<[Language, string, string]>([
    [
      'hu',
      'A sajtó közleményt az állam titkárral adták ki.',
      'A sajtóközleményt az államtitkárral adták ki.',
    ],
    ['hu', 'az államtitkár-helyettesnek', 'a helyettes államtitkárnak'],
    ['hu', 'A Belügyi Minisztériumban', 'A Belügyminisztériumban'],
    ['hu', 'az ember kereskedelemről', 'az emberkereskedelemről'],
    ['hu', 'a Nemzeti Adó és Vámhivatallal', 'a Nemzeti Adó- és Vámhivatallal'],
    ['hu', 'az USA Államminisztériumának', 'az Egyesült Államok Külügyminisztériumának'],
    [
      'en',
      'Publicated on: a Interior Ministery report',
      'Published on: a Ministry of Interior report',
    ],
    ['en', 'The Premier Minister’s informations', 'The Prime Minister’s information'],
    ['en', 'the Goverment of Hungary', 'the Government of Hungary'],
    ['en', 'staying permissions', 'residence permits'],
  ])('%s: %s', (language, text, expected) =>
    expect(preferTermsIn(text, termbase, language)).toBe(expected),
  )
  test.each<[Language, string]>([
    [
      'hu',
      'A kormány rendeletei és a kormány szóvivője; az osztály vezetője; a ház elnöke; az állam titkai.',
    ],
    ['hu', 'Az Országgyűlés az Alaptörvényben; az Európa Tanács és az Európai Tanács.'],
    ['hu', 'A minisztériumok, az irodaház, az emberek kereskedelmi ügyei, a nyomozók.'],
    ['hu', 'a belügyi tárca, a pénzügyi kormányzat, a honvédelem'],
    ['en', 'The council met; a major reason; the fence; the Secretary of State; a general strike.'],
    ['en', 'The Council of Europe and the European Council; the united front; the acting head.'],
    ['en', 'publication, publicity, informational, evident, advised, trained'],
  ])('%s, nothing: %s', (language, text) =>
    expect(findTerms(text, termbase, language).map(({ actual }) => actual)).toEqual([]),
  )
})
