import type { Language } from '../model/language.ts'

const common: Readonly<Record<Language, ReadonlySet<string>>> = {
  hu: new Set(
    'a az és hogy nem egy is meg volt van ezt azt vagy szerint mint csak már el még pedig során évi'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the of and to in that for on with was is by as at from which are has had this their'.split(
      ' ',
    ),
  ),
}

/** The language of a text by its commonest words; undefined where neither leads. */
export function languageOf(text: string): Language | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const count = (language: Language) => words.filter((word) => common[language].has(word)).length
  const hungarian = count('hu') + (text.match(/[őűŐŰáéíóúöü]/gu)?.length ?? 0) / 4
  const english = count('en')
  return hungarian === english ? undefined : hungarian > english ? 'hu' : 'en'
}
