import type { Finding } from '../model/finding.ts'
import { findingOf } from '../model/rule.ts'
import { limitRule, unreadableRule } from '../model/rules.ts'
import { say } from '../model/wording.ts'
import { machineFaults } from './machine-faults.ts'

/** A source was written while the build read it. */
export class SourceChanged extends Error {
  override name = 'SourceChanged'
}

/**
 * A file that cannot be read, was changed meanwhile, or is too much for a stage, as a finding of its announcement alone.
 * @param one the announcement's folder, relative to the root, and the names of its files
 * @throws the error itself where it is a fault of the machine or of ours
 */
export function refusal(
  one: { readonly folder: string; readonly files: readonly string[] },
  error: unknown,
): Finding {
  // A stack that overflows, or a string too long to be: the text is too much for a stage.
  if (error instanceof RangeError)
    return findingOf(
      limitRule,
      one.folder,
      say('Unexpected size or nesting that cannot be worked on'),
    )
  if (error instanceof SourceChanged)
    return findingOf(
      unreadableRule,
      error.message,
      say('Unexpected change of “{{message}}” while the build read it', { message: error.message }),
    )
  const { code, path = '' } = error as NodeJS.ErrnoException
  // A system's own codes are EACCES and the like; ERR_… is a fault of ours.
  if (code === undefined || code.startsWith('ERR_') || machineFaults.test(code)) throw error
  const file = one.files.find((name) => path.endsWith(`${one.folder}/${name}`))
  // What cannot be used lies elsewhere: no text is to blame.
  if (file === undefined && path !== '') throw error
  const named = file === undefined ? one.folder : `${one.folder}/${file}`
  return findingOf(
    unreadableRule,
    named,
    say('Unexpected refusal: “{{named}}” cannot be read ({{code}})', { named, code }),
  )
}
