import { nearest } from '../model/nearest.ts'
import type { Rule } from '../model/rule.ts'
import type { Command } from './command.ts'
import { rules } from './rules.ts'
import { exit, UsageError } from './usage.ts'

const indent = (text: string): string => text.replace(/^/gmu, '    ')

/** A rule as text: why, what to do, a wrong and a right example. */
export function explainRule(rule: Rule): string {
  const { example } = rule
  return [
    `${rule.id} (${rule.severity})`,
    '',
    rule.why,
    '',
    rule.remedy,
    ...(example ? ['', 'Wrong:', indent(example.wrong), 'Right:', indent(example.right)] : []),
    '',
  ].join('\n')
}

export const explain: Command = {
  name: 'explain',
  words: '[RULE]',
  help: 'say why a rule exists and what to do; without a rule, list all',
  example: 'kozlony explain terminology/forbidden',
  options: ['help', 'color', 'no-color', 'quiet'],
  run(context) {
    const name = context.arguments.words[1]
    if (name === undefined) {
      const widest = Math.max(...rules.map(({ id }) => id.length))
      context.print(
        rules
          .map(
            ({ id, severity, remedy }) =>
              `${id.padEnd(widest)}  ${severity.padEnd(7)}  ${remedy}\n`,
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
        `There is no rule “${name}”${near ? `; did you mean ${near}?` : ''} “kozlony explain” lists all.`,
      )
    }
    context.print(explainRule(rule))
    return Promise.resolve(exit.well)
  },
}
