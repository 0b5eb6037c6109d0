import path from 'node:path'
import { createTwoFilesPatch } from 'diff'
import { say, sayCount, type Wording } from '../model/wording.ts'
import type { Files } from '../host/files.ts'
import { decode } from '../read/text.ts'
import { readHouse } from '../build/house.ts'
import { takeSnapshot } from '../build/snapshot.ts'
import { applyFixes, type Termbase } from '../terminology.ts'
import { writeLocale } from '../write/locale-writer.ts'
import { findFor } from './find.ts'
import type { Context } from './command.ts'
import { fixDoubt } from './fix-doubt.ts'
import { nameFrom } from './report.ts'
import { exit } from './usage.ts'

/** What was changed, or would be. */
function summaryOf(places: number, files: readonly string[], dry: boolean): Wording {
  if (!files.length) return dry ? say('Nothing would be changed.') : say('Nothing changed.')
  return dry
    ? sayCount(
        '{{count}} place would be changed: {{files}}.',
        '{{count}} places would be changed: {{files}}.',
        places,
        { files },
      )
    : sayCount(
        '{{count}} place changed: {{files}}.',
        '{{count}} places changed: {{files}}.',
        places,
        {
          files,
        },
      )
}

/** A file's text; that of an empty file of words where there is none yet, undefined where it is no text. */
function textOf(files: Files, full: string, file: string): string | undefined {
  if (!files.exists(full)) return '{}\n'
  const decoded = decode(files.read(full), file, 4 * 1024 * 1024)
  return 'finding' in decoded ? undefined : decoded.text
}

export async function run(context: Context): Promise<number> {
  const { settings } = context
  const { files } = context.host(settings)
  const nameOf = nameFrom(context)
  const dry = context.arguments.values['dry-run'] === true
  const { findings, gaps } = await findFor(context, { baseline: false })
  const fixable = findings.filter((finding) => finding.edits.length)
  // An office without words of its own uses those of the program: they are not its to change.
  const own = files.exists(path.join(settings.root, 'locales')) ? gaps() : []
  let places = 0
  let keys = 0
  const changed: string[] = []
  const doubts: Wording[] = []
  let known: Termbase | undefined
  const termbase = () =>
    (known ??= readHouse(takeSnapshot(context.host(settings), settings.root)).termbase)
  for (const file of new Set([...fixable, ...own].map((one) => one.file))) {
    const full = path.join(settings.root, file)
    const text = textOf(files, full, file)
    if (text === undefined) continue
    const found = fixable.filter((finding) => finding.file === file)
    const paths = own.filter((gap) => gap.file === file).flatMap((gap) => gap.paths)
    const order = own.find((gap) => gap.file === file)?.order
    const preferred = applyFixes(text, found)
    const fixed = writeLocale(
      preferred,
      paths.map((set) => ({ set, words: '' })),
      order,
    )
    if (fixed === text) continue
    const doubt = fixDoubt(file, text, fixed, termbase())
    if (doubt) {
      doubts.push(doubt(nameOf(file)))
      continue
    }
    places += found.length + (fixed === preferred ? 0 : paths.length)
    keys += fixed === preferred ? 0 : paths.length
    changed.push(file)
    if (dry)
      context.print(
        createTwoFilesPatch(nameOf(file), nameOf(file), text, fixed, '', '', { context: 2 }),
      )
    else {
      files.folder(path.dirname(full))
      files.write(full, new TextEncoder().encode(fixed))
    }
  }
  for (const doubt of doubts) context.log(`${context.tell(doubt)}\n`)
  if (!settings.quiet) {
    const rest = findings.length - fixable.length
    const lines = [
      summaryOf(places, changed.map(nameOf), dry),
      ...(keys
        ? [
            sayCount(
              '{{count}} key of the words is empty: translate it.',
              '{{count}} keys of the words are empty: translate them.',
              keys,
            ),
          ]
        : []),
      ...(rest
        ? [
            sayCount(
              '{{count}} more finding needs a person: kozlony check.',
              '{{count}} more findings need a person: kozlony check.',
              rest,
            ),
          ]
        : []),
    ]
    context.log(`${lines.map(context.tell).join(' ')}\n`)
  }
  return exit.well
}
