import path from 'node:path'
import type { Files } from '../host/files.ts'
import {
  announcementFolder,
  importExistsRule,
  importLegacyPage,
  importListRule,
  importRefusedRule,
  pageEncodingRule,
  textOf,
  type ImportedPage,
  type ImportOptions,
} from '../import.ts'
import type { Finding } from '../model/finding.ts'
import type { Language } from '../model/language.ts'
import { findingOf } from '../model/rule.ts'
import { summarise } from '../model/summary.ts'
import { decode } from '../read/text.ts'
import { printable } from '../report/printable.ts'
import type { Context } from './command.ts'
import { countLine, printFindings, statusOf } from './report.ts'
import { exit, UsageError } from './usage.ts'
import { inEnglish, say, sayCount, type Wording } from '../model/wording.ts'

/**
 * Where an announcement goes. `--into` names its own folder (sources/<year>/<name>), a sources folder, or an
 * office.
 */
function target(
  into: string | undefined,
  root: string,
  id: string,
  exists: (folder: string) => boolean,
): string {
  if (into === undefined) return path.join(root, 'sources', id)
  if (exists(path.join(into, 'sources')) || exists(path.join(into, 'locales')))
    return path.join(into, 'sources', id)
  const parts = path.resolve(into).split(path.sep)
  const sources = parts.lastIndexOf('sources')
  const below = sources < 0 ? -1 : parts.length - 1 - sources
  if (below === 2) return path.resolve(into)
  if (below === 1) return path.join(into, path.basename(id))
  return below === 0 ? path.join(into, id) : path.join(into, 'sources', id)
}

type Imported = {
  readonly findings: readonly Finding[]
  readonly result?: unknown
  readonly line?: string
}

type Read = Imported & { readonly imported?: ImportedPage }

const refused = (name: string, words: Wording): Finding =>
  findingOf(importRefusedRule, name, say('Unexpected page: {{refused}}', { refused: words }))

/** Reads the bytes of a page as an announcement; what stops that is a finding. */
function read(bytes: Uint8Array, name: string, options: ImportOptions): Read {
  const page = textOf(bytes)
  if ('refused' in page)
    return {
      findings: [refused(name, page.refused)],
      result: { refused: inEnglish(page.refused) },
    }
  // Size and length of lines have one limit for all texts, whatever their letters were stored as.
  const decoded = decode(new TextEncoder().encode(page.text), name)
  if ('finding' in decoded) return { findings: [decoded.finding] }
  const imported = importLegacyPage(page.text, options)
  if ('refused' in imported)
    return { findings: [refused(name, imported.words)], result: { refused: imported.refused } }
  if ('items' in imported) {
    const message = say('Unexpected list of {{length}} announcements, expected the page of one', {
      length: imported.items.length,
    })
    return {
      findings: [findingOf(importListRule, name, message)],
      result: imported,
      line: imported.items
        .map(({ title, published, address }) =>
          [published?.slice(0, 10) ?? '          ', title, address ?? ''].join('  ').trimEnd(),
        )
        .map((line) => `${printable(line)}\n`)
        .join(''),
    }
  }
  const { encoding } = page
  if (encoding === 'UTF-8') return { findings: imported.findings, result: imported, imported }
  const message = say('Unexpected {{encoding}} text, expected UTF-8; read as such', { encoding })
  const findings = [...imported.findings, findingOf(pageEncodingRule, name, message)]
  return { findings, result: { ...imported, findings }, imported }
}

/** The bytes of a page; a folder is a slip of the user, all else that fails is the machine’s fault. */
function bytesOf(files: Files, full: string, word: string): Uint8Array {
  if (!files.exists(full)) throw new UsageError(say('There is no file “{{word}}”.', { word }))
  try {
    return files.read(full)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EISDIR') throw error
    throw new UsageError(say('“{{word}}” is a folder; name the files in it.', { word }))
  }
}

function importOne(context: Context, word: string, today: string): Imported {
  const { settings, arguments: args, here } = context
  const { files } = context.host(settings)
  const full = path.resolve(here, word)
  const bytes = bytesOf(files, full, word)
  const name = path.relative(settings.root, full).split(path.sep).join('/')
  const { lang, into } = args.values
  const { imported, ...done } = read(bytes, name, {
    file: name,
    ...(lang !== undefined && { language: lang as Language }),
  })
  if (!imported) return done
  const folder = announcementFolder(imported, {
    source: path.basename(word),
    today,
    tell: context.tell,
  })
  const place = target(
    typeof into === 'string' ? into : undefined,
    settings.root,
    folder.id,
    (one) => files.exists(path.resolve(here, one)),
  )
  const shown = path.relative(here, place) || '.'
  if (files.names(place).length)
    return {
      findings: [
        ...done.findings,
        findingOf(
          importExistsRule,
          name,
          say('Unexpected folder “{{shown}}”: it is there already', { shown }),
        ),
      ],
      result: done.result,
    }
  const texts = Object.entries(folder.files)
  if (args.values['dry-run'] === true)
    return {
      ...done,
      line: texts.map(([file, text]) => `── ${path.join(shown, file)}\n${text}`).join('\n'),
    }
  files.folder(place)
  for (const [file, text] of texts) files.write(path.join(place, file), text)
  return {
    ...done,
    line: `${context.tell(
      sayCount(
        '{{word}} → {{folder}} ({{count}} line left out, listed in announcement.yaml)',
        '{{word}} → {{folder}} ({{count}} lines left out, listed in announcement.yaml)',
        imported.dropped.length,
        { word, folder: shown },
      ),
    )}\n`,
  }
}

export async function run(context: Context): Promise<number> {
  const { arguments: args, settings } = context
  const words = args.words.slice(1)
  const { lang } = args.values
  if (!words.length) throw new UsageError(say('Name the files to import: kozlony import FILE…'))
  if (lang !== undefined && lang !== 'hu' && lang !== 'en')
    throw new UsageError(say('--lang {{lang}} is unknown; use hu or en.', { lang: String(lang) }))
  const today = new Date(settings.at).toISOString().slice(0, 10)
  const done = words.map((word) => importOne(context, word, today))
  const findings = done.flatMap((one) => one.findings)
  const summary = summarise(findings, words.length, 0)
  if (settings.format === 'json') {
    const results = done.map(({ result, findings: found }) => result ?? { findings: found })
    context.print(`${JSON.stringify(results.length === 1 ? results[0] : results, null, 2)}\n`)
    return statusOf(summary)
  }
  await printFindings(context, findings, summary)
  for (const { line } of done)
    if (line !== undefined && args.values['dry-run'] === true) context.print(line)
    else if (line !== undefined && !settings.quiet) context.log(line)
  if (!settings.quiet && findings.length) context.log(`${countLine(summary, context.tell)}.\n`)
  return Promise.resolve(
    findings.some(({ severity }) => severity === 'error') ? exit.findings : exit.well,
  )
}
