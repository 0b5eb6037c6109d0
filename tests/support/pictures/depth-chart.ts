import { drawing, times } from './pencil.ts'

/** Mean depth of the marsh by month, January 2023 to September 2025, cm. */
export const depths = [
  [14, 18, 31, 27, 12, 3, 0, 0, 2, 9, 24, 38],
  [52, 61, 88, 94, 79, 58, 37, 21, 26, 35, 44, 57],
  [66, 74, 97, 103, 91, 72, 51, 34, 38],
] as const

const width = 960
const height = 420
const floor = 356
const scale = 2.9
const column = 27.4

/** Bars by month, lines every 25 cm, a line where the sluices opened; no words, so that both languages share it. */
export function depthChart(): string {
  const all = depths.flat()
  const left = (index: number) => 30 + index * column
  const lines = times(
    4,
    (step) => `<path d="M24 ${floor - (step + 1) * 25 * scale}H936" stroke="#cfc9bb"/>`,
  )
  const bars = all
    .map((depth, index) =>
      depth
        ? `<rect x="${left(index).toFixed(1)}" y="${(floor - depth * scale).toFixed(1)}" width="20" height="${(depth * scale).toFixed(1)}" fill="${index < 9 ? '#8a6d1f' : '#0b4f3c'}"/>`
        : '',
    )
    .join('')
  const years = [0, 12, 24]
    .map(
      (index) =>
        `<path d="M${(left(index) - 4).toFixed(1)} ${floor}v22" stroke="#1b1d1f" stroke-width="2"/>`,
    )
    .join('')
  const opened = (left(9) - 4).toFixed(1)
  return drawing(
    width,
    height,
    `<rect width="${width}" height="${height}" fill="#f5f3ee"/>${lines}${bars}<path d="M24 ${floor}H936" stroke="#1b1d1f" stroke-width="2"/>${years}` +
      `<path d="M${opened} 40V${floor}" stroke="#8f1d2c" stroke-width="2" stroke-dasharray="8 7"/>`,
  )
}
