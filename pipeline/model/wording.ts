/** A value in a sentence; a sentence of its own is said in the same language as the one around it. */
export type Value = string | number | Wording | readonly (string | Wording)[]

/**
 * What is to be said, as data: an English template with `{{names}}` and the values for them. The template is
 * the key under which `locales/<language>/findings.json` holds it in the office's language; the words come last.
 */
export type Wording = {
  readonly text: string
  /** The template for a count of one, where the sentence counts something. */
  readonly one?: string
  readonly values?: Readonly<Record<string, Value>>
}

/** A sentence. The template must be a literal: the catalogue of translators is made from the calls. */
export const say = (text: string, values?: Readonly<Record<string, Value>>): Wording =>
  values ? { text, values } : { text }

/** A sentence about a number of things: `{{count}}` stands in both templates. */
export const sayCount = (
  one: string,
  other: string,
  count: number,
  values: Readonly<Record<string, Value>> = {},
): Wording => ({ text: other, one, values: { ...values, count } })

/** Marks a literal for the catalogue that `say` will be called with elsewhere. */
export const phrase = (text: string): string => text

/** Puts values into a template; a name without a value stays as it is. Values are never read as templates. */
export const fill = (template: string, valueOf: (name: string) => string | undefined): string =>
  template.replace(/\{\{(\w+)\}\}/gu, (all, name: string) => valueOf(name) ?? all)

const valueIn = (
  value: Value | undefined,
  tell: (wording: Wording) => string,
): string | undefined =>
  value === undefined || typeof value === 'string'
    ? value
    : typeof value === 'number'
      ? String(value)
      : 'text' in value
        ? tell(value)
        : value.map((one) => (typeof one === 'string' ? one : tell(one))).join(', ')

/** The values of a sentence as text. */
export const valuesOf = (
  { values = {} }: Wording,
  tell: (wording: Wording) => string,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, valueIn(value, tell) ?? '']),
  )

/** The sentence in English: what `--format json` and the library give. */
export function inEnglish(wording: Wording): string {
  const values = new Map(Object.entries(valuesOf(wording, inEnglish)))
  const template = wording.values?.['count'] === 1 ? (wording.one ?? wording.text) : wording.text
  return fill(template, (name) => values.get(name))
}
