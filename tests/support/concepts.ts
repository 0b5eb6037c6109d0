import * as fc from 'fast-check'
import type { Concept, Term } from '../../pipeline/model/termbase.ts'

// oxlint-disable-next-line no-control-regex -- these are the characters meant
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu

/** Texts that programs stumble over, and any others; XML and spreadsheets have no control characters. */
const text = fc
  .oneof(
    fc.constantFrom(
      '=1+1',
      '+36 1 555 0100',
      '-né',
      '@office',
      "'=1",
      "''",
      'a | b',
      'a|b\\|c',
      '\\',
      'c:\\new\\table',
      ' blank ',
      'two\nlines',
      'old\r\nlines',
      '\ttab',
      '„idézet”, "quote"',
      '<b>&amp;</b> ]]>',
      'Ő\u0301',
      '\u00a0',
      '😀',
      '__proto__',
      '{{name}}',
      'true',
    ),
    fc.string({ minLength: 1, unit: 'binary' }),
  )
  .map((value) => value.replace(unwritable, ''))
  .filter((value) => value !== '')

const words = text
  .map((value) => value.trim())
  .filter((value) => value !== '' && !/[\t\r\n]/u.test(value))
const list = fc.array(text, { minLength: 1, maxLength: 3 })

const term: fc.Arbitrary<Term> = fc
  .record(
    {
      term: words,
      status: fc.constantFrom('preferred', 'admitted', 'deprecated', 'forbidden'),
      pos: fc.constantFrom('noun', 'verb', 'adjective', 'adverb', 'name', 'phrase'),
      match: fc.constantFrom('exact', 'inflected', 'compound', 'compound-left', 'compound-right'),
      case: fc.constantFrom('insensitive', 'sensitive', 'keep-preferred'),
      fix: fc.constantFrom('auto', 'suggest', 'never'),
      severity: fc.constantFrom('error', 'warning', 'info'),
      note: text,
      stem: text,
      harmony: fc.constantFrom('back', 'front', 'front-rounded'),
      lowering: fc.boolean(),
      poss: text,
      spoken: text,
      number: fc.constantFrom('singular', 'plural'),
      derive: fc.constant(['i', 'kor'] as const),
      exclude: list,
      ambiguous: fc.oneof(
        fc.constant(true),
        list.filter(([one]) => one !== 'true'),
      ),
      context: fc.oneof(
        fc.record({ before: list }),
        fc.record({ after: list }),
        fc.record({ before: list, after: list }),
      ),
      tests: fc.oneof(
        fc.record({ hit: list }),
        fc.record({ miss: list }),
        fc.record({ hit: list, miss: list }),
      ),
    },
    { requiredKeys: ['term', 'status'] },
  )
  .map((value) => value as Term)

const terms = fc.uniqueArray(term, { minLength: 1, maxLength: 4, selector: (one) => one.term })

const concept: fc.Arbitrary<Concept> = fc
  .record(
    {
      id: fc.stringMatching(/^[a-z0-9]{1,6}(?:-[a-z0-9]{1,4}){0,2}$/u),
      subject: words,
      kind: fc.constantFrom('name', 'title'),
      definition: text,
      note: text,
      severity: fc.constantFrom('error', 'warning', 'info'),
      strict: fc.boolean(),
      terms: fc.oneof(
        fc.record({ hu: terms }),
        fc.record({ en: terms }),
        fc.record({ hu: terms, en: terms }),
      ),
    },
    { requiredKeys: ['id', 'terms'] },
  )
  .map((value) => value as Concept)

/** Any concepts that a termbase can hold, with all their fields. */
export const anyConcepts = fc.uniqueArray(concept, { maxLength: 5, selector: ({ id }) => id })
