import type { Concept } from '../model/termbase.ts'
import { compileTermbase, type Termbase } from './compile.ts'
import { lintEntries } from './lint-entries.ts'
import { lintForms } from './lint-forms.ts'
import { lintLoops } from './lint-loops.ts'
import { lintTests } from './lint-tests.ts'
import type { TermbaseFault } from './termbase-fault.ts'

export type { TermbaseFault } from './termbase-fault.ts'

/**
 * Faults of a termbase as a whole; an empty list means it can be trusted.
 * @param termbase the same concepts compiled, where they are at hand
 */
export const lintTermbase = (
  concepts: readonly Concept[],
  termbase: Termbase = compileTermbase(concepts),
): TermbaseFault[] => [
  ...lintEntries(concepts),
  ...lintForms(concepts),
  ...lintLoops(termbase),
  ...lintTests(termbase),
]
