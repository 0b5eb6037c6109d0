import type { Rule } from '../model/rule.ts'

export const exchangeRule: Rule = {
  id: 'terminology/exchange',
  severity: 'error',
  why: 'A file of terms from another program is taken over whole or not at all: half of it would leave the termbase in a state that nobody has seen.',
  remedy: 'Correct the place in the file, or in the program that wrote it, and import it again.',
}
