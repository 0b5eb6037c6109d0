import type { Use } from './entry.ts'
import type { Form } from './form.ts'
import { formsOf } from './forms.ts'

/**
 * Where the forms of a termbase are kept between runs: plain JSON values under a key. Whoever keeps them beyond one
 * version of this package puts the version into the key.
 */
export type Keep = {
  readonly get: (key: string) => unknown
  readonly put: (key: string, value: unknown) => void
}

/** Forms as they are kept: all tags once, and a line for each form of a term. */
export type Kept = { readonly tags: readonly string[]; readonly terms: readonly string[] }

/** How many letters a form has in common with the one before it, as one character. */
const lengths = '0123456789abcdefghijklmnopqrstuvwxyz'

function sharedLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length, lengths.length - 1)
  let length = 0
  while (length < most && a[length] === b[length]) length++
  return length
}

/** A line: shared letters, the rest of the form, tab, its tags by number, a star for a variant. */
function pack(forms: readonly Form[], tagNumber: (tags: readonly string[]) => number): string {
  let last = ''
  return forms
    .map(({ text, tags, variant }) => {
      const shared = sharedLength(last, text)
      last = text
      return `${lengths[shared] ?? ''}${text.slice(shared)}\t${tagNumber(tags)}${variant === true ? '*' : ''}`
    })
    .join('\n')
}

function unpack(packed: string, tags: readonly (readonly string[])[]): Form[] {
  let last = ''
  return packed.split('\n').map((line) => {
    const tab = line.indexOf('\t')
    const text = last.slice(0, lengths.indexOf(line.charAt(0))) + line.slice(1, tab)
    last = text
    const variant = line.endsWith('*')
    const own = tags[Number(line.slice(tab + 1, variant ? -1 : undefined))] ?? []
    return { text, tags: own, ...(variant && { variant }) }
  })
}

function packAll(uses: readonly Use[]): Kept {
  const numbers = new Map<string, number>()
  const tagNumber = (tags: readonly string[]): number => {
    const key = tags.join(' ')
    const known = numbers.get(key) ?? numbers.size
    numbers.set(key, known)
    return known
  }
  const terms = uses.map(({ term, language }) => pack(formsOf(term, language), tagNumber))
  return { tags: [...numbers.keys()], terms }
}

const isKept = (value: unknown, count: number): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  'tags' in value &&
  'terms' in value &&
  Array.isArray(value.tags) &&
  Array.isArray(value.terms) &&
  value.terms.length === count

/**
 * The forms of each term by its place in `uses`: those kept under the termbase’s digest, or made now and kept. A
 * term’s lines are read when it is asked for.
 */
export function keptForms(
  uses: readonly Use[],
  digest: string,
  keep: Keep,
): { readonly kept: Kept; readonly formsAt: (at: number) => readonly Form[] } {
  const found = keep.get(digest)
  const kept = isKept(found, uses.length) ? found : packAll(uses)
  if (kept !== found) keep.put(digest, kept)
  const tags = kept.tags.map((own) => own.split(' '))
  return { kept, formsAt: (at) => unpack(kept.terms[at] ?? '', tags) }
}
