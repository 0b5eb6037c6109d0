import fs from 'node:fs'
import path from 'node:path'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { instantOf, parseMoment } from '../model/date.ts'
import { nearest } from '../model/nearest.ts'
import { say } from '../model/wording.ts'
import { table, type OptionName } from './option-table.ts'
import { UsageError } from './usage.ts'

export type Arguments = {
  readonly words: readonly string[]
  readonly values: Readonly<Partial<Record<OptionName, string | boolean>>>
}

/** How the value of an option is called in `help`. */
const valueName = (name: OptionName): string => {
  const option = table[name]
  return 'value' in option ? option.value : ''
}

/** Splits the command line; what is unknown names the nearest known option. */
export function readArguments(argv: readonly string[], allowed: readonly OptionName[]): Arguments {
  const options = Object.fromEntries(allowed.map((name) => [name, { type: table[name].type }]))
  const { tokens, values, positionals } = parseArgs({
    args: [...argv],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    if (!(token.name in options)) {
      const near = nearest(token.name, allowed)
      throw new UsageError(
        near
          ? say('Unknown option {{option}}; did you mean --{{near}}? See “kozlony help”.', {
              option: token.rawName,
              near,
            })
          : say('Unknown option {{option}}. See “kozlony help”.', { option: token.rawName }),
      )
    }
    const takesValue = options[token.name]?.type === 'string'
    if (takesValue && (token.value === undefined || token.value.startsWith('--')))
      throw new UsageError(
        say('Option {{option}} needs a value: {{option}} {{value}}', {
          option: token.rawName,
          value: say(valueName(token.name as OptionName)),
        }),
      )
    if (!takesValue && token.value !== undefined)
      throw new UsageError(say('Option {{option}} takes no value.', { option: token.rawName }))
  }
  return { words: positionals, values: values as Arguments['values'] }
}

export type Settings = {
  readonly root: string
  readonly out: string
  readonly at: number
  readonly format: Format
  readonly only?: string
  readonly strict: boolean
  readonly pdf: boolean
  readonly pseudo: boolean
  readonly jobs: number
  readonly quiet: boolean
  readonly color: boolean
}

const formats = ['pretty', 'json', 'sarif', 'junit', 'github'] as const
export type Format = (typeof formats)[number]

function readAt(value: string | undefined, environment: NodeJS.ProcessEnv, now: number): number {
  if (value !== undefined) {
    const moment = parseMoment(value)
    if (!moment)
      throw new UsageError(
        say('--at {{value}} is no time; write it as 2026-11-24T10:00+01:00.', { value }),
      )
    return instantOf(moment, 'Europe/Budapest')
  }
  const epoch = environment['SOURCE_DATE_EPOCH']
  if (epoch === undefined) return now
  if (!/^\d{1,12}$/u.test(epoch))
    throw new UsageError(say('SOURCE_DATE_EPOCH={{epoch}} is no number of seconds.', { epoch }))
  return Number(epoch) * 1000
}

/** What the common options say, with the environment where they say nothing. */
export function readSettings(
  { values }: Arguments,
  environment: NodeJS.ProcessEnv,
  now: number,
  stream: { isTTY?: boolean },
): Settings {
  const text = (name: OptionName): string | undefined => {
    const value = values[name]
    return typeof value === 'string' ? value : undefined
  }
  const root = path.resolve(text('root') ?? '.')
  if (!fs.existsSync(root))
    throw new UsageError(say('There is no folder {{root}} (--root).', { root }))
  const format = text('format') ?? 'pretty'
  const known = formats.find((one) => one === format)
  if (!known)
    throw new UsageError(
      say('--format {{format}} is unknown; use {{known}}.', { format, known: formats.join(', ') }),
    )
  const locale = text('locale')
  if (locale !== undefined && locale !== 'pseudo')
    throw new UsageError(
      say(
        '--locale {{locale}} is unknown; the one there is is “pseudo”. The languages stand in office.yaml.',
        { locale },
      ),
    )
  const jobs = text('jobs')
  if (jobs !== undefined && !/^[1-9]\d{0,2}$/u.test(jobs))
    throw new UsageError(say('--jobs {{jobs}} is no number from 1 to 999.', { jobs }))
  const only = text('only')
  const colour =
    values['no-color'] === true
      ? false
      : values.color === true || (stream.isTTY === true && !environment['NO_COLOR'])
  return {
    root,
    out: path.resolve(text('out') ?? path.join(root, 'output')),
    at: readAt(text('at'), environment, now),
    format: known,
    ...(only !== undefined && { only }),
    strict: values.strict === true,
    pdf: values['no-pdf'] !== true,
    pseudo: locale !== undefined,
    jobs: jobs === undefined ? Math.max(2, availableParallelism()) * 2 : Number(jobs),
    quiet: values.quiet === true,
    color: colour,
  }
}
