import { digestOf } from '../model/digest.ts'
import { languages, type Language } from '../model/language.ts'
import type { Concept, TermbaseData } from '../model/termbase.ts'
import { spellingOf, type Spelling } from './english/spelling.ts'
import { useOf } from './entry.ts'
import { addAll } from './fold.ts'
import { formsOf } from './forms.ts'
import { indexOf, type Index, type Source } from './index.ts'
import { keptForms, type Keep, type Kept } from './keep.ts'
import { termsIn } from './termbase-fault.ts'
import { titlesIn, type Titles } from './titles.ts'

export type { TermbaseData } from '../model/termbase.ts'

/** A termbase that texts can be matched against. */
export type Termbase = {
  readonly concepts: readonly Concept[]
  readonly index: Readonly<Record<Language, Index>>
  /** Titles that must not be cut short, where there are any. */
  readonly titles: Readonly<Partial<Record<Language, Titles>>>
  /** Equal concepts have an equal digest. */
  readonly digest: string
  /** How English is written where a preferred term can be spelled in two ways; else as the termbase has it. */
  readonly spelling?: Spelling
  /** All forms as plain data, where they were kept: a thread need not make them again. */
  readonly forms?: Kept
}

export type CompileOptions = {
  /** Keeps the forms of all terms under the digest of the concepts, so that they are made once. */
  readonly keep?: Keep
  /** The English of the texts (BCP 47): en-GB, en-US, en-GB-oxendict. Default: as the termbase writes it. */
  readonly english?: string
}

const isFile = (data: Concept | TermbaseData): data is TermbaseData => 'concepts' in data

/** What texts are held against. */
function partsOf(
  concepts: readonly Concept[],
  sources: readonly Source[],
): Pick<Termbase, 'index' | 'titles'> {
  const index = Object.fromEntries(
    languages.map((language) => [
      language,
      indexOf(sources.filter(({ use }) => use.language === language)),
    ]),
  ) as Record<Language, Index>
  const titles = Object.fromEntries(
    languages.flatMap((language) => {
      const found = titlesIn(concepts, language)
      // A text is sifted once for both.
      if (found) addAll(index[language].sieve.known, found.index.sieve.known)
      return found ? [[language, found]] : []
    }),
  )
  return { index, titles }
}

/**
 * Makes a termbase ready for matching: one hash index over the folded words of all forms of all terms, the
 * preferred and admitted ones too, as an approved longer name shields a forbidden word inside it. The index is made when it is
 * first asked for: who only passes a termbase on does without.
 * @param data concepts, or one or several parsed termbase files
 */
export function compileTermbase(
  data: TermbaseData | readonly (Concept | TermbaseData)[],
  { keep, english }: CompileOptions = {},
): Termbase {
  const list = Array.isArray(data)
    ? (data as readonly (Concept | TermbaseData)[])
    : [data as TermbaseData]
  const concepts = list.flatMap((one): readonly Concept[] => (isFile(one) ? one.concepts : [one]))
  const digest = digestOf(concepts)
  const uses = languages
    .flatMap((language) => termsIn(concepts, language))
    .map(({ concept, term, language }, at) => useOf(concept, term, language, at))
  const kept = keep && keptForms(uses, digest, keep)
  const sources = uses.map((use, at): Source => ({
    use,
    forms: kept ? () => kept.formsAt(at) : () => formsOf(use.term, use.language),
  }))
  const spelling = spellingOf(english)
  let parts: ReturnType<typeof partsOf> | undefined
  const ready = () => (parts ??= partsOf(concepts, sources))
  return {
    concepts,
    get index() {
      return ready().index
    },
    get titles() {
      return ready().titles
    },
    digest,
    ...(spelling !== undefined && { spelling }),
    ...(kept && { forms: kept.kept }),
  }
}
