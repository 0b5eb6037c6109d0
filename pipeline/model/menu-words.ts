/** The words of menus that come along with a copied page, in both languages. */
const places = new Set([
  'menu',
  'main menu',
  'main page',
  'home',
  'home page',
  'homepage',
  'navigation',
  'main navigation',
  'site map',
  'sitemap',
  'news archive',
  'skip to content',
  'breadcrumb',
  'breadcrumbs',
  'login',
  'menü',
  'főmenü',
  'főoldal',
  'kezdőlap',
  'kezdőoldal',
  'nyitólap',
  'navigáció',
  'oldaltérkép',
  'honlaptérkép',
  'hírarchívum',
  'ugrás a tartalomra',
  'bejelentkezés',
])

/** The words of pagers and buttons. */
const buttons = new Set([
  'back',
  'back to top',
  'top',
  'print',
  'share',
  'search',
  'next page',
  'previous page',
  'read more',
  'jump to this page',
  'vissza',
  'vissza a tetejére',
  'lap tetejére',
  'nyomtatás',
  'megosztás',
  'keresés',
  'következő oldal',
  'előző oldal',
  'tovább',
  'bővebben',
  'ugrás az oldalra',
])

/** Longer than any menu word: a paragraph. */
const longest = 60

const wordIn = (line: string): string =>
  line
    .toLowerCase()
    .replace(/[\s\u00a0»›>:«‹<|]+/gu, ' ')
    .trim()

/** Whether a line names a place of a site’s menu, and so tells that its neighbours may be of the menu too. */
export const isMenuPlace = (line: string): boolean =>
  line.length <= longest && places.has(wordIn(line))

/** Whether a line is nothing but a menu word. */
export const isMenuWord = (line: string): boolean =>
  isMenuPlace(line) || (line.length <= longest && buttons.has(wordIn(line)))
