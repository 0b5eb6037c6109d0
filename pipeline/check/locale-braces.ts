import type { Finding } from '../model/finding.ts'
import { isSpoken } from '../model/locale.ts'
import { findingOf } from '../model/rule.ts'
import { formatRule, parameterRule } from '../model/locale-rules.ts'
import { say } from '../model/wording.ts'
import type { LocalePair } from './locale-pairs.ts'

const whole = /\{\{[^{}]*[^\s{}][^{}]*\}\}/gu

/** Whether braces are left when each whole `{{placeholder}}` is taken out. */
export const isOpen = (text: string): boolean => /\{\{|\}\}/u.test(text.replace(whole, ''))

/** Placeholders as one language writes them: left open, or asking for a format that nothing gives. */
export function checkBraces({ namespace, messages }: LocalePair): Finding[] {
  return [...messages.values()].flat().flatMap((message) => {
    const name = message.key.slice(namespace.length + 1)
    const place = message.source.placeOf(message.path)
    const severity = isSpoken(namespace) ? 'warning' : parameterRule.severity
    const open = isOpen(message.value)
      ? [
          findingOf(
            parameterRule,
            message.file,
            say(
              'Unexpected placeholder left open in “{{name}}”, expected two braces on each side',
              {
                name,
              },
            ),
            place,
            { severity },
          ),
        ]
      : []
    const formats = [...message.value.matchAll(/\{\{([^{},]*),([^{}]*)\}\}/gu)].map(
      ([actual, inner = '', format = '']) =>
        findingOf(
          formatRule,
          message.file,
          say('Unexpected format “{{format}}” in “{{name}}”, expected the placeholder alone', {
            format: format.trim(),
            name,
          }),
          place,
          { actual, expected: [`{{${inner.trim()}}}`], severity },
        ),
    )
    return [...open, ...formats]
  })
}
