/** What is worked out with the first question, if ever, and known from then on. */
export const once = <T>(run: () => T): (() => T) => {
  let result: { readonly value: T } | undefined
  return () => (result ??= { value: run() }).value
}
