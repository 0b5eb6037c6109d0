import { NoBrowser } from '../host/host.ts'
import type { Facts } from '../model/announcement.ts'
import type { Finding } from '../model/finding.ts'
import { findingOf } from '../model/rule.ts'
import { recordName } from '../bilingual/record.ts'
import { limitRule, unreadableRule } from '../model/rules.ts'
import { makeAnnouncement, type Made, type Source, type Workshop } from './announcement.ts'
import { machineFaults } from './machine-faults.ts'
import type { Planned } from './plan.ts'
import { printRule } from './press.ts'
import { SourceChanged } from './snapshot.ts'
import { checkTranslation } from './translation.ts'
import { say } from '../model/wording.ts'

/**
 * What an announcement is made of. The record of its translation is not: whoever accepts a translation changes
 * no edition.
 */
export const sourceOf = (one: Planned, facts: Facts): Source => ({
  id: one.id,
  folder: one.folder,
  files: one.files.filter((name) => name !== recordName),
  facts,
  placeOf: one.placeOf,
})

const nothing: Made = { findings: [], items: [], outputs: [] }

/**
 * A file that cannot be read, or was changed meanwhile, as a finding of its announcement alone.
 * @throws the error itself where it is a fault of the machine or of ours
 */
export function refusal(one: Planned, error: unknown): Finding {
  const { code, path = '' } = error as NodeJS.ErrnoException
  if (error instanceof NoBrowser) throw error
  // A stack that overflows, or a string too long to be: the text is too much for a stage.
  if (error instanceof RangeError)
    return findingOf(
      limitRule,
      one.folder,
      say('Unexpected size or nesting that cannot be worked on'),
    )
  if (error instanceof SourceChanged)
    return findingOf(
      unreadableRule,
      error.message,
      say('Unexpected change of “{{message}}” while the build read it', { message: error.message }),
    )
  if (code === undefined || machineFaults.test(code)) throw error
  const file = one.files.find((name) => path.endsWith(`${one.folder}/${name}`))
  const named = file === undefined ? one.folder : `${one.folder}/${file}`
  return findingOf(
    unreadableRule,
    named,
    say('Unexpected refusal: “{{named}}” cannot be read ({{code}})', { named, code }),
  )
}

/** Findings that another try may do without: their results are not kept. */
export const isPassing = ({ rule }: Finding): boolean =>
  rule === printRule.id || rule === unreadableRule.id

/** What is wrong with the translation, or what is kept of it. */
const translationFindings = (
  one: Planned,
  facts: Facts,
  digests: unknown,
  shop: Workshop,
): Promise<readonly Finding[]> | readonly Finding[] =>
  one.files.includes(recordName)
    ? shop.tasks.task(
        'translation',
        [shop.house.office.languages, shop.house.termbase.digest, one.id, facts, digests],
        () => checkTranslation({ ...sourceOf(one, facts), files: one.files }, shop),
      )
    : []

/** One announcement as a task: made, or taken from what is kept. */
export async function makeOne(
  one: Planned,
  shop: Workshop,
  blocked: ReadonlySet<string>,
): Promise<Made> {
  const facts = one.facts ?? one.provisional
  if (!facts) return nothing
  const source = sourceOf(one, facts)
  const digestsOf = (files: readonly string[]) =>
    files.map((name) => [name, shop.snapshot.digest(`${one.folder}/${name}`)])
  try {
    const translation = await translationFindings(one, facts, digestsOf(one.files), shop)
    const failed = shop.gate.withholds([...one.findings, ...translation])
    const show =
      one.facts !== undefined &&
      one.due &&
      !failed &&
      !facts.languages.some((language) => blocked.has(language))
    const key = [
      shop.house.digest,
      one.id,
      facts,
      digestsOf(source.files),
      show,
      shop.draft,
      shop.gate.key(one.folder),
      shop.print ? shop.printIdentity : '',
      [...shop.cards],
    ]
    const made = await shop.tasks.task(
      'announcement',
      key,
      (ask) => makeAnnouncement(source, shop, ask, show),
      (kept) =>
        !kept.findings.some(isPassing) &&
        kept.outputs.every((output) => shop.store.hasBlob(output.sha256)),
    )
    return { ...made, findings: [...translation, ...made.findings] }
  } catch (error) {
    if (shop.aborted()) throw error
    return { ...nothing, findings: [refusal(one, error)] }
  }
}
