import pc from 'picocolors'
import { examine } from '../host/examine.ts'
import type { Command } from './command.ts'
import { diagnose } from './diagnosis.ts'
import { exit } from './usage.ts'

export const doctor: Command = {
  name: 'doctor',
  words: '',
  help: 'what is there, what is missing, what to type',
  example: 'kozlony doctor',
  options: ['root', 'out', 'format', 'quiet', 'color', 'no-color', 'help'],
  async run({ settings, environment, print }) {
    const lines = diagnose(await examine(settings.root, settings.out, environment))
    const c = pc.createColors(settings.color)
    const marks = { well: c.green('✓'), note: c.yellow('!'), bad: c.red('✗') }
    if (settings.format === 'json')
      print(
        `${JSON.stringify({ lines: lines.map(({ state, words, type }) => ({ state, words, type })) }, null, 2)}\n`,
      )
    else
      for (const { state, words, type } of lines)
        if (state !== 'well' || !settings.quiet)
          print(`${marks[state]} ${words}\n${type === undefined ? '' : `  Type: ${type}\n`}`)
    return lines.find(({ state }) => state === 'bad')?.status ?? exit.well
  },
}
