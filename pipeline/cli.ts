import { NoBrowser } from './host/host.ts'
import { progressBar } from './host/progress.ts'
import { createHost } from './host/real.ts'
import { Locked } from './build/lock.ts'
import { commands, laterCommands } from './commands/all.ts'
import type { Context } from './commands/command.ts'
import { helpFor, overview } from './commands/help.ts'
import { readArguments, readSettings, table, type OptionName } from './commands/options.ts'
import { exit, UsageError } from './commands/usage.ts'
import { packageFolder, versionOf } from './host/program.ts'
import { nearest } from './model/nearest.ts'

const reasons: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EACCES: 'you have no right to it',
  EPERM: 'you have no right to it, or the disk cannot do it',
  EROFS: 'the disk can only be read',
  ENOENT: 'it is not there',
  ENOTDIR: 'part of its path is no folder',
  EISDIR: 'it is a folder',
  EMFILE: 'too many files are open',
  EIO: 'the disk failed',
  ELOOP: 'it is a link',
}

/** What went wrong, as the one line a person reads, and the exit status. Never a stack trace. */
export function lastLine(error: unknown): { status: number; line: string } {
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof UsageError) return { status: exit.usage, line: message }
  if (error instanceof NoBrowser)
    return { status: exit.noBrowser, line: `nothing was released. ${message}` }
  if (error instanceof Locked) return { status: exit.locked, line: message }
  if (error instanceof Error && error.name === 'AbortError')
    return { status: exit.interrupted, line: 'Interrupted; nothing was released.' }
  const { code, path, dest } = error as { code?: unknown; path?: unknown; dest?: unknown }
  const reason = typeof code === 'string' ? reasons[code] : undefined
  if (reason !== undefined) {
    const where = [path, dest].find((one): one is string => typeof one === 'string')
    return {
      status: exit.inputOutput,
      line: `nothing was released: ${where === undefined ? '' : `“${where}” cannot be used, `}${reason} (${String(code)}). Type: kozlony doctor`,
    }
  }
  return {
    status: exit.fault,
    line: `A fault of Közlöny itself, not of your texts: ${message.split('\n')[0] ?? ''}. The last release stands. Please report it with the output of: KOZLONY_DEBUG=1 kozlony …`,
  }
}

type Outside = {
  readonly argv: readonly string[]
  readonly environment: NodeJS.ProcessEnv
  readonly out: { isTTY?: boolean; write(text: string): unknown }
  readonly log: { isTTY?: boolean; write(text: string): unknown }
  readonly signal: AbortSignal
}

async function run(outside: Outside): Promise<number> {
  const { argv, environment, out, log } = outside
  const first = argv.find((word) => !word.startsWith('-'))
  if (argv.includes('--version') && first === undefined) {
    out.write(`${versionOf(packageFolder)}\n`)
    return exit.well
  }
  if (first === undefined) {
    const asked = argv.includes('--help') || argv.includes('-h')
    if (argv.length && !asked) readArguments(argv, Object.keys(table) as OptionName[])
    const stream = asked || !argv.length ? out : log
    stream.write(overview(commands))
    return asked ? exit.well : exit.usage
  }
  const command = commands.find(({ name }) => name === first)
  if (!command) {
    const names = commands.map(({ name }) => name)
    const near = nearest(first, names)
    throw new UsageError(
      laterCommands.has(first)
        ? `“${first}” is not there yet. See “kozlony help”.`
        : `There is no command “${first}”${near ? `; did you mean “${near}”?` : '.'} See “kozlony help”.`,
    )
  }
  const rest = argv.filter((word) => word !== '-h')
  const args = readArguments(rest, command.options)
  if (args.values.help === true || rest.length < argv.length) {
    out.write(helpFor(command))
    return exit.well
  }
  const settings = readSettings(args, environment, Date.now(), out)
  const bar = settings.quiet ? () => undefined : progressBar(log)
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
  }
  return command.run(context)
}

/** The command line; resolves to the exit status. */
export async function main(argv: readonly string[] = process.argv.slice(2)): Promise<number> {
  const controller = new AbortController()
  const stop = () => controller.abort()
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
    })
  } catch (error) {
    const { status, line } = lastLine(error)
    process.stderr.write(`kozlony: ${line}\n`)
    if (process.env['KOZLONY_DEBUG'] && error instanceof Error)
      process.stderr.write(`${error.stack ?? ''}\n`)
    return status
  } finally {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}
