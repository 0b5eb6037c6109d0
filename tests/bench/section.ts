import { table } from './measure.ts'

/** What an issue or the research asks for, and what was measured. */
export type Goal = {
  readonly what: string
  readonly direction: 'at most' | 'at least'
  readonly limit: number
  readonly unit: '×' | 's' | 'ms' | 'MiB'
  /** Undefined where it could not be measured. */
  readonly reached: number | undefined
}

/** A row of bars of one plot: seconds, on one scale. */
export type Bar = { readonly name: string; readonly value: number; readonly own: boolean }

export type Plot = {
  readonly title: string
  readonly unit: string
  readonly bars: readonly Bar[]
}

/** What a topic has measured. */
export type Section = {
  readonly title: string
  /** What was done, in a sentence or two. */
  readonly text: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly goals: readonly Goal[]
  readonly plots?: readonly Plot[]
  /** What could not be measured, and why. */
  readonly notes?: readonly string[]
}

export const isReached = ({ direction, limit, reached }: Goal): boolean =>
  reached !== undefined && (direction === 'at most' ? reached <= limit : reached >= limit)

const figure = (value: number, unit: Goal['unit']): string =>
  unit === '×'
    ? `${value.toFixed(2)} ×`
    : unit === 's'
      ? `${value.toFixed(2)} s`
      : `${Math.round(value)} ${unit}`

const limitOf = ({ direction, limit, unit }: Goal): string =>
  `${direction === 'at most' ? '≤' : '≥'} ${limit} ${unit}`

/** The goals as a table in Markdown. */
export const goalTable = (goals: readonly Goal[]): string =>
  table(
    ['goal', 'asked', 'measured', 'reached'],
    goals.map((goal) => [
      goal.what,
      limitOf(goal),
      goal.reached === undefined ? 'not measured' : figure(goal.reached, goal.unit),
      goal.reached === undefined ? '–' : isReached(goal) ? 'yes' : '**no**',
    ]),
  )

/** A section as Markdown, below a heading of the second level. */
export const markdown = ({ title, text, head, rows, goals, notes = [] }: Section): string =>
  [
    `## ${title}\n`,
    `${text}\n`,
    table(head, rows),
    ...(goals.length ? [goalTable(goals)] : []),
    ...(notes.length ? [notes.map((note) => `- ${note}\n`).join('')] : []),
  ].join('\n')
