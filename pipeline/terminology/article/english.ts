/** Written with a vowel, spoken with a consonant: “a university”, “a European”, “a one-off”. */
const consonantSound =
  /^(?:uni(?!mp|mag|n(?!s$)|dentif|deal|gno|ssu|ron)|u(?:s(?:e|u(?!r?per)|age|able|ing)|t(?:il|en|op)|r(?:e|i|an|o(?!$|du))|biq|kr|gand|kul)|e(?:u|we)|onc?e(?![a-z])|once)/u

/** Written with a consonant, spoken with a vowel. */
const vowelSound = /^(?:hour|honest|honou?r|heir)/u

/** The names of these letters begin with a vowel: “an FBI agent”, “an X-ray”. */
const vowelName = /^[AEFHILMNORSX]/u

/** Acronyms that are read as words though they could be spelled, and the other way round. */
const read =
  /^(?:NATO|NASA|FIFA|UEFA|UNESCO|UNICEF|UNIDO|UNEP|UNAIDS|OPEC|OPCW|EUROPOL|FRONTEX|INTERPOL|GRETA|EMPACT|LIBE|LEADER|ERASMUS|ISIS|AIDS|SIS|SIRENE|RABIT)$/u

const isInitialism = (word: string): boolean => /^\p{Lu}{2,6}s?$/u.test(word)

/** Eight, eleven, eighteen; a year of four digits is said in two halves (“an 1848 law”). */
function numberArticle(word: string): 'a' | 'an' {
  const [digits = ''] = /^\d+(?:,\d{3})*/u.exec(word) ?? []
  if (digits.startsWith('8')) return 'an'
  const isGrouped = digits.includes(',')
  const leading = isGrouped
    ? (digits.split(',')[0] ?? '')
    : digits.length === 4
      ? digits.slice(0, 2)
      : digits
  return /^(?:11|18)$/u.test(leading) || /^(?:11|18)\d{3}$/u.test(leading) ? 'an' : 'a'
}

function acronymArticle(word: string): 'a' | 'an' | undefined {
  const letters = word.replace(/s$/u, '')
  const spelled = vowelName.test(letters) ? 'an' : 'a'
  const spoken = /^(?:[AEIO]|U(?!N[IE]))/u.test(letters) && !letters.startsWith('EU') ? 'an' : 'a'
  if (read.test(letters)) return spoken
  // FBI is spelled; of the longer ones only those can be told in which both ways agree.
  return letters.length < 4 || !/[AEIOU]/u.test(letters) || spelled === spoken ? spelled : undefined
}

/**
 * a or an by the first sound of what follows; undefined where spelling does not tell.
 * @param word the first word, with what is joined to it by a hyphen
 */
export function englishArticle(word: string): 'a' | 'an' | undefined {
  if (/^\d/u.test(word)) return numberArticle(word)
  const [first = ''] = /^[\p{L}\p{M}\p{N}]+/u.exec(word) ?? []
  if (/^\p{Lu}(?:\d+)?$/u.test(first)) return vowelName.test(first) ? 'an' : 'a'
  if (isInitialism(first)) return acronymArticle(first)
  if (/^(?:MSc|MPhil|LLM|LLB|MEP|MPs?)$/u.test(first)) return 'an'
  const low = first.toLowerCase()
  if (vowelSound.test(low)) return 'an'
  if (consonantSound.test(low)) return 'a'
  return /^[aeiouáéíóöőúüűàèêâäîïôûœæ]/u.test(low) ? 'an' : /^\p{L}/u.test(low) ? 'a' : undefined
}
