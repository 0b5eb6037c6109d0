import path from 'node:path'
import { createTwoFilesPatch } from 'diff'
import { phrase, say, sayCount, type Wording } from '../model/wording.ts'
import { decode } from '../read/text.ts'
import { applyFixes } from '../terminology.ts'
import { findFor } from './find.ts'
import type { Command } from './command.ts'
import { common } from './options.ts'
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

export const fix: Command = {
  name: 'fix',
  words: phrase('[FILE…]'),
  help: phrase('put the preferred terms into sources and locale files, change nothing else'),
  example: 'kozlony fix --dry-run',
  options: [...common, 'dry-run'],
  async run(context) {
    const { settings } = context
    const { files } = context.host(settings)
    const nameOf = nameFrom(context)
    const dry = context.arguments.values['dry-run'] === true
    const { findings } = await findFor(context, { baseline: false })
    const fixable = findings.filter((finding) => finding.edits.length)
    let words = 0
    const changed: string[] = []
    for (const file of new Set(fixable.map((finding) => finding.file))) {
      const full = path.join(settings.root, file)
      const decoded = decode(files.read(full), file, 4 * 1024 * 1024)
      if ('finding' in decoded) continue
      const own = fixable.filter((finding) => finding.file === file)
      const fixed = applyFixes(decoded.text, own)
      if (fixed === decoded.text) continue
      words += own.length
      changed.push(file)
      if (dry)
        context.print(
          createTwoFilesPatch(nameOf(file), nameOf(file), decoded.text, fixed, '', '', {
            context: 2,
          }),
        )
      else files.write(full, new TextEncoder().encode(fixed))
    }
    if (!settings.quiet) {
      const rest = findings.length - fixable.length
      const lines = [
        summaryOf(words, changed.map(nameOf), dry),
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
  },
}
