import { drawing, fade, numbersFrom, short, times } from './pencil.ts'

const width = 900
const height = 1200

/** Courses of bricks in a rectangle, no two quite alike. */
function bricks(
  next: () => number,
  x: number,
  y: number,
  wide: number,
  high: number,
  colours: readonly string[],
): string {
  const [length, course] = [34, 13]
  let out = `<rect x="${x}" y="${y}" width="${wide}" height="${high}" fill="#c3a896"/>`
  for (let row = 0; row * course < high; row++)
    for (let left = row % 2 ? -length / 2 : 0; left < wide; left += length) {
      const from = Math.max(0, left)
      const to = Math.min(wide, left + length - 2)
      const colour = colours[Math.floor(next() * colours.length)] ?? ''
      out += `<rect x="${short(x + from)}" y="${short(y + row * course)}" width="${short(to - from)}" height="${short(Math.min(course - 2, high - row * course))}" fill="${colour}"/>`
    }
  return out
}

/** One gate of oak boards with its iron bands and its toothed rod. */
const gate = (next: () => number, x: number): string =>
  times(
    8,
    (board) =>
      `<rect x="${x + board * 20}" y="560" width="18.5" height="262" fill="${['#6b5138', '#745a40', '#634a33', '#7b6146'][Math.floor(next() * 4)] ?? ''}"/>`,
  ) +
  times(
    14,
    () =>
      `<path d="M${short(x + 4 + next() * 150)} ${short(580 + next() * 180)}v${short(20 + next() * 40)}" stroke="#4e3a28" opacity=".5"/>`,
  ) +
  `<path d="M${x - 2} 600h162M${x - 2} 690h162M${x - 2} 780h162" stroke="#2d3134" stroke-width="9"/>` +
  times(
    3,
    (row) =>
      `<path d="M${x + 14} ${600 + row * 90}h.1M${x + 54} ${600 + row * 90}h.1M${x + 104} ${600 + row * 90}h.1M${x + 144} ${600 + row * 90}h.1" stroke="#8b9296" stroke-width="4" stroke-linecap="round"/>`,
  ) +
  `<rect x="${x + 72}" y="300" width="14" height="270" fill="#3a4044"/>` +
  times(
    20,
    (tooth) => `<rect x="${x + 86}" y="${310 + tooth * 12}" width="6" height="6" fill="#3a4044"/>`,
  )

const winch = (x: number): string =>
  `<rect x="${x + 54}" y="306" width="52" height="52" rx="5" fill="#0b4f3c"/><rect x="${x + 60}" y="312" width="40" height="8" fill="#3d7a66"/>` +
  `<circle cx="${x + 122}" cy="332" r="27" fill="none" stroke="#20262a" stroke-width="5"/><path d="M${x + 122} 305v54M${x + 95} 332h54" stroke="#20262a" stroke-width="3.5"/>`

/** The staff gauge: a mark every ten centimetres. */
const staff =
  '<rect x="706" y="560" width="36" height="412" fill="#f7f5ef" stroke="#5b5b58"/>' +
  times(
    20,
    (mark) =>
      `<rect x="${mark % 2 ? 706 : 716}" y="${566 + mark * 20}" width="26" height="10" fill="${mark % 5 ? '#22282b' : '#a8332c'}"/>`,
  )

const eight = (x: number): string =>
  `<circle cx="${x}" cy="484" r="5.5"/><circle cx="${x}" cy="496" r="6.5"/>`

