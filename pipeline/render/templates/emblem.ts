import type { Element } from 'hast'
import { s } from 'hastscript'

const shield = 'M2 2h38v24c0 11-9 16.5-19 20C11 42.5 2 37 2 26z'
const lines = 'M21 2v44M8 12h8M8 18h8M8 24h8M10 30h6M26 12h8M26 18h8M26 24h8M26 30h6'

const drawn = s(
  'svg',
  {
    viewBox: '0 0 42 48',
    width: 42,
    height: 48,
    fill: 'none',
    stroke: 'currentColor',
    strokeWidth: 2,
    ariaHidden: 'true',
    focusable: 'false',
  },
  [s('path', { d: shield }), s('path', { d: lines })],
) as Element

/**
 * The placeholder shield; an office puts its coat of arms here. Decoration: the organ's name says who speaks. One tree
 * for all pages, which is written out once (to-html.ts).
 */
export const emblem = (): Element => drawn

/** The same as a file of its own, for the tab of the browser: in the accent of a light or a dark page (tokens.css). */
export const emblemFile = (): Element => {
  const own = emblem()
  return s('svg', { ...own.properties, xmlns: 'http://www.w3.org/2000/svg', stroke: null }, [
    s('style', 'path{stroke:#14523f}@media(prefers-color-scheme:dark){path{stroke:#8bcbb0}}'),
    ...own.children,
  ]) as Element
}
