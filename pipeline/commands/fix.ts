import path from 'node:path'
import { createTwoFilesPatch } from 'diff'
import { decode } from '../read/text.ts'
import { applyFixes } from '../terminology.ts'
import { findFor } from './check.ts'
import type { Command } from './command.ts'
import { common } from './options.ts'
import { nameFrom } from './report.ts'
import { exit } from './usage.ts'

export const fix: Command = {
  name: 'fix',
  words: '[FILE…]',
  help: 'put the preferred terms into sources and locale files, change nothing else',
  example: 'kozlony fix --dry-run',
  options: [...common, 'dry-run'],
  async run(context) {
    const { settings } = context
    const { files } = context.host(settings)
    const nameOf = nameFrom(context)
    const dry = context.arguments.values['dry-run'] === true
    const { findings } = await findFor(context)
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
      const what = changed.length
        ? `${words} ${words === 1 ? 'place' : 'places'} in ${changed.length} ${changed.length === 1 ? 'file' : 'files'}`
        : 'Nothing'
      context.log(
        `${what} ${dry ? 'would be changed' : 'changed'}${changed.length && !dry ? `: ${changed.map(nameOf).join(', ')}` : ''}.${rest ? ` ${rest} more ${rest === 1 ? 'finding needs' : 'findings need'} a person: kozlony check.` : ''}\n`,
      )
    }
    return exit.well
  },
}
