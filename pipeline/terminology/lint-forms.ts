import { languages, type Language } from '../model/language.ts'
import type { Concept, Term } from '../model/termbase.ts'
import { say, type Wording } from '../model/wording.ts'
import { fold, keyOf } from './fold.ts'
import { formsOf } from './forms.ts'
import {
  faultAt,
  isApproved,
  termsIn,
  type TermbaseFault,
  type TermPlace,
} from './termbase-fault.ts'

/** How many letters at the end of a Hungarian word its forms may lack: „teher, terhet”. */
const mostChanged = 4

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '')

const listIn = <T>(map: Map<string, T[]>, key: string): T[] => {
  const known = map.get(key)
  if (known) return known
  const list: T[] = []
  map.set(key, list)
  return list
}

/** The forms that count as the term’s own; those that are only looked for give way to an entry. */
const writtenForms = (term: Term, language: Language): string[] =>
  formsOf(term, language).flatMap(({ text, variant }) => (variant === true ? [] : text))

type Owners = (key: string) => readonly TermPlace[]

/** English terms have few forms: all are made. */
function englishOwners(places: readonly TermPlace[]): Owners {
  const owners = new Map<string, TermPlace[]>()
  for (const place of places)
    for (const key of new Set(writtenForms(place.term, 'en').map((text) => keyOf(text))))
      listIn(owners, key).push(place)
  return (key) => owners.get(key) ?? []
}

/**
 * Hungarian terms have hundreds of forms: they are made where another term begins alike, and looked up among the terms,
 * not the other way round.
 */
function hungarianOwners(places: readonly TermPlace[]): Owners {
  const owners = new Map<string, TermPlace[]>()
  const beginnings = new Map<string, number>()
  for (const place of places) {
    const key = keyOf(place.term.term)
    listIn(owners, key).push(place)
    const letters = bare(key)
    for (let length = 1; length <= letters.length; length++) {
      const beginning = letters.slice(0, length)
      beginnings.set(beginning, (beginnings.get(beginning) ?? 0) + 1)
    }
  }
  const terms = new Map([...owners.keys()].map((key) => [fold(key), key]))
  for (const place of places) {
    const letters = bare(keyOf(place.term.term))
    const stem = letters.slice(0, Math.max(1, letters.length - mostChanged))
    if (!isApproved(place.term) || (beginnings.get(stem) ?? 0) < 2) continue
    for (const text of writtenForms(place.term, 'hu')) {
      const key = terms.get(fold(text))
      const list = key === undefined ? [] : listIn(owners, key)
      if (!list.includes(place)) list.push(place)
    }
  }
  return (key) => owners.get(key) ?? []
}

/** Whether both can be told apart by what stands around them, or by their capitals. */
const areDistinct = (a: TermPlace, b: TermPlace): boolean =>
  a.term.context !== undefined ||
  b.term.context !== undefined ||
  ((a.term.case === 'sensitive' || b.term.case === 'sensitive') && a.term.term !== b.term.term)

const where = (place: TermPlace, other: TermPlace): Wording =>
  other.concept === place.concept
    ? say('in the same concept')
    : say('in “{{concept}}”', { concept: other.concept.id })

const shownAs = ({ term, language }: TermPlace): Wording =>
  say('“{{term}}” ({{language}})', { term: term.term, language })

/** A term that can never be found, as an approved one has its form. */
const shadowed = (place: TermPlace, other: TermPlace): TermbaseFault =>
  faultAt(
    place,
    say('Unexpected {{status}} term {{shown}}, a form of a term that is {{approved}} {{where}}', {
      status: place.term.status,
      shown: shownAs(place),
      approved: other.term.status,
      where: where(place, other),
    }),
    say(
      'Settle which of the two is right, and take the other entry out; or say in which context it is meant.',
    ),
  )

const double = (place: TermPlace, other: TermPlace): TermbaseFault =>
  faultAt(
    place,
    say('Unexpected second entry of {{shown}}, which stands {{where}} too', {
      shown: shownAs(place),
      where: where(place, other),
    }),
    say('Take one of the two entries out.'),
  )

/** One word for two concepts: nobody can tell which is meant, unless both are defined. */
const homonym = (place: TermPlace, other: TermPlace): TermbaseFault[] =>
  place.concept.definition !== undefined && other.concept.definition !== undefined
    ? []
    : [
        faultAt(
          place,
          say('Unexpected {{shown}} for a second concept, it stands {{where}} too', {
            shown: shownAs(place),
            where: where(place, other),
          }),
          say('Make them one concept, or give each a definition that tells them apart.'),
        ),
      ]

function compared(
  place: TermPlace,
  owners: readonly TermPlace[],
  rank: ReadonlyMap<TermPlace, number>,
) {
  const key = keyOf(place.term.term)
  const approved = isApproved(place.term)
  const others = owners.filter((other) => other !== place && !areDistinct(place, other))
  const shield = approved ? undefined : others.find(({ term }) => isApproved(term))
  if (shield) return [shadowed(place, shield)]
  // Of two entries alike the later one is the second.
  const before = others.find(
    (other) =>
      isApproved(other.term) === approved &&
      keyOf(other.term.term) === key &&
      (rank.get(other) ?? 0) < (rank.get(place) ?? 0),
  )
  if (!before) return []
  return approved && before.concept !== place.concept
    ? homonym(place, before)
    : [double(place, before)]
}

function inLanguage(concepts: readonly Concept[], language: Language): TermbaseFault[] {
  const places = termsIn(concepts, language)
  const rank = new Map(places.map((place, index) => [place, index]))
  const owners = language === 'en' ? englishOwners(places) : hungarianOwners(places)
  return places.flatMap((place) => compared(place, owners(keyOf(place.term.term)), rank))
}

/** Terms that have a form of another term: of another concept, or of the same. */
export const lintForms = (concepts: readonly Concept[]): TermbaseFault[] =>
  languages.flatMap((language) => inLanguage(concepts, language))
