import type { Files } from '../host/files.ts'
import { digestOf } from '../model/digest.ts'
import { baselineRule, knownBy, unusedBaselineRule, unusedIn } from '../model/baseline.ts'
import { sortFindings, type Finding } from '../model/finding.ts'
import { stamp, type LineOf } from '../model/fingerprint.ts'
import { findingOf } from '../model/rule.ts'
import { say } from '../model/wording.ts'
import { readBaseline, type BaselineFile } from '../read/baseline.ts'
import { decode } from '../read/text.ts'
import { raise, type Options } from './gather.ts'
import type { Snapshot } from './snapshot.ts'

/** Where the baseline stands unless another file is named. */
export const baselineFile = 'sources/baseline.json'

const megabytes = 1024 * 1024

/** A baseline in use, and how its file is called. */
export type Baseline = BaselineFile & { readonly name: string }

/** The baseline that the options name, or the office's own; undefined where there is none. */
export function openBaseline(files: Files, { root, baseline }: Options): Baseline | undefined {
  const name = baseline ?? baselineFile
  if (name === false) return undefined
  const path = `${root}/${name}`
  if (baseline === undefined && !files.exists(path)) return undefined
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

/** The lines of the snapshot's texts, each file split once. */
export function lineReader(snapshot: Snapshot): LineOf {
  const texts = new Map<string, readonly string[]>()
  const linesIn = (file: string): readonly string[] => {
    try {
      return new TextDecoder().decode(snapshot.bytes(file)).split(/\r?\n/u)
    } catch {
      return []
    }
  }
  return (file, line) => {
    const lines = texts.get(file) ?? linesIn(file)
    texts.set(file, lines)
    return lines[line - 1]
  }
}

/** Which findings withhold an announcement. */
export type Gate = {
  readonly withholds: (findings: readonly Finding[]) => boolean
  /** What else its answer for the files of a folder depends on. */
  readonly key: (folder: string) => unknown
}

/** Errors withhold; with --strict warnings too, save those that the baseline knows. */
export function createGate(strict: boolean, baseline: Baseline | undefined, lineOf: LineOf): Gate {
  const entries = baseline?.entries ?? []
  const isKnown = knownBy(entries)
  return {
    withholds: (findings) =>
      findings.some(({ severity }) => severity === 'error') ||
      (strict &&
        stamp(sortFindings(findings), lineOf).some(
          (finding) => finding.severity === 'warning' && !isKnown(finding),
        )),
    key: (folder) =>
      strict && digestOf(entries.filter(({ file }) => file.startsWith(`${folder}/`))),
  }
}

/** The folder of an announcement that a file belongs to. */
const folderOf = (file: string): string => file.split('/').slice(0, 3).join('/')

/** Whether a file is of an announcement that was asked for, or of none. */
export function wasAsked(only: Options['only']): (file: string) => boolean {
  return (file) => {
    const [, id] = /^sources\/([^/]+\/[^/]+)$/u.exec(folderOf(file)) ?? []
    return id === undefined || !only || only(id)
  }
}

/** Whether no error of its announcement can have hidden what else there is in a file. */
export function isWholeIn(findings: readonly Finding[]): (file: string) => boolean {
  const broken = new Set(
    findings.flatMap(({ severity, file }) => (severity === 'error' ? [folderOf(file)] : [])),
  )
  return (file) => !broken.has(folderOf(file))
}

/** Findings in the order of reports, each with its fingerprint; those that the baseline knows apart. */
export type Settled = { readonly findings: readonly Finding[]; readonly known?: readonly Finding[] }

/** Stamps all findings, sets aside what the baseline knows, raises the rest where it is strict, and sorts. */
export function settle(
  all: readonly Finding[],
  { strict, only }: Pick<Options, 'strict' | 'only'>,
  baseline: Baseline | undefined,
  lineOf: LineOf,
): Settled {
  const stamped = stamp(sortFindings(all), lineOf)
  if (!baseline) return { findings: sortFindings(raise(stamped, strict)) }
  const isKnown = knownBy(baseline.entries)
  const fresh = stamped.filter((finding) => !isKnown(finding))
  const isAsked = wasAsked(only)
  const isWhole = isWholeIn(stamped)
  const lines = new Map(baseline.entries.map((entry, index) => [entry, baseline.lines[index]]))
  const unused = unusedIn(baseline.entries, stamped)
    .filter(({ file }) => isAsked(file) && isWhole(file))
    .map((entry) =>
      findingOf(
        unusedBaselineRule,
        baseline.name,
        say('Unexpected entry of “{{rule}}” in “{{file}}”, which is no longer found', {
          rule: entry.rule,
          file: entry.file,
        }),
        { line: lines.get(entry) ?? 1, column: 1 },
      ),
    )
  return {
    findings: sortFindings([...raise([...fresh, ...baseline.findings], strict), ...unused]),
    known: stamped.filter(isKnown),
  }
}
