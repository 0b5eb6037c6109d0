import type { Finding } from '../model/finding.ts'
import { findingOf } from '../model/rule.ts'
import { lengthRule, sameWordsRule } from '../model/locale-rules.ts'
import { say } from '../model/wording.ts'
import type { LocalePair } from './locale-pairs.ts'

/** Whether there is something to translate: two words, or one of six letters; not “PDF, {{size}}”, nor an address. */
const isTranslatable = (text: string): boolean => {
  if (/\d/u.test(text)) return false
  const words = text.replace(/\{\{[^}]*\}\}/gu, ' ').match(/\p{L}{2,}/gu) ?? []
  return words.length > 1 || (words[0]?.length ?? 0) > 5
}

/** Words that are the same in two languages, and labels that are three times as long as in the other. */
export function checkCopies({ first, namespace, messages }: LocalePair): Finding[] {
  return [...messages.values()].flat().flatMap((message) => {
    const name = message.key.slice(namespace.length + 1)
    if (message === first || message.file === first.file || !message.value.trim()) return []
    const place = message.source.placeOf(message.path)
    if (message.value === first.value && isTranslatable(message.value))
      return findingOf(
        sameWordsRule,
        message.file,
        say('Unexpected words for “{{name}}”, the same as in {{file}}', { name, file: first.file }),
        place,
      )
    const [long, short] =
      message.value.length > first.value.length ? [message, first] : [first, message]
    if (long.value.length <= 30 || long.value.length <= 3 * short.value.length) return []
    return findingOf(
      lengthRule,
      long.file,
      say('Unexpected length of “{{name}}”: {{long}} characters, {{short}} in {{file}}', {
        name,
        long: long.value.length,
        short: short.value.length,
        file: short.file,
      }),
      long.source.placeOf(long.path),
    )
  })
}
