import { drawing, fade, numbersFrom, short, times } from './pencil.ts'

const width = 1440
const height = 900
const shore = 468

/** A ridge of hills or trees from edge to edge: points every `step` units, as rough as `roughness`, closed at the shore. */
function ridge(
  next: () => number,
  top: number,
  roughness: number,
  step: number,
  swell: number,
): string {
  const points: string[] = []
  for (let x = -step; x <= width + step; x += step) {
    const y = top + Math.sin(x / swell + top) * roughness * 1.6 + (next() - 0.5) * roughness
    points.push(`${short(x)} ${short(y)}`)
  }
  const [first = '', ...rest] = points
  return `M${first} L${rest.join(' L')} L${width + step} ${shore + 4} L${-step} ${shore + 4} Z`
}

/** A tree line: round crowns that overlap. */
const trees = (next: () => number, from: number, to: number, size: number): string =>
  times(Math.round((to - from) / (size * 0.55)), (index) => {
    const x = from + index * size * 0.55 + next() * size * 0.4
    const r = size * (0.45 + next() * 0.5)
    return `<ellipse cx="${short(x)}" cy="${short(shore - r * 0.7)}" rx="${short(r * 0.8)}" ry="${short(r)}"/>`
  })

/** One stalk that bends to the right, with a leaf, and with a plume where `hasPlume`. */
function stalk(x: number, foot: number, length: number, bend: number, hasPlume: boolean): string {
  const [tipX, tipY] = [x + bend, foot - length]
  const leaf = `M${short(x + bend * 0.25)} ${short(foot - length * 0.45)} q${short(bend * 0.9)} ${short(-length * 0.22)} ${short(bend * 1.9)} ${short(-length * 0.16)}`
  const plume = hasPlume
    ? `<ellipse cx="${short(tipX)}" cy="${short(tipY - 8)}" rx="3.4" ry="${short(15 + length * 0.05)}" transform="rotate(${short(bend * 0.9)} ${short(tipX)} ${short(tipY)})" stroke="none"/>`
    : ''
  return `<path d="M${short(x)} ${short(foot)} Q${short(x + bend * 0.1)} ${short(foot - length * 0.6)} ${short(tipX)} ${short(tipY)} ${leaf}" fill="none"/>${plume}`
}

/** A clump of reed and its picture in the water. */
function clump(
  next: () => number,
  x: number,
  foot: number,
  size: number,
  count: number,
  colour: string,
) {
  const stalks = times(count, (index) =>
    stalk(
      x + (next() - 0.5) * size * 1.5,
      foot + (next() - 0.5) * size * 0.08,
      size * (0.55 + next() * 0.6),
      size * (0.04 + next() * 0.16),
      index % 3 === 0,
    ),
  )
  const paint = `fill="${colour}" stroke="${colour}" stroke-width="${short(Math.max(1.1, size / 90))}" stroke-linecap="round"`
  return (
    `<g ${paint} opacity=".3" transform="translate(0 ${short(foot * 1.62)}) scale(1 -.62)" filter="url(#still)">${stalks}</g>` +
    `<g ${paint}>${stalks}</g>`
  )
}

/** A great egret, about 100 units high, its feet at the origin. */
const egret =
  '<path d="M-4 0V-34M6 0V-33" stroke="#38352f" stroke-width="2" fill="none"/>' +
  '<path d="M-30-30C-22-52-2-60 14-52 19-66 6-74 9-88 11-97 20-101 27-97L31-94C24-94 18-91 18-84 18-74 30-66 25-50 21-36 4-31-10-31Z" fill="#fbf8ef"/>' +
  '<path d="M-30-30C-20-44-6-48 12-45 4-37-8-32-30-30Z" fill="#d9d3c4"/>' +
  '<path d="M29-97L47-93 30-93.5Z" fill="#d79a3a"/>'

/** An egret in the water at a point, looking to the right, or to the left where `turn` is −1. */
const standing = (x: number, y: number, size: number, turn: 1 | -1): string =>
  `<g transform="translate(${x} ${y}) scale(${size * turn} ${-size * 0.7})" opacity=".38" filter="url(#still)">${egret}</g>` +
  `<g transform="translate(${x} ${y}) scale(${size * turn} ${size})">${egret}</g>` +
  `<ellipse cx="${x}" cy="${y + 1}" rx="${26 * size}" ry="2.5" fill="none" stroke="#fff3df" opacity=".6"/>`

const flying = (x: number, y: number, size: number): string =>
  `<path d="M${x - size} ${y - size * 0.3} Q${x - size * 0.4} ${y - size * 0.55} ${x} ${y} Q${x + size * 0.4} ${y - size * 0.6} ${x + size} ${y - size * 0.42}" fill="none" stroke="#4b4a55" stroke-width="${short(size / 7)}" stroke-linecap="round"/>`

