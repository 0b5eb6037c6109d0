import { nearest } from '../model/nearest.ts'
import type { Rule } from '../model/rule.ts'
import { inEnglish, say } from '../model/wording.ts'
import { severityWords } from '../report/pretty.ts'
import type { Tell } from '../report/speak.ts'
import type { Context } from './command.ts'
import { rules } from './rules.ts'
import { exit, UsageError } from './usage.ts'

const indent = (text: string): string => text.replace(/^/gmu, '    ')

/** A rule as text: why, what to do, a wrong and a right example. */
export function explainRule(rule: Rule, tell: Tell = inEnglish): string {
  const { example } = rule
  return [
    `${rule.id} (${tell(severityWords[rule.severity])})`,
    '',
    tell(say(rule.why)),
    '',
    tell(say(rule.remedy)),
    ...(example
      ? ['', tell(say('Wrong:')), indent(example.wrong), tell(say('Right:')), indent(example.right)]
      : []),
    '',
  ].join('\n')
}

export function run(context: Context): Promise<number> {
  const name = context.arguments.words[1]
  if (name === undefined) {
    const widest = Math.max(...rules.map(({ id }) => id.length))
    const wordOf = ({ severity }: Rule) => context.tell(severityWords[severity])
    const widestWord = Math.max(...rules.map((rule) => wordOf(rule).length))
    context.print(
      rules
        .map(
          (rule) =>
            `${rule.id.padEnd(widest)}  ${wordOf(rule).padEnd(widestWord)}  ${context.tell(say(rule.remedy))}\n`,
        )
        .join(''),
    )
    return Promise.resolve(exit.well)
  }
  const rule = rules.find(({ id }) => id === name)
  if (!rule) {
    const near =
      nearest(
        name,
        rules.map(({ id }) => id),
      ) ?? rules.find(({ id }) => id.endsWith(`/${name}`))?.id
    throw new UsageError(
      near
        ? say('There is no rule “{{name}}”; did you mean {{near}}? “kozlony explain” lists all.', {
            name,
            near,
          })
        : say('There is no rule “{{name}}”. “kozlony explain” lists all.', { name }),
    )
  }
  context.print(explainRule(rule, context.tell))
  return Promise.resolve(exit.well)
}
