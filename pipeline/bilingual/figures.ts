import type { Language } from '../model/language.ts'

/** Groups of three digits as a language writes them; white space groups in both. */
const grouped: Readonly<Record<Language, RegExp>> = {
  hu: /^\d{1,3}(?:[ .]\d{3})+(?!\d)/u,
  en: /^\d{1,3}(?:[ ,]\d{3})+(?!\d)/u,
}

/** The whole of a figure in a text: groups, decimals, times of day, fractions. */
export const figurePattern = String.raw`\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,:/]\d+)*`

/**
 * A figure written one way, whatever the language: `12,400` in English and `12 400` in Hungarian are 12400,
 * `1.5` and `1,5` are 1.5. White space must be plain (NFKC).
 */
export function plainFigure(figure: string, language: Language): string {
  const groups = grouped[language].exec(figure)?.[0] ?? ''
  const rest = figure.slice(groups.length)
  return groups.replace(/\D/gu, '') + (language === 'hu' ? rest.replaceAll(',', '.') : rest)
}

/** All figures of a text, each written one way. */
export const figuresIn = (text: string, language: Language): string[] =>
  [...text.normalize('NFKC').matchAll(new RegExp(figurePattern, 'gu'))].map(([figure]) =>
    plainFigure(figure, language),
  )
