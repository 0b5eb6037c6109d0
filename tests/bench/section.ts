import { isReached, type Goal, type Result } from './goals.ts'
import { table } from './measure.ts'

export type Bar = { readonly name: string; readonly value: number; readonly own: boolean }

/** Bars on one scale. */
export type Plot = {
  readonly title: string
  readonly unit: string
  readonly bars: readonly Bar[]
}

/** What a topic has measured. */
export type Section = {
  readonly title: string
  /** What was done, in a few sentences. */
  readonly text: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly results: readonly Result[]
  readonly plots?: readonly Plot[]
  /** What could not be measured, and why. */
  readonly notes?: readonly string[]
}

const figure = (value: number, unit: Goal['unit']): string =>
  unit === '×' || unit === 's' ? `${value.toFixed(2)} ${unit}` : `${Math.round(value)} ${unit}`

const pairsOf = (pairs: number): string => `${pairs.toLocaleString('en')} pairs`

const nameOf = ({ what, pairs, at }: Result): string =>
  [
    what,
    ...(pairs === undefined ? [] : [`, ${pairsOf(pairs)}`]),
    ...(at === undefined || at === pairs ? [] : [` (measured with ${at.toLocaleString('en')})`]),
  ].join('')

const askedOf = ({ direction, limit, unit }: Goal): string =>
  `${direction === 'at most' ? '≤' : '≥'} ${limit} ${unit}`

/** Goals and what became of them, as a table in Markdown. */
export const resultTable = (results: readonly Result[]): string =>
  table(
    ['goal', 'asked', 'measured', 'reached'],
    results.map((result) => [
      nameOf(result),
      askedOf(result),
      result.reached === undefined ? 'not measured' : figure(result.reached, result.unit),
      result.reached === undefined ? '–' : isReached(result) ? 'yes' : '**no**',
    ]),
  )

/** A section as Markdown, below a heading of the second level. */
export const markdown = ({ title, text, head, rows, notes = [] }: Section): string =>
  [
    `## ${title}\n`,
    `${text}\n`,
    table(head, rows),
    ...(notes.length ? [notes.map((note) => `- ${note}\n`).join('')] : []),
  ].join('\n')
