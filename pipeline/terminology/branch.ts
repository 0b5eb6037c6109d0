import { byWeight, entryOf, type Entry, type Use } from './entry.ts'
import { fold, gapOf, isInWord, tokenise, type Token } from './fold.ts'
import type { Form } from './form.ts'

/** The forms that begin with the same words: those that end here, and what may follow, by gap and folded word. */
export type Branch = {
  /** What counts more comes first. */
  readonly entries: Entry[]
  next: ReadonlyMap<string, Branch>
  /** Makes the forms that wait here for a text with these words; once. */
  wake?: (() => void) | undefined
}

/** What may follow a branch that nothing follows. */
const nothing: ReadonlyMap<string, Branch> = new Map()

function branchIn(map: Map<string, Branch>, key: string): Branch {
  const known = map.get(key)
  if (known) return known
  const branch: Branch = { entries: [], next: nothing }
  map.set(key, branch)
  return branch
}

function below(branch: Branch, key: string): Branch {
  if (branch.next === nothing) branch.next = new Map<string, Branch>()
  return branchIn(branch.next as Map<string, Branch>, key)
}

/** The beginning of a phrase that all its forms share, where only its last word is inflected; "" of a single word. */
export function sharedHead(phrase: string): string {
  let cut = phrase.length
  while (cut > 0 && !isInWord(phrase, cut - 1)) cut--
  while (isInWord(phrase, cut - 1)) cut--
  return phrase.slice(0, cut)
}

/** Lets `wake` run when a text has the words of `head`; false where it has none. */
export function waitAt(roots: Map<string, Branch>, head: string, wake: () => void): boolean {
  const branch = walk(roots, head, tokenise(head))
  if (!branch) return false
  const before = branch.wake
  branch.wake = () => {
    branch.wake = undefined
    before?.()
    wake()
  }
  return true
}

/** Where all words of a form but the last stand, and what stands before its first word and its last. */
type Head = { readonly branch?: Branch; readonly lead: string; readonly gap: string }

/** The words of a beginning in the tree. */
function walk(
  roots: Map<string, Branch>,
  text: string,
  tokens: readonly Token[],
): Branch | undefined {
  let branch: Branch | undefined
  let end = 0
  for (const token of tokens) {
    branch = branch
      ? below(branch, gapOf(text.slice(end, token.start)) + token.folded)
      : branchIn(roots, token.folded)
    end = token.end
  }
  return branch
}

function headOf(roots: Map<string, Branch>, text: string): Head {
  const tokens = tokenise(text)
  const branch = walk(roots, text, tokens)
  const [first] = tokens
  const gap = gapOf(text.slice(tokens.at(-1)?.end ?? 0))
  return first && branch
    ? { branch, lead: gapOf(text.slice(0, first.start)).trimStart(), gap }
    : { lead: gap.trimStart(), gap: '' }
}

function put(branch: Branch, entry: Entry): void {
  branch.entries.push(entry)
  if (branch.entries.length > 1) branch.entries.sort(byWeight)
}

/**
 * Puts the forms of a term into a tree of words. Most forms of a phrase differ in their last word alone: where the
 * others stand is looked up once.
 * @param onFirst is told each first word
 */
export function growForms(
  use: Use,
  forms: readonly Form[],
  roots: Map<string, Branch>,
  onFirst: (word: string) => void,
): void {
  let begun: { readonly text: string; readonly head: Head } | undefined
  for (const form of forms) {
    const { text } = form
    let cut = text.length
    while (isInWord(text, cut - 1)) cut--
    if (cut === text.length) {
      // It ends in punctuation: “U.S.”
      const tokens = tokenise(text)
      const [first] = tokens
      const branch = walk(roots, text, tokens)
      if (!first || !branch) continue
      const lead = gapOf(text.slice(0, first.start)).trimStart()
      put(branch, entryOf(use, form, lead, gapOf(text.slice(tokens.at(-1)?.end)).trimEnd()))
      onFirst(first.folded)
      continue
    }
    const last = fold(cut ? text.slice(cut) : text)
    if (!cut) {
      put(branchIn(roots, last), entryOf(use, form))
      onFirst(last)
      continue
    }
    const before = text.slice(0, cut)
    if (begun?.text !== before) {
      begun = { text: before, head: headOf(roots, before) }
      onFirst(tokenise(text)[0]?.folded ?? last)
    }
    const { branch, lead, gap } = begun.head
    put(branch ? below(branch, gap + last) : branchIn(roots, last), entryOf(use, form, lead))
    if (!branch) onFirst(last)
  }
}