/** A brick sluice with two oak gates, its footbridge, its staff gauge and the water below. Portrait, 900 × 1200. */
export function sluice(): string {
  const next = numbersFrom(640)
  const wall = ['#a45c45', '#9b543f', '#ae674e', '#8f4c39', '#b3705a', '#a0604c']
  const shade = ['#7f4434', '#884b39', '#763e2f']
  const paints =
    fade('day', [0, '#8fb0c0'], [60, '#dbe4df'], [100, '#efe6cf']) +
    fade('deep', [0, '#6f8f88'], [40, '#48706c'], [100, '#2c4a4b']) +
    fade('dark', [0, '#1c2a2b'], [100, '#3b5652']) +
    '<filter id="mist" x="-30%" y="-60%" width="160%" height="220%"><feGaussianBlur stdDeviation="9 5"/></filter>' +
    '<filter id="blur" x="-10%" y="-10%" width="120%" height="120%"><feGaussianBlur stdDeviation="3"/></filter>'
  const crowns = times(46, () => {
    const r = 26 + next() * 46
    return `<ellipse cx="${short(next() * width)}" cy="${short(360 + next() * 90)}" rx="${short(r)}" ry="${short(r * 0.9)}" fill="${['#6d8a64', '#5d7b58', '#7f9a70', '#4f6d50'][Math.floor(next() * 4)] ?? ''}"/>`
  })
  const clouds = times(
    9,
    () =>
      `<ellipse cx="${short(next() * width)}" cy="${short(60 + next() * 190)}" rx="${short(80 + next() * 140)}" ry="${short(10 + next() * 18)}" fill="#fff" opacity=".5"/>`,
  )
  const foam = times(240, () => {
    const y = 838 + next() ** 2 * 330
    return `<ellipse cx="${short(170 + next() * 520)}" cy="${short(y)}" rx="${short(4 + next() * 26)}" ry="${short(1.5 + next() * 4)}" fill="#eef4f0" opacity="${short(0.15 + next() * 0.6)}"/>`
  })
  const grass = times(420, () => {
    const x = next() * width
    const y = 1120 + next() * 80
    return `<path d="M${short(x)} ${short(y + 20)} q${short(next() * 6)} ${short(-30 - next() * 30)} ${short(8 + next() * 16)} ${short(-50 - next() * 50)}" fill="none" stroke="${['#31492f', '#405c3a', '#56734a'][Math.floor(next() * 3)] ?? ''}" stroke-width="2.5" stroke-linecap="round"/>`
  })
  const rail = times(
    10,
    (post) => `<path d="M${62 + post * 86} 268v134" stroke="#20262a" stroke-width="6"/>`,
  )
  const piers =
    bricks(next, 0, 430, 190, 470, wall) +
    bricks(next, 386, 430, 88, 470, wall) +
    bricks(next, 670, 430, 230, 470, wall) +
    bricks(next, 176, 430, 14, 470, shade) +
    bricks(next, 460, 430, 14, 470, shade)
  return drawing(
    width,
    height,
    `<defs>${paints}</defs><rect width="${width}" height="${height}" fill="url(#day)"/><g filter="url(#mist)">${clouds}</g><g filter="url(#blur)">${crowns}</g>` +
      `<rect y="820" width="${width}" height="380" fill="url(#deep)"/>` +
      `<rect x="150" y="440" width="560" height="400" fill="url(#dark)"/>${gate(next, 208)}${gate(next, 492)}` +
      `<g opacity=".34" filter="url(#blur)" transform="translate(0 1476) scale(1 -.64)">${piers}</g>` +
      `<path d="M208 822h160M492 822h160" stroke="#dfeae6" stroke-width="10" opacity=".8"/><g filter="url(#blur)">${foam}</g>${foam}${piers}` +
      `<rect x="376" y="418" width="108" height="24" fill="#d8cfbd"/><rect x="-10" y="418" width="206" height="24" fill="#d8cfbd"/><rect x="664" y="418" width="246" height="24" fill="#d8cfbd"/>` +
      `<g fill="none" stroke="#f0e6d6" stroke-width="3.5"><path d="M398 482l6-4v24"/>${eight(420)}<circle cx="441" cy="485" r="6.5"/><path d="M447.5 485q0 12-9 17"/>${eight(462)}</g>` +
      `<rect y="392" width="${width}" height="26" fill="#7a6a57"/><path d="M0 394h${width}" stroke="#a9987f" stroke-width="4"/>${rail}` +
      `<path d="M0 272h${width}M0 330h${width}" stroke="#20262a" stroke-width="6"/>${winch(208)}${winch(492)}` +
      `<path d="M0 900h190M386 900h88M670 900h230" stroke="#2c3f3d" stroke-width="7" opacity=".75"/>${staff}<ellipse cx="724" cy="974" rx="46" ry="7" fill="#e8f1ec" opacity=".7"/>${grass}`,
  )
}
