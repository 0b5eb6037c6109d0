const grammar = /^[a-z0-9]+(?:-[a-z0-9]+){0,15}$/u
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|index)$/u

/** Whether a text can stand in a web address and as a file name on every system. */
export const isSlug = (text: string): boolean =>
  text.length <= 80 && grammar.test(text) && !reserved.test(text)
