import type { Root } from 'mdast'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { textChecks } from '../check/all.ts'
import { remarkLength } from '../check/length.ts'
import { remarkLinks } from '../check/links.ts'
import { filePath } from '../model/address.ts'
import { findingsOf, type Finding } from '../model/finding.ts'
import type { Language } from '../model/language.ts'
import type { Profile } from '../model/locale.ts'
import type { Office } from '../model/office.ts'
import type { ReadMarkdown } from '../read/markdown.ts'
import { decode } from '../read/text.ts'
import type { Text } from '../render/edition.ts'
import { markdownOf } from '../render/markdown.ts'
import { renderText, type PictureAt } from '../render/text.ts'
import { listen, packHeard, remarkTerminology, type Termbase } from '../terminology.ts'
import { remarkAddresses } from '../transform/links.ts'
import { remarkAttribution } from '../transform/attribution.ts'
import { remarkDropHtml } from '../transform/comments.ts'
import { remarkPlainLetters } from '../transform/plain-letters.ts'
import { remarkPreferTerms } from '../transform/terms.ts'
import { remarkTypography } from '../transform/typography.ts'
import { addressQuestion, nearQuestion, type Ask } from './addresses.ts'
import { applyIgnores } from './ignores.ts'
import { missingGlyphs } from './missing-glyphs.ts'

export type TextInput = {
  readonly id: string
  readonly language: Language
  readonly file: string
  readonly bytes: Uint8Array
  readonly siblings: readonly string[]
  readonly termbase: Termbase
  readonly profile: Profile
  readonly pictureAt: PictureAt
  readonly unprintable: (text: string) => readonly string[]
  /** Reads Markdown, in time or not at all. */
  readonly parse: (text: string, path: string) => Promise<ReadMarkdown> | ReadMarkdown
  readonly limits: Office['limits']
  readonly baseUrl: Office['baseUrl']
  /** Whether the edition's Markdown is wanted, for its PDF. */
  readonly attached: boolean
}

export type ReadText = {
  readonly text?: Text
  readonly findings: readonly Finding[]
  /** Its words, as far as the termbase can tell them apart; of a text that cannot be read, none. */
  readonly heard: string
}

const stateOf = (answer: string): 'published' | 'hidden' | 'unknown' =>
  answer === 'hidden' || answer === 'unknown' ? answer : 'published'

/**
 * Waited for between two stages: the texts that are worked on at the same time go through each stage one after the
 * other, as its code then stays in the processor's caches.
 */
export const othersToo = Promise.resolve()

/** The checks that need nothing but the text. */
const plainChecks = (() => {
  const checks = unified()
  for (const check of textChecks) checks.use(check)
  return checks.freeze()
})()

/**
 * One text through the chain: read → check → transform → render. Its findings stay on the source; the
 * result carries the preferred terms.
 */
export async function processText(input: TextInput, ask: Ask): Promise<ReadText> {
  const { id, language, file: path, termbase } = input
  const decoded = decode(input.bytes, path)
  if ('finding' in decoded) return { findings: [decoded.finding], heard: '' }
  const source = await input.parse(decoded.text, path)
  if (!('tree' in source)) return { findings: source.findings, heard: '' }
  const { tree } = source
  const file = new VFile({ value: source.text, path })
  const find = (other: string) => stateOf(ask(addressQuestion(other, language)))
  const near = (other: string) => ask(nearQuestion(other)) || undefined

  const heard = listen()
  const checks = plainChecks()
  checks.use(remarkLength, input.limits)
  checks.use(remarkLinks, { id, files: input.siblings, find, near })
  checks.use(remarkTerminology, { termbase, language, ignores: false, heard })
  checks.runSync(tree, file)
  const findings = applyIgnores(findingsOf(file, path), tree, path, source.ignoredPlaces)

  const transforms = unified()
    .use(remarkPreferTerms, {
      termbase,
      language,
      heard,
      ignoredConcepts: Object.keys(source.ignoredConcepts),
    })
    .use(remarkPlainLetters)
    .use(remarkDropHtml)
    .use(remarkAttribution)
    .use(remarkTypography, input.profile)
    .use(remarkAddresses, {
      id,
      addressOf: (other) => {
        const answer = ask(addressQuestion(other, language))
        return stateOf(answer) === 'published' ? `${answer}.html` : null
      },
      fileAddress: (name) => (input.siblings.includes(name) ? filePath(id, name) : null),
    })
  const changed = transforms.runSync(tree, file) as Root
  const words = packHeard(heard)
  await othersToo
  return {
    text: {
      ...renderText(changed, input.profile, input.pictureAt),
      markdown: input.attached ? markdownOf(changed, input.baseUrl) : '',
    },
    findings: [
      ...source.findings,
      ...findings,
      ...missingGlyphs(changed, decoded.text, path, input.unprintable),
    ],
    heard: words,
  }
}
