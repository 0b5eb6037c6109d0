import type { VFile } from 'vfile'
import type { Options } from 'vfile-message'
import type { RuleMessage } from './finding.ts'

/**
 * Adds a message to a file, as `file.message` does, without the trace of the program’s calls: a message is an Error,
 * vfile takes that trace away again, and to write it takes longer than all else about it.
 */
export function addMessageTo(file: VFile, reason: string, options: Options): RuleMessage {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return file.message(reason, options)
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}
