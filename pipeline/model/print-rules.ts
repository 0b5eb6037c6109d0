import type { Rule } from './rule.ts'

export const printRule: Rule = {
  id: 'print/failed',
  severity: 'error',
  why: 'A PDF that could not be made whole is never released; the last good edition stays.',
  remedy:
    'Look at the text for what is unusual in it (a very large picture, thousands of lines), and run “kozlony doctor”; until then, or until the page changes, it is not tried again.',
}

export const glyphRule: Rule = {
  id: 'print/missing-glyph',
  severity: 'error',
  why: 'A character that the fonts of the edition do not have would be printed as an empty box, or in a font of this one machine.',
  remedy: 'Write it with letters, or with another sign.',
  example: { wrong: 'Great news 🎉', right: 'Great news' },
}
