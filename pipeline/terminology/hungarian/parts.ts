import { lengthen, pick } from './endings.ts'
import type { Harmony } from './harmony.ts'
import type { Noun } from './lexicon/nouns.ts'
import { endsInVowel, isLinkless } from './sounds.ts'

/**
 * The principal parts of a noun: everything that its other forms are made from. In each list the first is written, the
 * others are looked for.
 */
export type Parts = {
  readonly accusative: readonly string[]
  readonly superessive: readonly string[]
  /** Stem and linking vowel of the plural: „kormány” and „o”. */
  readonly plural: readonly Linked[]
  /** Stem and linking vowel of „my, your, our”. */
  readonly own: readonly Linked[]
  /** Stem of „his or her, their”, and whether a j follows. */
  readonly third: readonly { readonly stem: string; readonly j: '' | 'j' }[]
  /** Stem and beginning of several things possessed: „irodá” and „i”. */
  readonly many: readonly { readonly stem: string; readonly beginning: 'ai' | 'jai' | 'i' }[]
}

export type Linked = { readonly stem: string; readonly link: string }

/** A word as it is written and as it sounds: „BM-” is said „béem”. */
export type Word = {
  /** What endings are put on. */
  readonly text: string
  readonly sound: string
  readonly harmony: Harmony
  readonly isAdjective: boolean
  /** Whether the third person has a j; for words that end in a vowel it always has. */
  readonly j: boolean
  readonly isSureOfJ: boolean
}

/** The parts of the first are written, those of the others looked for. */
export const joined = (...all: readonly Parts[]): Parts => ({
  accusative: all.flatMap((one) => one.accusative),
  superessive: all.flatMap((one) => one.superessive),
  plural: all.flatMap((one) => one.plural),
  own: all.flatMap((one) => one.own),
  third: all.flatMap((one) => one.third),
  many: all.flatMap((one) => one.many),
})

/** Endings right on a vowel: „irodát, irodák, irodám, irodája, irodái”. */
function onVowel({ text, sound, harmony, isAdjective }: Word): Parts {
  const long = lengthen(text)
  const low = pick('a/e', harmony)
  // „budapestiek, hosszúak”; nouns made from such adjectives are declined like them, and no rule tells them apart.
  const isLikeAdjective = /[iúű]$/u.test(sound)
  const linked = { stem: text, link: low }
  const plain = { stem: long, link: '' }
  return {
    accusative: [`${long}t`],
    superessive: [`${long}n`],
    plural: isLikeAdjective ? (isAdjective ? [linked, plain] : [plain, linked]) : [plain],
    own: [plain],
    third: [{ stem: long, j: 'j' }],
    // „taxijai”, but „irodái”.
    many: /[ií]$/u.test(sound)
      ? [{ stem: long, beginning: 'jai' }]
      : /[uúüűo]$/u.test(sound)
        ? [
            { stem: long, beginning: 'i' },
            { stem: long, beginning: 'jai' },
          ]
        : [{ stem: long, beginning: 'i' }],
  }
}

/** Third persons with j and without: „kormánya, projektje”. */
function thirds(word: Word, stem: string): Pick<Parts, 'third' | 'many'> {
  const bare = { third: { stem, j: '' }, many: { stem, beginning: 'ai' } } as const
  // „útja, hídja” keep their long vowel before j, „utam, hidam” do not.
  const withJ = {
    third: { stem: word.text, j: 'j' },
    many: { stem: word.text, beginning: 'jai' },
  } as const
  const both = word.j ? [withJ, bare] : [bare, withJ]
  const kept = word.isSureOfJ ? both.slice(0, 1) : both
  return { third: kept.map(({ third }) => third), many: kept.map(({ many }) => many) }
}

/** The linking vowel; where both are possible the first is written. */
export type Vowel = 'low' | 'mid' | 'mid-or-low' | 'low-or-mid'

/** Whether a word has more than one syllable. */
const isLong = (sound: string): boolean => /[aáeéiíoóöőuúüű].*[aáeéiíoóöőuúüű]/iu.test(sound)

/** Endings on a consonant, with a linking vowel: „hatóságot, hatóságok, hatóságom”. */
function onConsonant(word: Word, vowel: Vowel): Parts {
  const { text, sound, harmony } = word
  const mid = pick('o/e/ö', harmony)
  const low = pick('a/e', harmony)
  const both = vowel === 'low-or-mid' ? [low, mid] : [mid, low]
  const links = vowel === 'low' ? [low] : vowel === 'mid' ? [mid] : [...new Set(both)]
  const bare = isLinkless(sound) ? [`${text}t`] : []
  const linked = links.map((link) => `${text}${link}t`)
  return {
    // „oldalt, oldalat”: longer words vacillate, short ones do not. „művészet” is no form of „művész”.
    accusative: vowel.startsWith('low')
      ? [...linked, ...(isLong(sound) ? bare : [])]
      : [...bare, ...(bare.length && sound.endsWith('ész') ? [] : linked)],
    superessive: [text + pick('on/en/ön', harmony)],
    plural: links.map((link) => ({ stem: text, link })),
    own: links.map((link) => ({ stem: text, link })),
    ...thirds(word, text),
  }
}

