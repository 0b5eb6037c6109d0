/** A row of numbers in [0, 1), the same for the same seed: linear congruence modulo 2³² (Knuth, TAOCP 2, 3.3.4). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** A number as it stands in a drawing: one digit behind the point. */
export const short = (value: number): string => String(Math.round(value * 10) / 10)

/** `count` pieces of a drawing, joined. */
export const times = (count: number, draw: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => draw(index)).join('')

/** A drawing of `width` × `height` units. */
export const drawing = (width: number, height: number, content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${content}</svg>\n`

/** A paint that runs from top to bottom: offsets in per cent with their colours. */
export const fade = (id: string, ...stops: readonly (readonly [number, string])[]): string =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${stops
    .map(([offset, colour]) => `<stop offset="${offset}%" stop-color="${colour}"/>`)
    .join('')}</linearGradient>`
