import path from 'node:path'
import { matchesGlob } from 'node:path'
import type { Accepted } from '../bilingual/record.ts'
import { recordName } from '../model/record-name.ts'
import { saveReport } from '../build/reports.ts'
import { readStatus, type Seen } from '../build/status.ts'
import { inZone, isoOf, parseMoment } from '../model/date.ts'
import { nearest } from '../model/nearest.ts'
import { say } from '../model/wording.ts'
import { statusJson } from '../report/status-json.ts'
import { statusPage } from '../report/status-page.ts'
import { statusNotes, statusTable } from '../report/status-table.ts'
import { countsLine } from '../report/status-words.ts'
import type { Context } from './command.ts'
import { nameFrom, printPretty } from './report.ts'
import { exit, UsageError } from './usage.ts'

/** An id as people type it: also as the path of its folder, or with `*`. */
const idOf = (word: string): string => word.replace(/^(?:\.\/)?sources\//u, '').replace(/\/+$/u, '')

/** The announcements that a word names; there must be one. */
function named(word: string, seen: readonly Seen[]): Seen[] {
  const id = idOf(word)
  const found = seen.filter(({ status }) => status.id === id || matchesGlob(status.id, id))
  if (found.length) return found
  const near = nearest(
    id,
    seen.map(({ status }) => status.id),
  )
  throw new UsageError(
    near
      ? say('There is no announcement “{{word}}”; did you mean {{near}}?', { word, near })
      : say('There is no announcement “{{word}}”. “kozlony status” lists all.', { word }),
  )
}

/** The day of an instant (ms since 1970) by the office's clock. */
function dayOf(instant: number, timeZone: string): string {
  const moment = parseMoment(new Date(instant).toISOString())
  return moment ? isoOf(inZone(moment, timeZone)).slice(0, 10) : ''
}

/** What `--accept`, `--reason` and `--by` say; undefined where nothing is to be accepted. */
function acceptedBy(
  context: Context,
): { word: string; accepted: Omit<Accepted, 'date'> } | undefined {
  const { accept, reason, by } = context.arguments.values
  if (typeof accept !== 'string') {
    if (reason !== undefined || by !== undefined)
      throw new UsageError(say('Name what you accept: kozlony status --accept ID --reason "…"'))
    return undefined
  }
  if (typeof reason !== 'string' || !reason.trim())
    throw new UsageError(
      say('Say why, for whoever comes later: kozlony status --accept {{id}} --reason "…"', {
        id: accept,
      }),
    )
  const person = typeof by === 'string' && by.trim() ? { by: by.trim() } : {}
  return { word: accept, accepted: { ...person, reason: reason.trim() } }
}

/** Writes the records of what is accepted; gives the ids whose record is another now. */
function accept(context: Context, chosen: readonly Seen[], accepted: Accepted): string[] {
  const { settings } = context
  const { files } = context.host(settings)
  const texts = chosen.map((one) => {
    const text = one.recordText(accepted)
    if (text === undefined)
      throw new UsageError(
        say(
          '“{{id}}” cannot be accepted while a text is missing or unreadable; see “kozlony check”.',
          {
            id: one.status.id,
          },
        ),
      )
    return { file: path.join(settings.root, one.folder, recordName), id: one.status.id, text }
  })
  return texts.flatMap(({ file, id, text }) => {
    if (files.exists(file) && new TextDecoder().decode(files.read(file)) === text) return []
    files.write(file, text)
    return [id]
  })
}

export async function run(context: Context): Promise<number> {
  const { settings, tell, language } = context
  if (settings.format !== 'pretty' && settings.format !== 'json')
    throw new UsageError(
      say('--format {{format}} is not for “status”; use pretty or json.', {
        format: settings.format,
      }),
    )
  const host = context.host(settings)
  const wish = acceptedBy(context)
  const read = () => readStatus(host, settings.root, settings.at)
  let { seen, timeZone } = await read()
  const date = dayOf(settings.at, timeZone)
  const written = wish && accept(context, named(wish.word, seen), { ...wish.accepted, date })
  if (written?.length) ({ seen } = await read())

  const all = seen.map((one) => one.status)
  const words = context.arguments.words.slice(1)
  const wanted = new Set(words.flatMap((word) => named(word, seen).map((one) => one.status.id)))
  const shown = wanted.size ? all.filter(({ id }) => wanted.has(id)) : all
  const languages = all[0]?.languages.map((one) => one.language) ?? []
  const report = saveReport(
    host.files,
    settings.out,
    'status.html',
    statusPage(all, languages, { language, tell }),
  )
  if (settings.format === 'json') context.print(statusJson(shown, nameFrom(context)))
  else {
    const options = { color: settings.color, tell }
    context.print(statusTable(shown, languages, options))
    const findings = shown.flatMap((one) => one.findings)
    if (findings.length) {
      context.print('\n')
      printPretty(context, findings)
    }
    context.print(statusNotes(shown, options))
    if (!settings.quiet) {
      if (written)
        context.log(
          `${tell(
            written.length
              ? say('Recorded: {{ids}}.', { ids: written })
              : say('The record stands as it is.'),
          )}\n`,
        )
      context.log(
        `${tell(countsLine(shown))}.\n${tell(say('Open {{file}}', { file: path.relative(context.here, report) }))}\n`,
      )
    }
  }
  const isOpen = shown.some((one) =>
    one.languages.some(({ state }) => state === 'missing' || state === 'stale'),
  )
  return isOpen ? exit.findings : exit.well
}
