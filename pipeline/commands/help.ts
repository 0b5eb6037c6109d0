import { nearest } from '../model/nearest.ts'
import type { Command } from './command.ts'
import { table } from './options.ts'
import { exit, UsageError } from './usage.ts'

const pad = (text: string, width: number): string => text.padEnd(width)

/** The page of all commands. */
export function overview(commands: readonly Command[]): string {
  const rows = commands.map(
    ({ name, words, help }) => `  ${pad(`${name} ${words}`.trim(), 22)}${help}`,
  )
  return `kozlony: bilingual announcements become checked HTML and PDF editions

Use: kozlony COMMAND [OPTIONS]

${rows.join('\n')}

“kozlony help COMMAND” shows the options of a command.
Exit status: 0 well, 1 errors among the findings, 2 wrong use, 69 no browser, 70 a fault of ours,
74 disk or rights, 75 another build is running, 130 interrupted.
`
}

export function helpFor(command: Command): string {
  const rows = command.options.map((name) => {
    const option = table[name]
    return `  ${pad(`--${name}${'value' in option ? ` ${option.value}` : ''}`, 22)}${option.help}`
  })
  return `kozlony ${command.name} ${command.words}
${command.help}

${rows.join('\n')}

Example: ${command.example}
`
}

export const help: Command = {
  name: 'help',
  words: '[COMMAND]',
  help: 'this list, or the options of a command',
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
      throw new UsageError(
        `There is no command “${name}”${near ? `; did you mean “${near}”?` : ''} See “kozlony help”.`,
      )
    }
    context.print(command ? helpFor(command) : overview(commands))
    return Promise.resolve(exit.well)
  },
}
