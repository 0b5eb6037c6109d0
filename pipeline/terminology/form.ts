/** A form of a term and the grammatical tags it can have. */
export type Form = {
  readonly text: string
  readonly tags: readonly string[]
  /** Looked for, but never written: a form that may be right where no rule can tell. */
  readonly variant?: boolean
}
