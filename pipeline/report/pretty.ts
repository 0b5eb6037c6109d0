import pc from 'picocolors'
import type { Finding } from '../model/finding.ts'
import { inEnglish, say } from '../model/wording.ts'
import { printable } from './printable.ts'
import type { Tell } from './speak.ts'

export type PrettyOptions = {
  readonly color: boolean
  /** A line of a file, 1-based; undefined where it cannot be had. */
  readonly lineOf: (file: string, line: number) => string | undefined
  /** How a file is called from where the reader stands. */
  readonly nameOf: (file: string) => string
  /** The reader's language; English where it is not given. */
  readonly tell?: Tell
}

const widest = 100

/** How serious a finding is, as a word. */
export const severityWords = {
  error: say('error'),
  warning: say('warning'),
  info: say('info'),
} as const

const isMark = /\p{M}/u
const isWide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u
const isUneven = new RegExp(`${isMark.source}|${isWide.source}`, 'u')

/** How many columns a text takes in a terminal, near enough: marks take none, East Asian wide ones two. */
function width(text: string): number {
  if (/^[ -~]*$/u.test(text)) return text.length
  if (!isUneven.test(text)) return Array.from(text).length
  let columns = 0
  for (const char of text) {
    if (isMark.test(char)) continue
    columns += isWide.test(char) ? 2 : 1
  }
  return columns
}

/** The line of the source with a caret under what is meant; a long line is cut around it. */
function frame(
  finding: Finding,
  options: PrettyOptions,
  c: ReturnType<typeof pc.createColors>,
): string[] {
  const { place } = finding
  const line = place && options.lineOf(finding.file, place.line)
  if (!place || line === undefined) return []
  const from = place.column - 1
  const end =
    place.endLine === place.line && place.endColumn !== undefined
      ? place.endColumn - 1
      : place.endLine === undefined
        ? from + 1
        : line.length
  const cut = from > widest - 20 ? from - 40 : 0
  const shown = line.slice(cut, cut + widest)
  const [before, marked] = [
    shown.slice(0, from - cut),
    shown.slice(from - cut, Math.max(from + 1, end) - cut),
  ]
  const gutter = String(place.line)
  const lead = cut ? '…' : ''
  const source = `${lead}${printable(shown.replaceAll('\t', ' '))}${cut + widest < line.length ? '…' : ''}`
  const caret =
    ' '.repeat(width(lead + printable(before.replaceAll('\t', ' ')))) +
    '^'.repeat(Math.max(1, width(printable(marked))))
  return [
    `    ${c.dim(`${gutter} │`)} ${source}`,
    `    ${c.dim(`${' '.repeat(gutter.length)} │`)} ${c.red(caret)}`,
  ]
}

/** Findings by what they are told under: their announcement, else the words, else the sources as a whole. */
export const prettyGroups = (findings: readonly Finding[]): Map<string, Finding[]> =>
  Map.groupBy(
    findings,
    ({ announcement, file }) =>
      announcement ?? (file.startsWith('locales/') ? 'locales' : 'sources'),
  )

/** A group for people: each finding with its place, its line and what to do; an empty line at its end. */
export function prettyGroup(
  group: string,
  findings: readonly Finding[],
  options: PrettyOptions,
): string {
  const c = pc.createColors(options.color)
  const color = { error: c.red, warning: c.yellow, info: c.cyan }
  const { tell = inEnglish } = options
  const lines = [c.bold(printable(group))]
  for (const finding of findings) {
    const { place, words } = finding
    const message = words ? tell(words.message) : finding.message
    const note = words?.note ? tell(words.note) : finding.note
    const at = `${options.nameOf(finding.file)}${place ? `:${place.line}:${place.column}` : ''}`
    lines.push(
      `  ${printable(at)}  ${color[finding.severity](tell(severityWords[finding.severity]))}  ${printable(message)}  ${c.dim(finding.rule)}`,
    )
    lines.push(...frame(finding, options, c))
    if (note) lines.push(`    ${c.dim('→')} ${printable(note)}`)
  }
  return `${lines.join('\n')}\n`
}

/** Findings for people, grouped by announcement. */
export const pretty = (findings: readonly Finding[], options: PrettyOptions): string =>
  [...prettyGroups(findings)].map(([group, own]) => prettyGroup(group, own, options)).join('\n')
