import type { Profile } from '../../model/locale.ts'
import { dashes } from './dashes.ts'
import { dates } from './dates.ts'
import { ellipsis } from './ellipsis.ts'
import { minus } from './minus.ts'
import { numbers } from './numbers.ts'
import { percent } from './percent.ts'
import { quotes } from './quotes.ts'
import { ranges } from './ranges.ts'
import type { Rule } from './rule.ts'
import { spaces } from './spaces.ts'
import { times } from './times.ts'
import { whiteSpace } from './white-space.ts'

const compiled = new WeakMap<Profile, readonly Rule[]>()

/**
 * The rules of a profile, in the order in which they can rely on each other: signs, then figures, then spaces. Behind a hyphen
 * no figure is a number of its own, behind a minus it is.
 */
export function typographyOf(profile: Profile): readonly Rule[] {
  const known = compiled.get(profile)
  if (known) return known
  const rules = [
    whiteSpace,
    ellipsis,
    percent,
    dates,
    times,
    minus,
    numbers,
    ranges,
    dashes,
    quotes,
    spaces,
  ].flatMap((rulesOf) => rulesOf(profile))
  compiled.set(profile, rules)
  return rules
}
