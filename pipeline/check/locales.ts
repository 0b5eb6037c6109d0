import type { Finding } from '../model/finding.ts'
import type { Locale } from '../model/locale.ts'
import { checkCopies } from './locale-copies.ts'
import { checkBraces } from './locale-braces.ts'
import { checkConflicts } from './locale-conflicts.ts'
import { checkLocaleKeys } from './locale-keys.ts'
import { pairLocales } from './locale-pairs.ts'
import { checkPlaceholders } from './locale-placeholders.ts'
import { checkPlurals } from './locale-plurals.ts'
import { checkReferences } from './locale-references.ts'
import { checkTypography } from './locale-typography.ts'

/** All that can be said of the words of several languages by holding them side by side. */
export function checkLocales(
  locales: readonly Locale[],
  isUsed: (key: string) => boolean,
  needed: readonly string[],
): Finding[] {
  const pairs = pairLocales(locales)
  return [
    ...checkLocaleKeys(pairs, locales, isUsed, needed),
    ...checkConflicts(locales),
    ...locales.flatMap(checkReferences),
    ...pairs.flatMap((pair) => [
      ...checkBraces(pair),
      ...checkPlaceholders(pair),
      ...checkPlurals(pair, locales),
      ...checkCopies(pair),
      ...checkTypography(pair),
    ]),
  ]
}
