/** `a` and `b`: where the step begins in both lists, and how many it takes of each. */
export type Step = {
  readonly a: number
  readonly b: number
  readonly ofA: number
  readonly ofB: number
}

const shapes = [
  [1, 1],
  [1, 0],
  [0, 1],
  [1, 2],
  [2, 1],
] as const

/** What a step costs; Infinity where it must not be. */
export type Cost = (step: Step) => number

/**
 * The cheapest way through two lists from the beginning to the end in steps 1–1, 1–0, 0–1, 1–2, 2–1 (dynamic
 * programming). Long lists are searched along the diagonal only, so that the work is bounded.
 * @param n length of the first list
 * @param m length of the second
 * @param cells about how many pairs of places are looked at
 */
export function alignSequences(n: number, m: number, cost: Cost, cells = 200_000): Step[] {
  const slope = n ? m / n : 0
  const half = n ? Math.max(Math.ceil(cells / (n + 1) / 2), Math.ceil(slope) + 2) : m
  const low = (i: number) => Math.max(0, Math.round(i * slope) - half)
  const high = (i: number) => Math.min(m, Math.round(i * slope) + half)
  const chosen: Uint8Array[] = []
  let rows: Float64Array[] = []
  for (let i = 0; i <= n; i++) {
    const [first, last] = [low(i), high(i)]
    const row = new Float64Array(last - first + 1).fill(Infinity)
    const choice = new Uint8Array(row.length)
    rows = [row, ...rows.slice(0, 2)]
    for (let j = first; j <= last; j++) {
      if (i === 0 && j === 0) row[0] = 0
      shapes.forEach(([ofA, ofB], shape) => {
        const [a, b] = [i - ofA, j - ofB]
        if (a < 0 || b < 0) return
        const before = rows[ofA]?.[b - low(a)] ?? Infinity
        if (before === Infinity) return
        const total = before + cost({ a, b, ofA, ofB })
        if (total < (row[j - first] ?? Infinity)) {
          row[j - first] = total
          choice[j - first] = shape
        }
      })
    }
    chosen.push(choice)
  }
  const steps: Step[] = []
  for (let [i, j] = [n, m]; i > 0 || j > 0;) {
    const [ofA, ofB] = shapes[chosen[i]?.[j - low(i)] ?? 0] ?? shapes[0]
    i -= ofA
    j -= ofB
    steps.push({ a: i, b: j, ofA, ofB })
  }
  return steps.toReversed()
}