/** A marsh at dawn: hills and trees on the far bank, reeds and two egrets in shallow water. Landscape, 1440 × 900. */
export function marsh(): string {
  const next = numbersFrom(1898)
  const paints =
    fade('sky', [0, '#5f7f97'], [38, '#a9b9b8'], [70, '#ecd2ae'], [100, '#f6c893']) +
    fade('water', [0, '#efc595'], [14, '#d9c3a1'], [45, '#8fa6a3'], [100, '#3d5a5c']) +
    '<radialGradient id="glow"><stop offset="0%" stop-color="#fff6dc"/><stop offset="18%" stop-color="#ffe9b8" stop-opacity=".85"/><stop offset="100%" stop-color="#ffd9a0" stop-opacity="0"/></radialGradient>' +
    '<filter id="soft" x="-20%" y="-80%" width="140%" height="260%"><feGaussianBlur stdDeviation="16 5"/></filter>' +
    '<filter id="still" x="-10%" y="-10%" width="120%" height="120%"><feGaussianBlur stdDeviation="1.6 .4"/></filter>'
  const clouds = times(16, () => {
    const y = 60 + next() * 270
    return `<ellipse cx="${short(next() * width)}" cy="${short(y)}" rx="${short(90 + next() * 230)}" ry="${short(4 + next() * 9)}" fill="${y > 190 ? '#fbe3c0' : '#d5d9d2'}" opacity="${short(0.3 + next() * 0.4)}"/>`
  })
  const ripples = times(190, () => {
    const depth = next() ** 1.7
    const y = shore + 8 + depth * (height - shore - 12)
    const half = (14 + next() * 70) * (0.35 + depth)
    const x = next() * width
    const warm = Math.abs(x - 980) < 150 - depth * 70
    return `<path d="M${short(x - half)} ${short(y)} Q${short(x)} ${short(y - 1.5)} ${short(x + half)} ${short(y)}" fill="none" stroke="${warm ? '#fff0cf' : next() > 0.45 ? '#dfe3d8' : '#33504f'}" stroke-width="${short(0.8 + depth * 2.2)}" opacity="${warm ? '.8' : '.28'}"/>`
  })
  const far = `<path d="${ridge(next, 372, 14, 40, 260)}" fill="#93a5a8"/><path d="${ridge(next, 408, 10, 30, 170)}" fill="#7a938f"/>`
  const bank =
    `<g fill="#5c7a6c">${trees(next, -20, 620, 46)}${trees(next, 1120, width + 30, 54)}</g>` +
    `<g fill="#4a695b">${trees(next, -20, 330, 58)}${trees(next, 1260, width + 30, 70)}</g>` +
    `<rect x="0" y="${shore - 9}" width="${width}" height="13" fill="#577263"/>`
  const reeds =
    clump(next, 470, 512, 70, 34, '#6f7d5c') +
    clump(next, 700, 503, 56, 24, '#7b8766') +
    clump(next, 1235, 520, 84, 40, '#66755a') +
    clump(next, 210, 560, 130, 60, '#566548') +
    clump(next, 1370, 640, 210, 80, '#44543c')
  const front = clump(next, 40, 800, 360, 90, '#2f3f2f') + clump(next, 270, 905, 300, 70, '#283728')
  return drawing(
    width,
    height,
    `<defs>${paints}</defs><rect width="${width}" height="${shore + 2}" fill="url(#sky)"/><g filter="url(#soft)">${clouds}</g>` +
      `<circle cx="980" cy="336" r="330" fill="url(#glow)"/><circle cx="980" cy="336" r="31" fill="#fffaf0"/>${far}` +
      `<g opacity=".6" filter="url(#soft)"><ellipse cx="760" cy="446" rx="900" ry="17" fill="#f7e3c4"/></g>${bank}` +
      `<rect y="${shore}" width="${width}" height="${height - shore}" fill="url(#water)"/>` +
      `<g transform="translate(0 ${shore * 1.5 + 0.5}) scale(1 -.5)" opacity=".4" filter="url(#still)">${bank}</g>` +
      `<ellipse cx="980" cy="520" rx="120" ry="260" fill="url(#glow)" opacity=".5"/>${ripples}` +
      `<g opacity=".5" filter="url(#soft)"><ellipse cx="420" cy="486" rx="520" ry="9" fill="#fbeedb"/></g>${reeds}` +
      `${standing(850, 640, 1.25, 1)}${standing(690, 590, 0.85, -1)}${flying(560, 150, 26)}${flying(622, 178, 20)}${flying(500, 186, 17)}${front}`,
  )
}
