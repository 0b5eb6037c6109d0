import type { Finding } from '../model/finding.ts'
import { isSpoken, type Locale, type Message } from '../model/locale.ts'
import { findingOf } from '../model/rule.ts'
import { referenceRule } from '../model/locale-rules.ts'
import { say, type Wording } from '../model/wording.ts'
import { baseOf } from './locale-pairs.ts'

const reference = /\$t\(([^)]*)(\)?)/gu

const namespaceOf = ({ key }: Message): string => key.slice(0, key.indexOf(':'))

/** The key that `$t(target)` means: i18next looks into the namespace `page` where the target names none. */
const keyFor = (target: string, message: Message): string =>
  target.includes(':')
    ? target
    : `${isSpoken(namespaceOf(message)) ? namespaceOf(message) : 'page'}:${target}`

/** Each reference of a language's words (i18next’s nesting) must lead to words, and never back to itself. */
export function checkReferences(locale: Locale): Finding[] {
  const byKey = new Map<string, Message[]>()
  for (const message of locale.messages.values())
    for (const key of new Set([message.key, baseOf(message.key)]))
      byKey.set(key, [...(byKey.get(key) ?? []), message])
  const targetsOf = (message: Message): string[] =>
    [...message.value.matchAll(reference)].map(([, target = '']) => keyFor(target.trim(), message))

  const leadsTo = (start: string, wanted: Message, seen: Set<string>): boolean => {
    if (seen.has(start)) return false
    seen.add(start)
    return (byKey.get(start) ?? []).some(
      (message) =>
        message === wanted || targetsOf(message).some((target) => leadsTo(target, wanted, seen)),
    )
  }
  const faultOf = (target: string, isClosed: boolean, message: Message): Wording | undefined => {
    if (!isClosed || /[,{}]/u.test(target) || !target)
      return say('Unexpected form of the reference “{{found}}”, expected “{{wanted}}”', {
        found: `$t(${target}`,
        wanted: '$t(key)',
      })
    const key = keyFor(target, message)
    if (!byKey.has(key))
      return say('Unexpected reference to “{{target}}”, a key that does not exist', { target })
    if (leadsTo(key, message, new Set()))
      return say('Unexpected reference to “{{target}}”, which leads back here', { target })
    return undefined
  }
  return [...locale.messages.values()].flatMap((message) =>
    [...message.value.matchAll(reference)].flatMap(([actual, target = '', end]) => {
      const fault = faultOf(target.trim(), end === ')', message)
      if (!fault) return []
      const { severity } = referenceRule
      return findingOf(referenceRule, message.file, fault, message.source.placeOf(message.path), {
        actual,
        severity: isSpoken(namespaceOf(message)) ? 'warning' : severity,
      })
    }),
  )
}
