/** How the program is called here: who started it by npx has no other way to type it. */
export const calledAs = (environment: NodeJS.ProcessEnv): string =>
  environment['npm_command'] === 'exec' ? 'npx kozlony' : 'kozlony'

/** A word of a command line as it can be typed into a POSIX shell. */
export const typed = (word: string): string =>
  /^[\p{L}\p{N}_./:@-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`
