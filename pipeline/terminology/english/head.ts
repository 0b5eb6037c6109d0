/** Words behind which a noun phrase no longer changes: “bodies of power”, “ministers for EU affairs”. */
const preposition =
  /^(?:of|in|for|to|on|against|at|with|by|from|under|about|between|within|without|among|into|over|under|per|de|en|à)$/u

/** “attorneys general”, “directors general”, “presidents elect”; but “major generals”. */
const behind =
  /^(?:general|martial|elect|designate|emeritus|plenipotentiary|extraordinary|public)$/u
const before =
  /^(?:attorney|court|secretary|governor|postmaster|solicitor|director|prosecutor|consul|inspector|auditor|president|minister|chair|professor|ambassador|notary|commissioner|registrar)$/u

/**
 * Which word of a phrase changes: the first of a verb; the one before “of”, “in”… of a noun, else the last.
 * @param words in lower case
 */
export function headOf(words: readonly string[], isVerb: boolean): number {
  if (isVerb) return 0
  const last = words.length - 1
  const at = words.findIndex((word, index) => index > 0 && index < last && preposition.test(word))
  const end = at > 0 ? at - 1 : last
  const isBehind = behind.test(words[end] ?? '') && before.test(words[end - 1] ?? '')
  // “passers-by”, “runners-up”; but “check-ins”, “follow-ups”.
  const isAgent =
    /^(?:by|on|up|in)$/u.test(words[end] ?? '') && (words[end - 1] ?? '').endsWith('er')
  return end > 0 && (isBehind || isAgent) ? end - 1 : end
}
