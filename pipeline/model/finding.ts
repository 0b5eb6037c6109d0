import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import type { Wording } from './wording.ts'

export type Severity = 'error' | 'warning' | 'info'

/** A replacement in a file's text; offsets in UTF-16 code units of the text as read, a byte order mark included. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string }

/** 1-based lines and columns (UTF-16 code units); the end is just behind the last character. */
export type Place = {
  readonly line: number
  readonly column: number
  readonly endLine?: number
  readonly endColumn?: number
}

/** What was found, as data; `message` and `note` are its English words, `words` says it in any language. */
export type Finding = {
  readonly rule: string
  readonly severity: Severity
  /** Path of the file, relative to the office's root, with forward slashes. */
  readonly file: string
  readonly place?: Place
  readonly message: string
  readonly actual?: string
  readonly expected: readonly string[]
  readonly edits: readonly Edit[]
  /** The id of the termbase concept concerned. */
  readonly concept?: string
  /** What to do about it, in one sentence. */
  readonly note?: string
  readonly url?: string
  /** The announcement it belongs to: "<year>/<slug>". */
  readonly announcement?: string
  /** What it is about, wherever it stands now (`fingerprint.ts`). */
  readonly fingerprint?: string
  /** What `message` and `note` say, as data: the words in another language are made last. */
  readonly words?: { readonly message: Wording; readonly note?: Wording }
}

declare module 'vfile' {
  interface DataMap {
    /** Characters that stand before the text the parser saw (a byte order mark, front matter). */
    offset?: number
  }
}

/** The fields that our rules add to a unified message. */
export type RuleMessage = VFileMessage & {
  edits?: readonly Edit[]
  concept?: string
  words?: Finding['words']
}

const severityOf = (fatal: boolean | null | undefined): Severity =>
  fatal === true ? 'error' : fatal === false ? 'warning' : 'info'

/** The messages of a vfile as findings of `file`. unified's three-valued `fatal` is the severity. */
export function findingsOf(vfile: VFile, file: string): Finding[] {
  return vfile.messages.map((message) => {
    const own = message as RuleMessage
    const { line, column } = message
    const end = message.place && 'end' in message.place ? message.place.end : undefined
    return {
      rule:
        message.source === 'kozlony'
          ? (message.ruleId ?? 'source/unknown')
          : `${message.source ?? 'remark'}/${message.ruleId ?? 'message'}`,
      severity: severityOf(message.fatal),
      file,
      ...(line !== undefined &&
        column !== undefined && {
          place: { line, column, ...(end && { endLine: end.line, endColumn: end.column }) },
        }),
      message: message.reason,
      ...(typeof message.actual === 'string' && { actual: message.actual }),
      expected: message.expected ?? [],
      edits: own.edits ?? [],
      ...(own.concept !== undefined && { concept: own.concept }),
      ...(message.note !== undefined && { note: message.note }),
      ...(message.url !== undefined && { url: message.url }),
      ...(own.words && { words: own.words }),
    }
  })
}

const order = new Map([
  ['error', 0],
  ['warning', 1],
  ['info', 2],
])

/** Sorted by file, place, severity, rule, and at last by all else: no order of work shows. Equal findings once. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const at = (f: Finding) => (f.place ? f.place.line * 1e6 + f.place.column : 0)
  const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  const sorted = [...findings].sort(
    (a, b) =>
      text(a.file, b.file) ||
      at(a) - at(b) ||
      (order.get(a.severity) ?? 3) - (order.get(b.severity) ?? 3) ||
      text(a.rule, b.rule) ||
      text(a.message, b.message) ||
      text(JSON.stringify(a), JSON.stringify(b)),
  )
  const isBeside = (a: Finding, b: Finding | undefined) => a.file === b?.file && at(a) === at(b)
  let seen = new Set<string>()
  return sorted.filter((f, index) => {
    const isAgain = isBeside(f, sorted[index - 1])
    // Most stand alone at their place, and none is compared with one elsewhere.
    if (!isAgain && !isBeside(f, sorted[index + 1])) return true
    if (!isAgain) seen = new Set()
    const key = JSON.stringify([f.place, f.rule, f.message, f.actual])
    return !seen.has(key) && seen.add(key)
  })
}
