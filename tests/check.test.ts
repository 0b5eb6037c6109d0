import { describe, expect, test } from '@jest/globals'
import type { Root } from 'mdast'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { allChecks } from '../pipeline/check/all.ts'
import { rules } from '../pipeline/commands/rules.ts'
import { inEnglish } from '../pipeline/model/wording.ts'
import { processorFor } from '../pipeline/read/markdown.ts'

/** Each rule’s examples are its documentation and its test. */
describe.each(allChecks.map((check) => [check.definition.id, check] as const))('%s', (_, check) => {
  const { definition } = check
  test.each(definition.examples.map(({ text, finds }) => [text, finds] as const))(
    '%j',
    (text, finds) => {
      const file = new VFile({ value: text })
      const tree = processorFor(text).parse(file) as Root
      const before = structuredClone(tree)
      definition.check(
        tree,
        (message, node) => {
          const at = node?.position
          const place = at
            ? `${at.start.line}:${at.start.column}-${at.end.line}:${at.end.column}: `
            : ''
          file.message(`${place}${inEnglish(message)}`)
        },
        definition.exampleOptions as never,
        text,
      )
      expect(file.messages.map(({ reason }) => reason)).toEqual(finds)
      expect(tree).toEqual(before)
    },
  )
  test('shows both a fault and a text that is right', () => {
    expect(definition.examples.some(({ finds }) => finds.length)).toBe(true)
    expect(definition.examples.some(({ finds }) => !finds.length)).toBe(true)
  })
  test('is a plugin of its own, usable in any processor', () => {
    const [example] = definition.examples.filter(({ finds }) => finds.length)
    const file = new VFile({ value: example?.text ?? '' })
    const tree = processorFor(String(file)).parse(file) as Root
    const plugin = check as unknown as import('unified').Plugin<[unknown], Root>
    unified().use(plugin, definition.exampleOptions).runSync(tree, file)
    expect(file.messages[0]).toMatchObject({
      source: 'kozlony',
      ruleId: definition.id,
      url: `docs/rules.md#${definition.id.replaceAll('/', '-')}`,
    })
  })
})

describe('all rules', () => {
  test('have ids of their own, of the promised families', () => {
    const ids = rules.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids)
      expect(id).toMatch(/^(?:terminology|source|locale|parity|print|archive|import)\/[a-z-]+$/u)
  })
  test.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s says why and what to do',
    (_, rule) => {
      expect(rule.why.length).toBeGreaterThan(20)
      expect(rule.remedy.length).toBeGreaterThan(10)
    },
  )
})
