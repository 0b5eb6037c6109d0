import { editionPath } from '../model/address.ts'
import { instantOf } from '../model/date.ts'
import type { Facts } from '../model/announcement.ts'
import { checkFactWords } from '../check/fact-words.ts'
import { checkLanguages } from '../check/languages.ts'
import { foldedName } from '../model/file-name.ts'
import type { Finding, Place } from '../model/finding.ts'
import { languages, type Language } from '../model/language.ts'
import { findingOf } from '../model/rule.ts'
import { factsRule, unreadableRule } from '../model/rules.ts'
import type { SourceFolder } from '../read/discover.ts'
import { readFacts } from '../read/facts.ts'
import { checkAhead, checkPlausible } from '../read/plausible.ts'
import { decode } from '../read/text.ts'
import type { House } from './house.ts'
import type { Snapshot } from './snapshot.ts'
import { say } from '../model/wording.ts'

type PlaceOf = (path: readonly PropertyKey[]) => Place
const atTop: PlaceOf = () => ({ line: 1, column: 1 })

/** An announcement before its texts are read: its facts, and whether it may be seen now. */
export type Planned = {
  readonly id: string
  readonly folder: string
  readonly files: readonly string[]
  readonly facts?: Facts
  /** Facts that let the texts be checked where the real ones cannot be read: nothing is made of them. */
  readonly provisional?: Facts
  readonly findings: readonly Finding[]
  /** The place of a value of announcement.yaml. */
  readonly placeOf: PlaceOf
  /** Its publication and embargo are over. */
  readonly due: boolean
  /** When it will be, in ms. */
  readonly dueAt: number
}

function readOne(
  folder: SourceFolder,
  snapshot: Snapshot,
  house: House,
): { facts?: Facts; findings: Finding[]; placeOf?: PlaceOf } {
  const findings = [...folder.findings]
  const file = `${folder.folder}/announcement.yaml`
  if (findings.some(({ severity }) => severity === 'error')) return { findings }
  try {
    const decoded = decode(snapshot.bytes(file), file, 16 * 1024)
    if ('finding' in decoded) return { findings: [...findings, decoded.finding] }
    const { facts, findings: found, placeOf } = readFacts(decoded.text, file, house.office)
    findings.push(...found)
    if (!facts) return { findings, placeOf }
    const locales = [...house.locales.values()].filter(({ language }) =>
      facts.languages.includes(language),
    )
    findings.push(
      ...checkPlausible(facts, folder.id, file, house.office.timeZone, placeOf),
      ...checkLanguages(facts, house.office, folder.files, folder.folder, placeOf),
      ...checkFactWords(facts, locales, file, placeOf),
    )
    return { facts, findings, placeOf }
  } catch (error) {
    const code = (error as { code?: string }).code ?? (error instanceof Error ? error.name : '')
    findings.push(
      findingOf(
        unreadableRule,
        file,
        say('Unexpected refusal: “{{file}}” cannot be read ({{code}})', { file, code }),
      ),
    )
    return { findings }
  }
}

/** The languages of the texts that are there, and defaults for all else. */
function provisionalFacts(folder: SourceFolder, house: House): Facts | undefined {
  const present = languages.filter((language) => folder.files.includes(`${language}.md`))
  const { facts } = readFacts('published: 1970-01-01', folder.folder, house.office)
  return facts && present.length ? { ...facts, languages: present } : undefined
}

const dueOf = (facts: Facts, house: House): number =>
  Math.max(
    instantOf(facts.published, house.office.timeZone),
    facts.embargo ? instantOf(facts.embargo, house.office.timeZone) : -Infinity,
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

/** Reads the facts of all announcements and decides, by the one clock `at` (ms), which may be seen. */
export function plan(
  folders: readonly SourceFolder[],
  snapshot: Snapshot,
  house: House,
  at: number,
): Planned[] {
  const planned = folders.map((folder): Planned => {
    const { facts, findings, placeOf = atTop } = readOne(folder, snapshot, house)
    const dueAt = facts ? dueOf(facts, house) : Infinity
    const provisional = facts ? undefined : provisionalFacts(folder, house)
    return {
      id: folder.id,
      folder: folder.folder,
      files: folder.files,
      ...(facts && { facts }),
      ...(provisional && { provisional }),
      findings: facts
        ? [
            ...findings,
            ...checkAhead(facts, dueAt, at, `${folder.folder}/announcement.yaml`, placeOf),
          ]
        : findings,
      placeOf,
      due: dueAt <= at,
      dueAt,
    }
  })
  const collisions = findCollisions(planned)
  return planned.map((one) => {
    const collision = collisions.get(one.id)
    return collision ? { ...one, findings: [...one.findings, collision] } : one
  })
}

/** Answers what one announcement's page asks about another: its path, "hidden" or "unknown". */
export function answerer(planned: readonly Planned[]): (question: string) => string {
  const byId = new Map(planned.map((one) => [one.id, one]))
  return (question) => {
    const [, language = '', id = ''] = /^address (\S+) (.+)$/u.exec(question) ?? []
    const one = byId.get(id)
    if (!one) return 'unknown'
    if (!one.facts || !one.due) return 'hidden'
    const own = languages.find((known) => known === language) as Language
    return one.facts.languages.includes(own)
      ? editionPath({ id, slug: one.facts.slug }, own)
      : 'hidden'
  }
}
