import type { Language } from '../model/language.ts'

/** Written with a vowel, spoken with a consonant (“a university”, “a European”, “a one-off”). */
const consonantSound = /^(?:uni(?!n|m)|us(?:e|u|a)|ur(?:e|i)|uk|eu|ewe|one|once|ubiq|utili|uten)/u

/** Written with a consonant, spoken with a vowel. */
const vowelSound = /^(?:hour|honest|honou?r|heir)/u

/** The names of these letters begin with a vowel: “an FBI agent”, „az FBI”. */
const vowelNames = { en: /^[AEFHILMNORSX]/u, hu: /^[AÁEÉFIÍLMNOÓÖŐRSUÚÜŰXY]/u } as const

const isInitialism = (word: string): boolean => /^\p{Lu}{2,6}$/u.test(word)

function english(word: string): 'a' | 'an' | undefined {
  if (/^\d/u.test(word)) return /^(?:8|11(?!\d)|18(?!\d))/u.test(word) ? 'an' : 'a'
  if (isInitialism(word)) {
    const spelled = vowelNames.en.test(word) ? 'an' : 'a'
    const spoken = /^[AEIO]/u.test(word) ? 'an' : 'a'
    // FBI is spelled, NATO is read; of the longer ones only those can be told in which both ways agree.
    const isSpelled = word.length < 4 || !/[AEIOU]/u.test(word)
    return isSpelled || spelled === spoken ? spelled : undefined
  }
  const low = word.toLowerCase()
  if (vowelSound.test(low)) return 'an'
  if (consonantSound.test(low)) return 'a'
  return /^[aeiouáéíóöőúüű]/u.test(low) ? 'an' : /^\p{L}/u.test(low) ? 'a' : undefined
}

/** The first digit’s number as it is spoken: egy, öt, ezer begin with a vowel. */
function hungarianNumber(word: string): 'a' | 'az' {
  const digits = /^\d+/u.exec(word)?.[0] ?? ''
  if (digits.startsWith('5')) return 'az'
  return digits.startsWith('1') && digits.length % 3 === 1 ? 'az' : 'a'
}

function hungarian(word: string): 'a' | 'az' | undefined {
  if (/^\d/u.test(word)) return hungarianNumber(word)
  if (isInitialism(word)) {
    const spelled = vowelNames.hu.test(word)
    const spoken = /^[AÁEÉIÍOÓÖŐUÚÜŰ]/u.test(word)
    // MTA is spelled, NATO is read: only where both ways agree can the article be told.
    const isSpelled = !/[AÁEÉIÍOÓÖŐUÚÜŰ]/u.test(word)
    return isSpelled
      ? spelled
        ? 'az'
        : 'a'
      : spoken === spelled
        ? spoken
          ? 'az'
          : 'a'
        : undefined
  }
  return /^[aáeéiíoóöőuúüű]/iu.test(word) ? 'az' : /^\p{L}/u.test(word) ? 'a' : undefined
}

/** The article before a word, by its first sound; undefined where spelling does not tell. */
export const articleBefore = (word: string, language: Language): string | undefined =>
  language === 'en' ? english(word) : hungarian(word)

export const isArticle = (word: string, language: Language): boolean =>
  language === 'en' ? /^an?$/iu.test(word) : /^az?$/iu.test(word)
