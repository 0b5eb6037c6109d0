import pc from 'picocolors'
import { forgetFailedPrints } from '../build/failed-prints.ts'
import { examine } from '../host/examine.ts'
import { inEnglish, say } from '../model/wording.ts'
import type { Context } from './command.ts'
import { diagnose } from './diagnosis.ts'
import { exit } from './usage.ts'

export async function run({ settings, environment, host, print, tell }: Context): Promise<number> {
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
}
