/** Says on standard error what is being measured; what was measured goes to standard output. */
export const say = (line: string): void => void process.stderr.write(`  ${line}\n`)
