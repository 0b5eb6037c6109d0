import { h, s } from 'hastscript'
import { toHtml } from 'hast-util-to-html'
import type { Bar, Plot } from './section.ts'

const [width, left, right] = [760, 230, 90]
const [line, thick, gap] = [26, 16, 34]

const style = `
text { font: 13px system-ui, sans-serif; fill: #1c2733 }
.title { font-weight: 600 }
.card { fill: #ffffff; stroke: #c9d1da }
.other { fill: #8795a5 }
.own { fill: #1f5fa8 }
.axis { stroke: #c9d1da }
.strong { font-weight: 600 }
@media (prefers-color-scheme: dark) {
text { fill: #e6ebf0 }
.card { fill: #161c23; stroke: #3b4754 }
.other { fill: #75869a }
.own { fill: #6aa9f0 }
.axis { stroke: #3b4754 }
}
`

const figure = (value: number): string =>
  value >= 100 ? String(Math.round(value)) : value >= 10 ? value.toFixed(1) : value.toFixed(2)

/** What a bar says, for those who read it instead of seeing it. */
const inWords = ({ title, unit, bars }: Plot): string =>
  `${title}: ${bars.map(({ name, value }) => `${name} ${figure(value)} ${unit}`).join(', ')}.`

function row({ name, value, own }: Bar, unit: string, most: number, top: number) {
  const length = most > 0 ? (value / most) * (width - left - right) : 0
  const middle = top + thick / 2 + 5
  const strong = own ? ['strong'] : []
  return [
    s('text', { x: left - 10, y: middle, textAnchor: 'end', className: strong }, name),
    s('rect', {
      x: left,
      y: top,
      width: Math.max(1, length).toFixed(1),
      height: thick,
      rx: 2,
      className: [own ? 'own' : 'other'],
    }),
    s(
      'text',
      { x: (left + length + 8).toFixed(1), y: middle, className: strong },
      `${figure(value)} ${unit}`,
    ),
  ]
}

/**
 * Bars as an SVG of its own: a card with its own ground, so that it can be read on any page, and in the colours that the
 * reader's system prefers; title and description say all that is shown.
 */
export function plotOf(plots: readonly Plot[], title: string): string {
  let top = 20
  const parts = plots.flatMap(({ title: name, unit, bars }) => {
    const most = Math.max(0, ...bars.map(({ value }) => value))
    const heading = s('text', { x: 20, y: top + 14, className: ['title'] }, name)
    const first = top + gap
    const rows = bars.flatMap((bar, at) => row(bar, unit, most, first + at * line))
    const end = first + bars.length * line
    const axis = s('line', { x1: left, x2: left, y1: first - 4, y2: end - 6, className: ['axis'] })
    top = end + 16
    return [heading, ...rows, axis]
  })
  const tree = s(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${top}`,
      width,
      height: top,
      role: 'img',
      ariaLabelledBy: 'title desc',
    },
    [
      s('title', { id: 'title' }, title),
      s('desc', { id: 'desc' }, plots.map(inWords).join(' ')),
      h('style', style),
      s('rect', {
        x: 0.5,
        y: 0.5,
        width: width - 1,
        height: top - 1,
        rx: 8,
        className: ['card'],
      }),
      ...parts,
    ],
  )
  return `${toHtml(tree, { space: 'svg' })}\n`
}
