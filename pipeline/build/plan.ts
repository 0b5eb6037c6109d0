import { checkAhead, isFarAhead } from '../read/plausible.ts'
import type { PlaceOf, ReadFacts } from '../make/read-folder.ts'
import type { Addresses } from '../make/addresses.ts'
import { editionPath } from '../model/address.ts'
import type { Facts } from '../model/announcement.ts'
import { instantOf, type Moment } from '../model/date.ts'
import { foldedName } from '../model/file-name.ts'
import type { Finding } from '../model/finding.ts'
import type { Language } from '../model/language.ts'
import { findingOf } from '../model/rule.ts'
import { factsRule } from '../model/rules.ts'
import { say } from '../model/wording.ts'
import type { SourceFolder } from '../read/discover.ts'
import type { House } from './house.ts'
import type { Snapshot } from './snapshot.ts'

/** An announcement before its texts are read: its facts, and whether it may be seen now. */
export type Planned = Omit<SourceFolder, 'findings'> &
  ReadFacts & {
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

/** The address of an announcement that another has already. */
type Collision = {
  readonly id: string
  readonly language: Language
  readonly path: string
  readonly other: string
}

/** Two announcements must never write the same file: all addresses are known before anything is made. */
function findCollisions(planned: readonly Planned[]): Collision[] {
  const taken = new Map<string, string>()
  const collisions: Collision[] = []
  for (const { id, facts } of planned) {
    if (!facts) continue
    for (const language of facts.languages) {
      const path = editionPath({ id, slug: facts.slug }, language)
      const other = taken.get(foldedName(path))
      if (other === undefined) taken.set(foldedName(path), id)
      else collisions.push({ id, language, path, other })
    }
  }
  return collisions
}

const factsPath = ({ folder }: Pick<Planned, 'folder'>): string => `${folder}/announcement.yaml`

const collisionFinding = (
  one: Planned,
  { language, path, other }: Collision,
  placeOf: PlaceOf,
): Finding =>
  findingOf(
    factsRule,
    factsPath(one),
    say('Unexpected web address “{{path}}.html”, which “{{other}}” has already', { path, other }),
    placeOf(['slug', language]),
    { note: say('Give it another “slug” for “{{language}}”.', { language }) },
  )

/** Facts of folders of which no two were found at one address. */
const apart = new WeakMap<readonly SourceFolder[], readonly (Facts | undefined)[]>()

/** `findCollisions`, which does not look again where the very same facts had none. */
function collisionsAmong(
  folders: readonly SourceFolder[],
  planned: readonly Planned[],
): ReadonlyMap<string, Collision> {
  const facts = planned.map((one) => one.facts)
  const known = apart.get(folders)
  if (known && facts.every((one, index) => one === known[index])) return new Map()
  const collisions = findCollisions(planned)
  if (!collisions.length) apart.set(folders, facts)
  return new Map(collisions.map((one) => [one.id, one]))
}

/**
 * Decides, by the one clock `at` (ms), which announcements may be seen.
 * @param read what the facts of each folder say, in the same order
 * @param preview what is not due is seen too, and held
 */
export async function plan(
  folders: readonly SourceFolder[],
  read: readonly ReadFacts[],
  snapshot: Pick<Snapshot, 'bytes'>,
  settings: Pick<House, 'office'>,
  at: number,
  preview = false,
): Promise<Planned[]> {
  const planned = folders.map(({ id, folder, files }, index): Planned => {
    const { facts, provisional, findings } = read[index] ?? { findings: [] }
    const dueAt = facts ? dueOf(facts, settings.office.timeZone) : Infinity
    return {
      id,
      folder,
      files,
      ...(facts && { facts }),
      ...(provisional && { provisional }),
      findings,
      due: dueAt <= at || (preview && facts !== undefined),
      dueAt,
      ...(preview && facts && dueAt > at && { hold: facts.embargo ?? facts.published }),
    }
  })
  const collisions = collisionsAmong(folders, planned)
  const isWrong = ({ id, facts, dueAt }: Planned) =>
    (facts !== undefined && isFarAhead(dueAt, at)) || collisions.has(id)
  if (!planned.some(isWrong)) return planned
  // The code that reads places is loaded only where one is asked for.
  const { placesIn } = await import('../make/read-folder.ts')
  return planned.map((one) => {
    if (!isWrong(one)) return one
    const { id, facts, dueAt, findings } = one
    const placeOf = placesIn(one, () => snapshot.bytes(factsPath(one)), settings)
    const collision = collisions.get(id)
    return {
      ...one,
      findings: [
        ...findings,
        ...(facts ? checkAhead(facts, dueAt, at, factsPath(one), placeOf) : []),
        ...(collision ? [collisionFinding(one, collision, placeOf)] : []),
      ],
    }
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
