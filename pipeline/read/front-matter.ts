import * as z from 'zod'
import type { Finding, Place } from '../model/finding.ts'
import { findingOf } from '../model/rule.ts'
import { phrase, say } from '../model/wording.ts'
import { frontMatterRule } from '../model/rules.ts'
import { checkSchema } from './schema.ts'
import { readYaml } from './yaml.ts'

const schema = z.strictObject({
  terms: z
    .strictObject({
      ignore: z
        .record(
          z.string(),
          z
            .string({ error: phrase('expected a reason') })
            .trim()
            .min(1, { error: phrase('expected a reason') }),
        )
        .default({}),
    })
    .optional(),
})

export type FrontMatter = {
  /** The text with the front matter blanked: every line and offset stays where it was. */
  readonly text: string
  /** Concept id → reason. */
  readonly ignoredConcepts: Readonly<Record<string, string>>
  /** Concept id → where it is set aside. */
  readonly ignoredPlaces: Readonly<Record<string, Place>>
  readonly findings: readonly Finding[]
}

/** The length of the block between two lines `---` at the very top, fences included; 0 where none stands. */
function blockLength(text: string): number {
  const fence = /^---[ \t]*\r?$/u
  const start = text.startsWith('\uFEFF') ? 1 : 0
  let from = start
  for (let line = 0; from < text.length; line++) {
    const cut = text.indexOf('\n', from)
    const end = cut < 0 ? text.length : cut
    const isFence = fence.test(text.slice(from, end))
    if (line === 0 && !isFence) return 0
    if (line > 0 && isFence) return end
    from = end + 1
  }
  return 0
}

/** Cuts the block between two lines `---` at the top of a text. Only `terms.ignore` may stand in it. */
export function readFrontMatter(text: string, file: string): FrontMatter {
  const length = blockLength(text)
  if (!length) return { text, ignoredConcepts: {}, ignoredPlaces: {}, findings: [] }
  const block = text.slice(0, length)
  const blanked = block.replace(/[^\r\n\uFEFF]/gu, (char) => ' '.repeat(char.length))
  const yaml = readYaml(block.replaceAll(/^(?:\uFEFF)?---[ \t]*\r?$/gmu, ''), file)
  const rest = blanked + text.slice(length)
  if (yaml.findings.length)
    return { text: rest, ignoredConcepts: {}, ignoredPlaces: {}, findings: yaml.findings }
  const { data, findings } = checkSchema(schema, yaml, file)
  const ignoredConcepts = data?.terms?.ignore ?? {}
  return {
    text: rest,
    ignoredConcepts,
    ignoredPlaces: Object.fromEntries(
      Object.keys(ignoredConcepts).map((concept) => [
        concept,
        yaml.placeOf(['terms', 'ignore', concept], true),
      ]),
    ),
    findings: findings.map((finding) =>
      findingOf(
        frontMatterRule,
        file,
        finding.words?.message ?? say(finding.message),
        finding.place,
        { severity: 'error' },
      ),
    ),
  }
}
