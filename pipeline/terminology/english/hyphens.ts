/** Beginnings that are written with a hyphen or without: “co-operation”, “cyber-security”, “e-mail”. */
const prefix =
  /^(co(?=op|ord|own)|anti|counter|multi|non|post|semi|cyber|eco|micro|macro|mid|socio|bio|geo|tele|web(?=site|page)|on(?=line)|off(?=line)|e(?=mail|government|learning|commerce|book|signature))(?=\p{L}{4})/u

/** Endings of closed compounds: “policymaker”. */
const agent = /^(\p{L}{3,})((?:mak|hold|tak|own|keep|bear|giv|work)(?:er|ers|ing))$/u

const gap = /(?<=\p{L}) (?=\p{L})/gu
const small = /(?:^| )(?:of|in|for|to|on|the|and|a)$/u
const beginsSmall = /^(?:of|in|for|to|on|the|and|a)(?: |$)/u

/**
 * The other ways of writing a phrase apart, with a hyphen or as one word: policy-maker, policymaker, policy maker.
 * Two words are never closed up, as that can make another word (“every one”).
 */
export function hyphenationsOf(text: string): string[] {
  const found = new Set<string>()
  // Any one pair may be joined, or all of them: “National Police-Headquarters”, “point-of-contact”.
  const gaps = [...text.matchAll(gap)].map(({ index }) => index)
  if (gaps.length && gaps.length < 4) found.add(text.replace(gap, '-'))
  if (gaps.length > 1)
    for (const at of gaps)
      if (!small.test(text.slice(0, at)) && !beginsSmall.test(text.slice(at + 1)))
        found.add(`${text.slice(0, at)}-${text.slice(at + 1)}`)
  if (/\p{L}-\p{L}/u.test(text)) {
    found.add(text.replace(/(?<=\p{L})-(?=\p{L})/gu, ' '))
    found.add(text.replace(/(?<=\p{L})-(?=\p{L})/gu, ''))
  } else if (!text.includes(' ')) {
    const low = text.toLowerCase()
    const cut = prefix.exec(low)?.[0].length ?? agent.exec(low)?.[1]?.length
    if (cut !== undefined) {
      found.add(`${text.slice(0, cut)}-${text.slice(cut)}`)
      if (!prefix.test(low)) found.add(`${text.slice(0, cut)} ${text.slice(cut)}`)
    }
  }
  found.delete(text)
  return [...found]
}
