/** What is asked for (issue 8 of the project), and what a run has measured of it. */
export type Goal = {
  readonly what: string
  readonly direction: 'at most' | 'at least'
  readonly limit: number
  readonly unit: '×' | 's' | 'ms' | 'MiB'
  /** The size it is asked for at, in pairs; absent where it has none. */
  readonly pairs?: number
}

export type Result = Goal & {
  /** Undefined where it could not be measured. */
  readonly reached: number | undefined
  /** The size it was measured at. */
  readonly at?: number
}

const most = (limit: number, unit: Goal['unit'], what: string, pairs?: number): Goal => ({
  what,
  direction: 'at most',
  limit,
  unit,
  ...(pairs !== undefined && { pairs }),
})
const least = (limit: number, unit: Goal['unit'], what: string): Goal => ({
  what,
  direction: 'at least',
  limit,
  unit,
})

export const goals = {
  coldRaw: most(1.5, '×', 'cold HTML and all checks: time against the raw remark loop', 2000),
  coldHugo: most(0.7, '×', 'cold HTML and all checks: time against Hugo and Vale', 2000),
  coldEleventy: most(
    0.25,
    '×',
    'cold HTML and all checks: time against Eleventy and textlint',
    2000,
  ),
  unchanged: most(5, '×', 'nothing changed: time against a bare stat of the sources', 10_000),
  oneChanged: most(1, 's', 'one text changed: time of the whole build', 10_000),
  memory: most(600, 'MiB', 'cold HTML and all checks: peak memory', 10_000),
  memoryGrowth: most(1.6, '×', 'peak memory against that of 2,000 pairs', 10_000),
  watchPage: most(150, 'ms', 'watching: from the write of a text to its page', 2000),
  watchPdf: most(400, 'ms', 'watching: from the write of a text to its PDF', 2000),
  pdfRaw: least(0.6, '×', 'PDFs end to end: speed against the raw two-tab print loop'),
  pdfMdToPdf: least(10, '×', 'PDFs end to end: speed against md-to-pdf'),
  pdfWeasyPrint: least(1.3, '×', 'PDFs end to end: speed against WeasyPrint in two processes'),
} as const satisfies Record<string, Goal>

/** A goal with what was measured of it, at a size. */
export const resultOf = (
  name: keyof typeof goals,
  reached: number | undefined,
  at?: number,
): Result => ({ ...goals[name], reached, ...(at !== undefined && { at }) })

export const isReached = ({ direction, limit, reached }: Result): boolean =>
  reached !== undefined && (direction === 'at most' ? reached <= limit : reached >= limit)
