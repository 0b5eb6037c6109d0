import type { Finding } from '../model/finding.ts'
import { isSpoken, type Message } from '../model/locale.ts'
import { findingOf } from '../model/rule.ts'
import { parameterRule } from '../model/locale-rules.ts'
import { say } from '../model/wording.ts'
import { isOpen } from './locale-braces.ts'
import type { LocalePair } from './locale-pairs.ts'

const placeholdersOf = (text: string): string[] =>
  [
    ...new Set([...text.matchAll(/\{\{\s*([^\s},]+)[^}]*\}\}/gu)].map((match) => match[1] ?? '')),
  ].sort()

const show = (names: readonly string[]) => names.map((name) => `{{${name}}}`).join(' ') || '—'

/** Words for “one” may leave the number out: “one file”, „egy melléklet”. */
const withoutCount = (names: readonly string[], message: Message): readonly string[] =>
  message.key.endsWith('_one') ? names.filter((name) => name !== 'count') : names

/** What a message is held against: the same plural form in the first language, else what that language says first. */
function counterpart(message: Message, { first, messages }: LocalePair): Message {
  const same = [...messages.values()].flat().filter(({ file }) => file === first.file)
  return same.find(({ key }) => key === message.key) ?? first
}

/** Placeholders that differ from those of the first language. Empty words are not looked at. */
export function checkPlaceholders(pair: LocalePair): Finding[] {
  const { namespace, messages } = pair
  return [...messages.values()].flat().flatMap((message) => {
    const first = counterpart(message, pair)
    const there = placeholdersOf(first.value)
    const here = placeholdersOf(message.value)
    const counted = withoutCount(here, message).join() === withoutCount(there, message).join()
    const isSame = here.join() === there.join() || counted
    // One that is left open is a finding of its own.
    if (message === first || !message.value.trim() || isSame || isOpen(message.value)) return []
    const name = message.key.slice(namespace.length + 1)
    return findingOf(
      parameterRule,
      message.file,
      say('Unexpected placeholders {{here}} in “{{name}}”, expected {{there}} as in {{file}}', {
        here: show(here),
        name,
        there: show(there),
        file: first.file,
      }),
      message.source.placeOf(message.path),
      {
        actual: show(here),
        expected: [show(there)],
        severity: isSpoken(namespace) ? 'warning' : parameterRule.severity,
      },
    )
  })
}
