import type { Language } from '../../../pipeline/model/language.ts'
import type { Concept } from '../../../pipeline/terminology.ts'

type Pair = { readonly wrong: string; readonly right: string }

/** Each term that is not wanted with the preferred one: all that a peer’s rules can say. */
export const pairsIn = (concepts: readonly Concept[], language: Language): Pair[] =>
  concepts.flatMap(({ terms }) => {
    const own = terms[language] ?? []
    const right = own.find(({ status }) => status === 'preferred')?.term ?? ''
    return own.flatMap(({ term, status }) =>
      status === 'forbidden' || status === 'deprecated' ? { wrong: term, right } : [],
    )
  })

/** A phrase that may run over a line end, as Közlöny finds it too: without this the peers miss every wrapped one. */
const patternOf = (words: string): string =>
  words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replaceAll(' ', '\\s+')

/** Vale's settings and its substitution rule for each language; texts are told apart by `.hu.md` and `.en.md`. */
export const valeFiles = (concepts: readonly Concept[]): Record<string, string> => ({
  '.vale.ini':
    'StylesPath = styles\nMinAlertLevel = error\n[*.hu.md]\nBasedOnStyles = hu\n[*.en.md]\nBasedOnStyles = en\n',
  ...Object.fromEntries(
    (['hu', 'en'] as const).map((language) => [
      `styles/${language}/Terms.yml`,
      `extends: substitution\nmessage: "Use '%s' instead of '%s'"\nlevel: error\nignorecase: true\nswap:\n${pairsIn(
        concepts,
        language,
      )
        .map(
          ({ wrong, right }) => `  ${JSON.stringify(patternOf(wrong))}: ${JSON.stringify(right)}\n`,
        )
        .join('')}`,
    ]),
  ),
})

/** textlint's settings for each language; its rule puts the word ends itself. */
export const textlintFiles = (concepts: readonly Concept[]): Record<string, string> =>
  Object.fromEntries(
    (['hu', 'en'] as const).map((language) => [
      `textlint.${language}.json`,
      JSON.stringify({
        rules: {
          terminology: {
            defaultTerms: false,
            terms: pairsIn(concepts, language).map(({ wrong, right }) => [patternOf(wrong), right]),
          },
        },
      }),
    ]),
  )
