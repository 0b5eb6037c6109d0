import type { Root } from 'mdast'
import type { Plugin } from 'unified'
import type { Facts } from '../model/announcement.ts'
import { languages, type Language } from '../model/language.ts'
import type { Profile } from '../model/locale.ts'
import { flatten, type Block, type Run } from '../terminology/flatten.ts'
import { typographyOf } from './typography/all.ts'
import { apply, wordsOf } from './typography/passage.ts'
import { mask } from './typography/untouchable.ts'

/** What stands at a run: the words of a text node, the description or the caption of a picture. */
const read = ({ node, field }: Run): string =>
  node.type === 'text'
    ? node.value
    : ((field === 'alt' ? node.alt : 'title' in node ? node.title : undefined) ?? '')

function write({ node, field }: Run, words: string): void {
  if (node.type === 'text') node.value = words
  else if (field === 'alt') node.alt = words
  else if (node.type === 'image') node.title = words
}

function typesetBlock(block: Block, profile: Profile): void {
  // The flat text hides addresses and code; the whole one has the runs' own words in their places.
  let [whole, last] = ['', 0]
  for (const run of block.runs) {
    whole += block.text.slice(last, run.start) + read(run)
    last = run.end
  }
  whole += block.text.slice(last)
  const passage = apply({ seen: mask(block.text), whole, parts: block.runs }, typographyOf(profile))
  passage.parts.forEach((part, index) => {
    const run = block.runs[index]
    if (run) write(run, wordsOf(passage, part))
  })
}

/**
 * Typography by profile: quotation marks, dashes, spaces, forms of numbers and dates, in the tree and never in the
 * source. Works over inline markup; code, addresses and references stay. Twice is once.
 */
export const remarkTypography: Plugin<[Profile], Root> = (profile) => (tree) => {
  for (const block of flatten(tree)) typesetBlock(block, profile)
}

/** The same for a text without markup, such as a change or the description of a file. */
export function typeset(text: string, profile: Profile): string {
  const [block] = flatten({
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }],
  })
  if (!block) return text
  typesetBlock(block, profile)
  const [run] = block.runs
  return run ? read(run) : text
}

/** The facts as pages show them: what was changed and what a file holds, in the typography of each language. */
export function typesetFacts(
  facts: Facts,
  profileOf: (language: Language) => Profile | undefined,
): Facts {
  const dress = <T extends { readonly [language in Language]?: string | undefined }>(
    words: T,
  ): T => {
    const out = { ...words }
    for (const language of languages) {
      const profile = profileOf(language)
      const text = words[language]
      if (profile && text !== undefined) Object.assign(out, { [language]: typeset(text, profile) })
    }
    return out
  }
  return {
    ...facts,
    changes: facts.changes.map(dress),
    files: Object.fromEntries(
      Object.entries(facts.files).map(([name, file]) => [name, dress(file)]),
    ),
  }
}
