const grammar = /^[a-z0-9]+(?:-[a-z0-9]+){0,15}$/u
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|index)$/u

/** The same as one pattern, for editors (JSON Schema knows no two); the length stands beside it. */
export const slugPattern = `^(?!${reserved.source.slice(1)})${grammar.source.slice(1)}`
export const slugLength = 80

/** Whether a text can stand in a web address and as a file name on every system. */
export const isSlug = (text: string): boolean =>
  text.length <= slugLength && grammar.test(text) && !reserved.test(text)
