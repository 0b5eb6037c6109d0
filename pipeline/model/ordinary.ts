/**
 * Letters, figures and marks of which none is invisible, and none looks like another: Latin with its accents, the
 * punctuation of print, a few signs. Most texts are nothing else, and need no closer look.
 */
const ordinary =
  /^[\t\n\r\x20-\x7e\u00a0-\u00ac\u00ae-\u00b4\u00b6-\u024f\u2010-\u2027\u2030-\u205e\u20ac\u2116\u2212]*$/u

/** Whether a text holds ordinary characters only. */
export const isOrdinary = (text: string): boolean => ordinary.test(text)
