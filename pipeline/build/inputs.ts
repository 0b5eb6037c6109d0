/** What a result was made of: the name of each thing, and the beginning of its digest. */
export type Inputs = Readonly<Record<string, string>>

/** The input that stands for all terms. */
export const termsInput = 'locales/termbase'

/** 64 bits tell two states of the same thing apart; nobody gains by making two alike. */
export const short = (digest: string): string => digest.slice(0, 16)

/** Names of what is not the same in two lists. */
export function changedInputs(before: Inputs, now: Inputs): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(now)])
  return [...names].filter((name) => before[name] !== now[name]).sort()
}

export function sameInputs(before: Inputs | undefined, now: Inputs): boolean {
  if (!before) return false
  const names = Object.keys(now)
  return (
    names.length === Object.keys(before).length && names.every((name) => before[name] === now[name])
  )
}
