import { checkAhead } from '../read/plausible.ts'
import { placesIn, type PlaceOf, type ReadFacts } from '../make/read-folder.ts'
import type { Addresses } from '../make/addresses.ts'
import { editionPath } from '../model/address.ts'
import type { Facts } from '../model/announcement.ts'
import { instantOf, type Moment } from '../model/date.ts'
import { foldedName } from '../model/file-name.ts'
import type { Finding } from '../model/finding.ts'
import { findingOf } from '../model/rule.ts'
import { factsRule } from '../model/rules.ts'
import { say } from '../model/wording.ts'
import type { SourceFolder } from '../read/discover.ts'
import type { House } from './house.ts'
import type { Snapshot } from './snapshot.ts'

/** An announcement before its texts are read: its facts, and whether it may be seen now. */
export type Planned = Omit<SourceFolder, 'findings'> &
  ReadFacts & {
    /** The place of a value of announcement.yaml. */
    readonly placeOf: PlaceOf
    /** Its publication and embargo are over. */
    readonly due: boolean
    /** When it will be, in ms. */
    readonly dueAt: number
    /** Until when a draft that shows it says that it is not to be published. */
    readonly hold?: Moment
  }

const dueOf = (facts: Facts, timeZone: string): number =>
  Math.max(
    instantOf(facts.published, timeZone),
    facts.embargo ? instantOf(facts.embargo, timeZone) : -Infinity,
  )

/** Two announcements must never write the same file: all addresses are known before anything is made. */
function findCollisions(planned: readonly Planned[]): Map<string, Finding> {
  const taken = new Map<string, string>()
  const collisions = new Map<string, Finding>()
  for (const { id, folder, facts, placeOf } of planned) {
    if (!facts) continue
    for (const language of facts.languages) {
      const path = editionPath({ id, slug: facts.slug }, language)
      const other = taken.get(foldedName(path))
      if (other !== undefined)
        collisions.set(
          id,
          findingOf(
            factsRule,
            `${folder}/announcement.yaml`,
            say('Unexpected web address “{{path}}.html”, which “{{other}}” has already', {
              path,
              other,
            }),
            placeOf(['slug', language]),
            {
              note: say('Give it another “slug” for “{{language}}”.', { language }),
            },
          ),
        )
      else taken.set(foldedName(path), id)
    }
  }
  return collisions
}

/** Facts of folders of which no two were found at one address. */
const apart = new WeakMap<readonly SourceFolder[], readonly (Facts | undefined)[]>()

/** `findCollisions`, which does not look again where the very same facts had none. */
function collisionsAmong(
  folders: readonly SourceFolder[],
  planned: readonly Planned[],
): ReadonlyMap<string, Finding> {
  const facts = planned.map((one) => one.facts)
  const known = apart.get(folders)
  if (known && facts.every((one, index) => one === known[index])) return new Map()
  const collisions = findCollisions(planned)
  if (!collisions.size) apart.set(folders, facts)
  return collisions
}

/**
 * Decides, by the one clock `at` (ms), which announcements may be seen.
 * @param read what the facts of each folder say, in the same order
 * @param preview what is not due is seen too, and held
 */
export function plan(
  folders: readonly SourceFolder[],
  read: readonly ReadFacts[],
  snapshot: Pick<Snapshot, 'bytes'>,
  { office }: Pick<House, 'office'>,
  at: number,
  preview = false,
): Planned[] {
  const planned = folders.map(({ id, folder, files }, index): Planned => {
    const { facts, provisional, findings } = read[index] ?? { findings: [] }
    const file = `${folder}/announcement.yaml`
    const placeOf = placesIn({ folder }, () => snapshot.bytes(file), { office })
    const dueAt = facts ? dueOf(facts, office.timeZone) : Infinity
    return {
      id,
      folder,
      files,
      ...(facts && { facts }),
      ...(provisional && { provisional }),
      findings: facts ? [...findings, ...checkAhead(facts, dueAt, at, file, placeOf)] : findings,
      placeOf,
      due: dueAt <= at || (preview && facts !== undefined),
      dueAt,
      ...(preview && facts && dueAt > at && { hold: facts.embargo ?? facts.published }),
    }
  })
  const collisions = collisionsAmong(folders, planned)
  return planned.map((one) => {
    const collision = collisions.get(one.id)
    return collision ? { ...one, findings: [...one.findings, collision] } : one
  })
}

/** Where the editions of all planned announcements are, or will be. */
export const addressesOf = (planned: readonly Planned[]): Addresses =>
  Object.fromEntries(
    planned.map(({ id, facts, due }) => [
      id,
      facts && due
        ? Object.fromEntries(
            facts.languages.map((language) => [
              language,
              editionPath({ id, slug: facts.slug }, language),
            ]),
          )
        : {},
    ]),
  )
