/** A genitive sign behind a word: ’s or, behind s, ’ alone. */
const sign = /^(['’])(s(?![\p{L}\p{M}\p{N}])|(?![\p{L}\p{M}\p{N}]))/iu

/** A ’ that closes a quotation is no genitive. */
function closesQuotation(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 400), at)
  const opened = before.match(/(?<![\p{L}\p{M}\p{N}])[‘'](?=[\p{L}\p{M}\p{N}])/gu)?.length ?? 0
  const closed = before.match(/(?<=[\p{L}\p{M}\p{N}.,!?])['’](?![\p{L}\p{M}\p{N}])/gu)?.length ?? 0
  return opened > closed
}

/**
 * The genitive sign behind a match that must change with the word (“the kids’ rooms” → “the children’s rooms”): how
 * long it is, and what stands there then. undefined where there is none or it may stay as it is.
 */
export function genitiveBehind(
  text: string,
  end: number,
  replacement: string,
): { readonly length: number; readonly put: string } | undefined {
  const [all, mark = '', s = ''] = sign.exec(text.slice(end, end + 3)) ?? []
  if (all === undefined) return undefined
  const actual = text.charAt(end - 1)
  if (!s && (!/s$/iu.test(actual) || closesQuotation(text, end))) return undefined
  const isPlural = /s$/iu.test(replacement)
  // “the boss’s” may keep its s where the new word ends in one too.
  if (s ? !isPlural || /s$/iu.test(actual) : isPlural) return undefined
  const upper = /[A-Z]$/u.test(replacement) && replacement === replacement.toUpperCase()
  return { length: all.length, put: isPlural ? mark : `${mark}${upper ? 'S' : 's'}` }
}
