import type { Files } from '../host/files.ts'
import { baselineRule } from '../model/baseline.ts'
import type { LineOf } from '../model/fingerprint.ts'
import { findingOf } from '../model/rule.ts'
import { say } from '../model/wording.ts'
import type { BaselineFile } from '../read/baseline.ts'
import { decode } from '../read/text.ts'
import type { Options } from './options.ts'
import type { Snapshot } from './snapshot.ts'

/** Where the baseline stands unless another file is named. */
export const baselineFile = 'sources/baseline.json'

const megabytes = 1024 * 1024

/** A baseline in use, and how its file is called. */
export type Baseline = BaselineFile & { readonly name: string }

/** The baseline that the options name, or the office's own; undefined where there is none. */
export async function openBaseline(
  files: Files,
  { root, baseline }: Options,
): Promise<Baseline | undefined> {
  const name = baseline ?? baselineFile
  if (name === false) return undefined
  const path = `${root}/${name}`
  if (baseline === undefined && !files.exists(path)) return undefined
  const { readBaseline } = await import('../read/baseline.ts')
  const nothing = { name, entries: [], lines: [] }
  try {
    const decoded = decode(files.read(path), name, 64 * megabytes)
    if (!('finding' in decoded)) return { name, ...readBaseline(decoded.text, name) }
    const { words, message, place } = decoded.finding
    return {
      ...nothing,
      findings: [findingOf(baselineRule, name, words?.message ?? say(message), place)],
    }
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    const message = say('Unexpected refusal: “{{name}}” cannot be read ({{code}})', { name, code })
    return { ...nothing, findings: [findingOf(baselineRule, name, message)] }
  }
}

/** The lines of the snapshot's texts. Findings come file by file: the lines of the last one are held, no more. */
export function lineReader(snapshot: Snapshot): LineOf {
  let last: { readonly file: string; readonly lines: readonly string[] } | undefined
  const linesIn = (file: string): readonly string[] => {
    try {
      return new TextDecoder().decode(snapshot.bytes(file)).split(/\r?\n/u)
    } catch {
      return []
    }
  }
  return (file, line) => {
    if (last?.file !== file) last = { file, lines: linesIn(file) }
    return last.lines[line - 1]
  }
}
