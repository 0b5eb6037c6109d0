import { NoValidator } from './host/validator/verapdf.ts'
import { NoBrowser } from './host/host.ts'
import { progressBar } from './host/progress.ts'
import { createHost } from './host/real.ts'
import { Locked } from './build/lock.ts'
import { commands, laterCommands } from './commands/all.ts'
import type { Context } from './commands/command.ts'
import { helpFor, overview, unknownCommand } from './commands/help.ts'
import { table, type OptionName } from './commands/option-table.ts'
import { readArguments, readSettings } from './commands/options.ts'
import { nothingReleased, Standing, whileStanding } from './commands/standing.ts'
import { exit, UsageError } from './commands/usage.ts'
import { packageFolder, versionOf } from './host/program.ts'
import { tongueFor, type Tongue } from './commands/tongue.ts'
import { nearest } from './model/nearest.ts'
import { wordsOf } from './model/told.ts'
import { say, type Wording } from './model/wording.ts'

const reasons: Record<string, Wording> = {
  ENOSPC: say('the disk is full'),
  EDQUOT: say('your share of the disk is full'),
  EACCES: say('you have no right to it'),
  EPERM: say('you have no right to it, or the disk cannot do it'),
  EROFS: say('the disk can only be read'),
  ENOENT: say('it is not there'),
  ENOTDIR: say('part of its path is no folder'),
  EISDIR: say('it is a folder'),
  EEXIST: say('a file is in its way'),
  EMFILE: say('too many files are open'),
  ENFILE: say('too many files are open'),
  EAGAIN: say('too many processes run'),
  ENOMEM: say('the machine has no memory left'),
  EIO: say('the disk failed'),
  ELOOP: say('it is a link'),
}

/** A module that cannot be loaded, and a thread that cannot begin, say in words alone what the machine had run out of. */
function codeOf(error: unknown): string | undefined {
  const words = String(error)
  if (/: too many open files/u.test(words)) return 'EMFILE'
  const { code } = error as { code?: unknown }
  if (code === 'ERR_WORKER_INIT_FAILED') return /\bE[A-Z]+$/u.exec(words)?.[0]
  return typeof code === 'string' ? code : undefined
}

/** What went wrong, as the one line a person reads, and the exit status. Never a stack trace. */
export function lastLine(thrown: unknown): { status: number; line: Wording } {
  const error = thrown instanceof Standing ? thrown.cause : thrown
  const standing = thrown instanceof Standing ? thrown.words : nothingReleased
  if (error instanceof UsageError) return { status: exit.usage, line: error.words }
  if (error instanceof NoBrowser || error instanceof NoValidator)
    return {
      status: exit.noBrowser,
      line:
        error.type === undefined
          ? say('{{standing}}. {{reason}}', { standing, reason: error.words })
          : say('{{standing}}. {{reason}} Type: {{type}}', {
              standing,
              reason: error.words,
              type: error.type,
            }),
    }
  if (error instanceof Locked) return { status: exit.locked, line: error.words }
  if (error instanceof Error && error.name === 'AbortError')
    return { status: exit.interrupted, line: say('Interrupted; {{standing}}.', { standing }) }
  const code = codeOf(error)
  const reason = code === undefined ? undefined : reasons[code]
  if (code !== undefined && reason !== undefined) {
    const { path, dest } = error as { path?: unknown; dest?: unknown }
    const where = [path, dest].find((one): one is string => typeof one === 'string')
    return {
      status: exit.inputOutput,
      line:
        where === undefined
          ? say('{{standing}}: {{reason}} ({{code}}). Type: kozlony doctor', {
              standing,
              reason,
              code,
            })
          : say(
              '{{standing}}: “{{where}}” cannot be used, {{reason}} ({{code}}). Type: kozlony doctor',
              { standing, where, reason, code },
            ),
    }
  }
  return {
    status: exit.fault,
    line: say(
      'A fault of Közlöny itself, not of your texts: {{message}}. The last release stands. Please report it with the output of: KOZLONY_DEBUG=1 kozlony …',
      { message: wordsOf(error) },
    ),
  }
}

type Outside = {
  readonly argv: readonly string[]
  readonly environment: NodeJS.ProcessEnv
  readonly out: { isTTY?: boolean; write(text: string): unknown }
  readonly log: { isTTY?: boolean; write(text: string): unknown }
  readonly signal: AbortSignal
  readonly tongue: Tongue
}

async function run(outside: Outside): Promise<number> {
  const { argv, environment, out, log } = outside
  const { tell, language } = outside.tongue
  const first = argv.find((word) => !word.startsWith('-'))
  if (argv.includes('--version') && first === undefined) {
    out.write(`${versionOf(packageFolder)}\n`)
    return exit.well
  }
  if (first === undefined) {
    const asked = argv.includes('--help') || argv.includes('-h')
    if (argv.length && !asked) readArguments(argv, Object.keys(table) as OptionName[])
    const stream = asked || !argv.length ? out : log
    stream.write(overview(commands, tell))
    return asked ? exit.well : exit.usage
  }
  const command = commands.find(({ name }) => name === first)
  if (!command) {
    const names = commands.map(({ name }) => name)
    const near = nearest(first, names)
    throw new UsageError(
      laterCommands.has(first)
        ? say('“{{command}}” is not there yet. See “kozlony help”.', { command: first })
        : unknownCommand(first, near),
    )
  }
  const rest = argv.filter((word) => word !== '-h')
  const args = readArguments(rest, command.options)
  if (args.values.help === true || rest.length < argv.length) {
    out.write(helpFor(command, tell))
    return exit.well
  }
  const settings = readSettings(args, environment, Date.now(), out)
  const bar = settings.quiet ? () => undefined : progressBar(log, tell)
  const host = createHost({
    out: settings.out,
    environment,
    progress: bar,
    signal: outside.signal,
  })
  const context: Context = {
    arguments: args,
    settings,
    here: process.cwd(),
    host: () => host,
    print: (text) => void out.write(text),
    log: (text) => void log.write(text),
    environment,
    commands,
    tell,
    language,
  }
  return whileStanding(command.standing ?? nothingReleased, () => command.run(context))
}

/** The command line; resolves to the exit status. */
export async function main(argv: readonly string[] = process.argv.slice(2)): Promise<number> {
  const controller = new AbortController()
  const tongue = await tongueFor(argv, process.env)
  // The second time at once: the browser ends with its pipe, the next build sweeps what is left.
  const stop = () => {
    if (controller.signal.aborted) process.exit(exit.interrupted)
    controller.abort()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  // A reader that goes away (`| head`) is no fault.
  process.stdout.on('error', () => undefined)
  try {
    return await run({
      argv,
      environment: process.env,
      out: process.stdout,
      log: process.stderr,
      signal: controller.signal,
      tongue,
    })
  } catch (error) {
    const { status, line } = lastLine(error)
    process.stderr.write(`kozlony: ${tongue.tell(line)}\n`)
    const cause = error instanceof Standing ? error.cause : error
    if (process.env['KOZLONY_DEBUG'] && cause instanceof Error)
      process.stderr.write(`${cause.stack ?? ''}\n`)
    return status
  } finally {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}
