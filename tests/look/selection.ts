/**
 * The pictures whose references are committed: each part of a page once or twice, in both languages, small enough
 * to be kept (about 2 MB in all). The others are made and shown, and not compared.
 */
const kept: readonly RegExp[] = [
  /^index\.(?:wide|dark)$/u,
  /^(?:hu|en)-index\.wide$/u,
  /^hu-index\.narrow$/u,
  /^en-2026-flood-warning-exercise\.(?:wide|dark|sheet-\d+)$/u,
  /^hu-2026-[^.]*\.sheet-[12]$/u,
]

export const isKept = (name: string): boolean => kept.some((pattern) => pattern.test(name))
