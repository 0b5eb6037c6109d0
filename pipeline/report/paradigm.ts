import { say } from '../model/wording.ts'
import { columns } from './columns.ts'
import { printable } from './printable.ts'
import type { Tell } from './speak.ts'

type Form = {
  readonly text: string
  readonly tags: readonly string[]
  readonly variant?: boolean
}

/** A paradigm: a line a tag, with the form that is written and those that are looked for besides. */
export function paradigm(forms: readonly Form[], tell: Tell): string {
  const tags = [...new Set(forms.flatMap((form) => form.tags))]
  const withTag = (tag: string, isVariant: boolean): string =>
    forms
      .filter((form) => form.tags.includes(tag) && (form.variant ?? false) === isVariant)
      .map(({ text }) => printable(text))
      .join(', ')
  return columns([
    [tell(say('tag')), tell(say('written')), tell(say('looked for besides'))],
    ...tags.map((tag) => [tag, withTag(tag, false), withTag(tag, true)]),
  ])
}
