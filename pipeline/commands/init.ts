import path from 'node:path'
import { placeTogether } from '../host/place.ts'
import { shipped } from '../host/shipped.ts'
import { isLanguage, type Language } from '../model/language.ts'
import { defaultOffice } from '../model/office.ts'
import { say, sayCount } from '../model/wording.ts'
import { officeFiles } from '../start/office.ts'
import type { NewFile } from '../start/new-file.ts'
import { dayAt } from './clock.ts'
import type { Context } from './command.ts'
import { calledAs, typed } from './invocation.ts'
import { tongueFor } from './tongue.ts'
import { exit, UsageError } from './usage.ts'

/** What may stand in the folder of a new office: hidden files, what npm makes, and what a repository begins with. */
const harmless =
  /^(?:\..*|(?:readme|licen[cs]e|copying)(?:\..*)?|package(?:-lock)?\.json|node_modules)$/iu

/** The language that `--lang` names, else the one the command speaks. */
export function languageOf({ arguments: { values }, language }: Context): Language {
  const { lang } = values
  if (lang === undefined) return language
  if (isLanguage(lang)) return lang
  throw new UsageError(say('--lang {{lang}} is unknown; use hu or en.', { lang: String(lang) }))
}

/** Top names of a folder; none where it is not there. */
function namesIn(context: Context, folder: string, shown: string): string[] {
  try {
    return context.host(context.settings).files.names(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTDIR') throw error
    throw new UsageError(say('“{{shown}}” is a file, expected a folder.', { shown }))
  }
}

function refuseOccupied(names: readonly string[], shown: string, command: string): void {
  if (names.includes('sources'))
    throw new UsageError(
      say(
        'There is an office in “{{shown}}” already, nothing was written. For a new announcement type: {{command}}',
        { shown, command: `${command} new "…"` },
      ),
    )
  const blocking = names.filter((name) => !harmless.test(name))
  if (blocking.length)
    throw new UsageError(
      say(
        'In “{{shown}}” there is something else already: {{names}}. Nothing was written; name an empty folder: {{command}} init FOLDER',
        {
          shown,
          names: blocking.slice(0, 5).concat(blocking.length > 5 ? ['…'] : []),
          command,
        },
      ),
    )
}

/** What was done and what to do next, in the language of the new office. */
async function closing(
  context: Context,
  folder: string,
  made: readonly NewFile[],
  kept: readonly string[],
): Promise<string> {
  const { tell } = await tongueFor(['--root', folder], context.environment)
  const inside = path.relative(context.here, folder)
  const shown = inside.startsWith('..') ? folder : inside
  const command = calledAs(context.environment)
  return [
    sayCount(
      'A new office is in “{{folder}}”: {{count}} file.',
      'A new office is in “{{folder}}”: {{count}} files.',
      made.length,
      { folder: shown || '.' },
    ),
    ...(kept.length ? [say('Kept as it was: {{kept}}.', { kept })] : []),
    ...(shown ? [say('Go there: cd {{folder}}', { folder: typed(shown) })] : []),
    say('See the example announcement: {{command}} build', { command }),
    say('Write the names of your office into {{files}}.', {
      files: ['sources/office.yaml', 'locales/hu/office.json', 'locales/en/office.json'],
    }),
    say('Begin an announcement of your own: {{command}} (its title between the marks)', {
      command: `${command} new "…"`,
    }),
    '',
  ]
    .map((line) => (typeof line === 'string' ? line : tell(line)))
    .join('\n')
}

export async function run(context: Context): Promise<number> {
  const { settings, here, environment, arguments: args } = context
  const { files } = context.host(settings)
  const [word = '.', ...more] = args.words.slice(1)
  if (more.length || !word.trim())
    throw new UsageError(say('Name one folder for the new office: kozlony init FOLDER'))
  const folder = path.resolve(here, word)
  const command = calledAs(environment)
  const names = namesIn(context, folder, word)
  refuseOccupied(names, word, command)
  const there = new Set(names.map((name) => name.toLowerCase()))
  const all = officeFiles(shipped('template'), shipped('locales'), {
    language: languageOf(context),
    date: dayAt(settings.at, defaultOffice.timeZone),
    command,
  })
  const kept = all.filter((one) => there.has(one.path.toLowerCase())).map((one) => one.path)
  const made = all.filter((one) => !kept.includes(one.path))
  if (args.values['dry-run'] === true)
    context.print(made.map((one) => `${path.join(word, one.path)}\n`).join(''))
  else {
    placeTogether(files, folder, made)
    if (!settings.quiet) context.log(await closing(context, folder, made, kept))
  }
  return exit.well
}
