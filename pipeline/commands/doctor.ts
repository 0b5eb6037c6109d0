import pc from 'picocolors'
import { forgetFailedPrints } from '../build/failed-prints.ts'
import { examine } from '../host/examine.ts'
import { inEnglish, phrase, say } from '../model/wording.ts'
import type { Command } from './command.ts'
import { diagnose } from './diagnosis.ts'
import { exit } from './usage.ts'

export const doctor: Command = {
  name: 'doctor',
  words: '',
  help: phrase('what is there, what is missing, what to type'),
  example: 'kozlony doctor',
  options: ['root', 'out', 'format', 'quiet', 'color', 'no-color', 'help'],
  async run({ settings, environment, host, print, tell }) {
    // What was wrong with the machine may be right now: pages that could not be printed are tried again.
    forgetFailedPrints(host(settings).files, `${settings.out}/.cache`)
    const lines = diagnose(await examine(settings.root, settings.out, environment))
    const c = pc.createColors(settings.color)
    const marks = { well: c.green('✓'), note: c.yellow('!'), bad: c.red('✗') }
    if (settings.format === 'json')
      print(
        `${JSON.stringify({ lines: lines.map(({ state, words, type }) => ({ state, words: inEnglish(words), type: typeof type === 'object' ? inEnglish(type) : type })) }, null, 2)}\n`,
      )
    else
      for (const { state, words, type } of lines)
        if (state !== 'well' || !settings.quiet)
          print(
            `${marks[state]} ${tell(words)}\n${type === undefined ? '' : `  ${tell(say('Type: {{command}}', { command: type }))}\n`}`,
          )
    return lines.find(({ state }) => state === 'bad')?.status ?? exit.well
  },
}
