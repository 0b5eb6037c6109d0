import type { Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { textChecks } from '../check/all.ts'
import { remarkLength } from '../check/length.ts'
import { remarkLinks } from '../check/links.ts'
import { filePath } from '../model/address.ts'
import { findingsOf, type Finding } from '../model/finding.ts'
import type { Language } from '../model/language.ts'
import type { Profile } from '../model/locale.ts'
import type { Office } from '../model/office.ts'
import { findInvisible } from '../model/invisible.ts'
import { findingOf } from '../model/rule.ts'
import { placeAt } from '../read/json.ts'
import type { Parser } from '../host/host.ts'
import { decode } from '../read/text.ts'
import type { Text } from '../render/edition.ts'
import { markdownOf } from '../render/markdown.ts'
import { renderText, type PictureAt } from '../render/text.ts'
import { remarkTerminology, type Termbase } from '../terminology.ts'
import { remarkAddresses } from '../transform/links.ts'
import { remarkAttribution } from '../transform/attribution.ts'
import { remarkDropHtml } from '../transform/comments.ts'
import { remarkPlainLetters } from '../transform/plain-letters.ts'
import { remarkPreferTerms } from '../transform/terms.ts'
import { remarkTypography } from '../transform/typography.ts'
import { applyIgnores } from './ignores.ts'
import { glyphRule } from './press.ts'
import type { Ask } from './task.ts'
import { say } from '../model/wording.ts'

export type TextInput = {
  readonly id: string
  readonly language: Language
  readonly file: string
  readonly bytes: Uint8Array
  readonly siblings: readonly string[]
  readonly ids: readonly string[]
  readonly termbase: Termbase
  readonly profile: Profile
  readonly pictureAt: PictureAt
  readonly unprintable: (text: string) => readonly string[]
  readonly parse: Parser['read']
  readonly limits: Office['limits']
  readonly baseUrl: Office['baseUrl']
}

export type ReadText = { readonly text?: Text; readonly findings: readonly Finding[] }

/** What `ask` answers about another announcement: "hidden", "unknown", or the path of its edition. */
export const addressQuestion = (id: string, language: Language): string =>
  `address ${language} ${id}`

const stateOf = (answer: string): 'published' | 'hidden' | 'unknown' =>
  answer === 'hidden' || answer === 'unknown' ? answer : 'published'

/** Invisible characters are findings of their own: that no font has them says nothing more. */
const visibleOf = (text: string): string =>
  findInvisible(text).reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
    text,
  )

/** Characters of the text that would be a hole in the PDF, each at its first place in the source. */
const missingGlyphs = (tree: Root, source: string, input: TextInput): Finding[] =>
  input.unprintable(visibleOf(toString(tree))).map((char) => {
    const offset = source.indexOf(char)
    let place = offset < 0 ? undefined : placeAt(source, offset)
    // Written as a reference, such as &#x200B;: the words around it show where.
    visit(tree, 'text', ({ value, position }) => {
      if (!place && position && value.includes(char)) place = position.start
    })
    const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return findingOf(
      glyphRule,
      input.file,
      say(
        'Unexpected character “{{char}}” (U+{{code}}), which the fonts of the editions do not have',
        { char, code },
      ),
      place && { line: place.line, column: place.column },
      { actual: char },
    )
  })

/**
 * One text through the chain: read → check → transform → render. Its findings stay on the source; the
 * result carries the preferred terms.
 */
export async function processText(input: TextInput, ask: Ask): Promise<ReadText> {
  const { id, language, file: path, termbase } = input
  const decoded = decode(input.bytes, path)
  if ('finding' in decoded) return { findings: [decoded.finding] }
  const source = await input.parse(decoded.text, path)
  if (!('tree' in source)) return { findings: source.findings }
  const { tree } = source
  const file = new VFile({ value: source.text, path })
  const find = (other: string) => stateOf(ask(addressQuestion(other, language)))

  const checks = unified()
  for (const check of textChecks) checks.use(check)
  checks.use(remarkLength, input.limits)
  checks.use(remarkLinks, { id, files: input.siblings, find, ids: input.ids })
  checks.use(remarkTerminology, { termbase, language, ignores: false })
  checks.runSync(tree, file)
  const findings = applyIgnores(findingsOf(file, path), tree, path, source.ignoredPlaces)

  const transforms = unified()
    .use(remarkPreferTerms, {
      termbase,
      language,
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
  return {
    text: {
      ...renderText(changed, input.profile, input.pictureAt),
      markdown: markdownOf(changed, input.baseUrl),
    },
    findings: [...source.findings, ...findings, ...missingGlyphs(changed, decoded.text, input)],
  }
}