/** Endings on a stem that differs from the word: „kezet, bokrok, lova”. */
function onStem(word: Word, stem: string, isLow: boolean): Parts {
  const { text, sound, harmony } = word
  const link = pick(isLow ? 'a/e' : 'o/e/ö', harmony)
  const on = pick('on/en/ön', harmony)
  const isOpen = endsInVowel(sound)
  // „bokron, lovon”, but „kézen, úton”.
  const isShorter = stem.length < text.length
  const whole = isOpen ? `${text}n` : text + on
  return {
    accusative: [`${stem}${link}t`, ...(isOpen || isLinkless(sound) ? [`${text}t`] : [])],
    superessive: isShorter || isOpen ? [stem + on, whole] : [whole, stem + on],
    plural: [{ stem, link }],
    own: [{ stem, link }],
    ...(isOpen
      ? { third: [{ stem, j: '' }], many: [{ stem, beginning: 'ai' }] }
      : thirds(word, stem)),
  }
}

/** „ajtaja, apja, öccse”; the rest is made from the word. */
function withThird(word: Word, stem: string, noun: Noun): Parts {
  const { text, harmony } = word
  const before = text.slice(0, text.length - noun.word.length)
  const plain = endsInVowel(text) ? onVowel(word) : onConsonant(word, 'mid')
  const j = endsInVowel(stem) || noun.own === undefined || noun.stem === 'báty' ? 'j' : ''
  const third = { stem, j } as const
  const isKin = !endsInVowel(stem)
  // „apái, apjai”; „ajtói, ajtai”, but „idei, erdei” are adjectives.
  const many = isKin
    ? [{ stem, beginning: j === 'j' ? 'jai' : 'ai' } as const]
    : [
        ...(/(?:id|erd|mez|er|jel|kül|bel)[eé]$/u.test(stem)
          ? []
          : [{ stem, beginning: 'i' } as const]),
        { stem, beginning: 'jai' } as const,
      ]
  // „bírák”, „szülei”: the changed stem goes further than the third person.
  const isBíró = stem.endsWith('bírá')
  const own = noun.own === undefined ? [] : [{ stem: before + noun.own, link: '' }]
  return {
    ...plain,
    accusative: [...plain.accusative, ...own.map((one) => `${one.stem}t`)],
    own: [...own, ...plain.own],
    plural: isBíró ? [{ stem, link: '' }, ...plain.plural] : plain.plural,
    third: noun.isUsual ? [third, ...plain.third] : [...plain.third, third],
    many:
      stem.endsWith('szüle') || isBíró || noun.word === 'öcs'
        ? [
            ...many,
            ...own.map((one) => ({ stem: one.stem, beginning: 'i' as const })),
            ...plain.many,
          ]
        : [
            ...plain.many,
            ...(own.length ? [{ stem: `${before}${noun.own}`, beginning: 'i' as const }] : []),
            ...many,
          ],
    superessive: plain.superessive.length ? plain.superessive : [text + pick('on/en/ön', harmony)],
  }
}

/** „fiú”: „fiúk”, but „fiam, fia, fiaim”. */
const son = (word: Word): Parts => {
  const stem = word.text.slice(0, -1)
  const plain = onVowel(word)
  return {
    ...plain,
    own: [{ stem, link: 'a' }, ...plain.own],
    third: [{ stem, j: '' }, ...plain.third],
    many: [{ stem, beginning: 'ai' }, ...plain.many],
  }
}

/** „férfi, hazafi”: „férfiak, férfija, férfiai”. */
const man = (word: Word): Parts => {
  const { text } = word
  const plain = onVowel(word)
  return {
    ...plain,
    plural: [{ stem: text, link: 'a' }, ...plain.plural],
    own: [...plain.own, { stem: text, link: 'a' }],
    third: [...plain.third, { stem: text, j: '' }],
    many: [...plain.many, { stem: text, beginning: 'ai' }],
  }
}

const regular = (word: Word, vowel: Vowel): Parts =>
  endsInVowel(word.sound) ? onVowel(word) : onConsonant(word, vowel)

/** The principal parts of a word of which the lists know `noun` for sure, or nothing. */
export function partsOf(word: Word, noun: Noun | undefined, vowel: Vowel): Parts {
  const { text } = word
  if (word.sound.endsWith('fiú')) return son(word)
  if (/(?:fér|haza|atya|or?szág)fi$/u.test(word.sound)) return man(word)
  if (!noun) return regular(word, vowel)
  const stem = text.slice(0, text.length - noun.word.length) + noun.stem
  switch (noun.kind) {
    case 'low':
      return onConsonant(word, isLong(word.sound) ? 'low-or-mid' : 'low')
    case 'low-plural':
      return {
        ...onConsonant(word, 'low-or-mid'),
        accusative: onConsonant(word, 'mid-or-low').accusative,
      }
    case 'maybe-low':
      return onConsonant(word, 'mid-or-low')
    case 'changed':
      // „szél”: the wind is „szele”, the edge „széle”.
      return endsInVowel(text) || noun.word === 'szél'
        ? joined(onStem(word, stem, noun.isLow), regular(word, vowel))
        : onStem(word, stem, noun.isLow)
    case 'part': {
      const changed = onStem(word, stem, noun.isLow)
      const plain = onVowel(word)
      return {
        ...joined(changed, plain),
        accusative: [...plain.accusative, ...changed.accusative],
        superessive: plain.superessive,
      }
    }
    case 'sometimes':
      return joined(regular(word, vowel), onStem(word, stem, noun.isLow))
    case 'third':
      return withThird(word, stem, noun)
    case 'regular':
    default:
      return regular(word, word.isAdjective ? vowel : 'mid')
  }
}
