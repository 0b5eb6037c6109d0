import type { Finding } from '../model/finding.ts'
import { findingOf } from '../model/rule.ts'
import { termbaseRule } from '../model/rules.ts'
import type { TermbaseFile } from '../read/termbase.ts'
import { lintTermbase, type Keep, type Termbase, type TermbaseFault } from '../terminology.ts'

type KeptFault = readonly [concept: number, fault: Pick<TermbaseFault, 'path' | 'message' | 'note'>]

/** The faults of a termbase: the same concepts have the same, so that their tests run once. */
function faultsOf(termbase: Termbase, keep?: Keep): TermbaseFault[] {
  const { concepts } = termbase
  const key = `faults ${termbase.digest}`
  const kept = keep?.get(key) as readonly KeptFault[] | undefined
  if (kept)
    return kept.flatMap(([index, fault]) => {
      const concept = concepts[index]
      return concept ? [{ conceptId: concept.id, concept, ...fault }] : []
    })
  const faults = lintTermbase(concepts, termbase)
  const indexes = new Map(concepts.map((concept, index) => [concept, index]))
  keep?.put(
    key,
    faults.map(({ concept, path, message, note }): KeptFault => [
      indexes.get(concept) ?? -1,
      { path, message, note },
    ]),
  )
  return faults
}

/** What is wrong with the termbase as a whole, each at its place in its file. */
export function termbaseFindings(
  termbase: Termbase,
  bases: ReadonlyMap<string, TermbaseFile>,
  keep?: Keep,
): Finding[] {
  const files = new Map(
    [...bases].flatMap(([file, base]) =>
      base.concepts.map((concept) => [concept, { file, base }] as const),
    ),
  )
  return faultsOf(termbase, keep).map(({ concept, conceptId, path, message, note }) => {
    const at = files.get(concept)
    const place = at?.base.placeOf(concept, path)
    return {
      ...findingOf(termbaseRule, at?.file ?? 'locales/termbase', message, place, { note }),
      concept: conceptId,
    }
  })
}
