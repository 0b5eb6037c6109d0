/** The words of menus, pagers and buttons that come along with a copied page, in both languages. */
const labels = new Set([
  'menu',
  'main menu',
  'main page',
  'home',
  'home page',
  'homepage',
  'navigation',
  'main navigation',
  'back',
  'back to top',
  'top',
  'print',
  'share',
  'search',
  'site map',
  'sitemap',
  'news archive',
  'next page',
  'previous page',
  'read more',
  'jump to this page',
  'skip to content',
  'breadcrumb',
  'breadcrumbs',
  'login',
  'menü',
  'főmenü',
  'főoldal',
  'kezdőlap',
  'navigáció',
  'vissza',
  'vissza a tetejére',
  'lap tetejére',
  'nyomtatás',
  'megosztás',
  'keresés',
  'oldaltérkép',
  'hírarchívum',
  'következő oldal',
  'előző oldal',
  'tovább',
  'bővebben',
  'ugrás az oldalra',
  'ugrás a tartalomra',
  'bejelentkezés',
])

/** Whether a line is nothing but a menu word. */
export const isMenuWord = (line: string): boolean =>
  labels.has(
    line
      .toLowerCase()
      .replace(/[\s\u00a0»›>:«‹<|]+/gu, ' ')
      .trim(),
  )
