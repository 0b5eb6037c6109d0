import { nearest } from '../model/nearest.ts'
import { phrase, say, type Wording } from '../model/wording.ts'
import type { Tell } from '../report/speak.ts'
import type { Command } from './command.ts'
import { table } from './option-table.ts'
import { exit, UsageError } from './usage.ts'

const pad = (text: string, width: number): string => text.padEnd(width)

const wordsOf = (words: string, tell: Tell): string => (words ? tell(say(words)) : '')

/** The page of all commands. */
export function overview(commands: readonly Command[], tell: Tell): string {
  const rows = commands.map(
    ({ name, words, help }) =>
      `  ${pad(`${name} ${wordsOf(words, tell)}`.trim(), 22)}${tell(say(help))}`,
  )
  return [
    tell(say('kozlony: bilingual announcements become checked HTML and PDF editions')),
    '',
    tell(say('Use: kozlony COMMAND [OPTIONS]')),
    '',
    ...rows,
    '',
    tell(say('“kozlony help COMMAND” shows the options of a command.')),
    tell(
      say(
        'Exit status: 0 well, 1 errors among the findings, 2 wrong use, 69 no browser, 70 a fault of ours,',
      ),
    ),
    tell(say('74 disk or rights, 75 another build is running, 130 interrupted.')),
    '',
  ].join('\n')
}

export function helpFor(command: Command, tell: Tell): string {
  const rows = command.options.map((name) => {
    const option = table[name]
    return `  ${pad(`--${name}${'value' in option ? ` ${tell(say(option.value))}` : ''}`, 22)}${tell(say(option.help))}`
  })
  return `kozlony ${command.name} ${wordsOf(command.words, tell)}
${tell(say(command.help))}

${rows.join('\n')}

${tell(say('Example: {{example}}', { example: command.example }))}
`
}

/** Says that there is no such command, and which one was probably meant. */
export const unknownCommand = (name: string, near: string | undefined): Wording =>
  near
    ? say('There is no command “{{name}}”; did you mean “{{near}}”? See “kozlony help”.', {
        name,
        near,
      })
    : say('There is no command “{{name}}”. See “kozlony help”.', { name })

export const help: Command = {
  name: 'help',
  words: phrase('[COMMAND]'),
  help: phrase('this list, or the options of a command'),
  example: 'kozlony help build',
  options: ['help', 'quiet', 'color', 'no-color'],
  run(context) {
    const { commands } = context
    const name = context.arguments.words[1]
    const command = commands.find((one) => one.name === name)
    if (name !== undefined && !command) {
      const near = nearest(
        name,
        commands.map((one) => one.name),
      )
      throw new UsageError(unknownCommand(name, near))
    }
    context.print(command ? helpFor(command, context.tell) : overview(commands, context.tell))
    return Promise.resolve(exit.well)
  },
}
