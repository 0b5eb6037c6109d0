import { checkFactWords } from '../check/fact-words.ts'
import { checkLanguages } from '../check/languages.ts'
import type { Facts } from '../model/announcement.ts'
import type { Finding, Place } from '../model/finding.ts'
import { languages } from '../model/language.ts'
import { findingOf } from '../model/rule.ts'
import { unreadableRule } from '../model/rules.ts'
import { say } from '../model/wording.ts'
import type { SourceFolder } from '../read/discover.ts'
import { readFacts } from '../read/facts.ts'
import { checkPlausible } from '../read/plausible.ts'
import { decode } from '../read/text.ts'
import type { Settings } from './shared.ts'

/** The place of a value of announcement.yaml. */
export type PlaceOf = (path: readonly PropertyKey[]) => Place

/** What the facts of a folder say; plain data. */
export type ReadFacts = {
  readonly facts?: Facts
  /** Facts that let the texts be checked where the real ones cannot be read: nothing is made of them. */
  readonly provisional?: Facts
  readonly findings: readonly Finding[]
}

/** The bytes of announcement.yaml, or why they cannot be had. */
export type FactsFile = Uint8Array | { readonly refused: string }

const atTop: PlaceOf = () => ({ line: 1, column: 1 })

/** The languages of the texts that are there, and defaults for all else. */
function provisionalFacts(folder: SourceFolder, { office }: Settings): Facts | undefined {
  const present = languages.filter((language) => folder.files.includes(`${language}.md`))
  const { facts } = readFacts('published: 1970-01-01', folder.folder, office)
  return facts && present.length ? { ...facts, languages: present } : undefined
}

function read(folder: SourceFolder, bytes: FactsFile, settings: Settings): ReadFacts {
  const findings = [...folder.findings]
  const file = `${folder.folder}/announcement.yaml`
  if (findings.some(({ severity }) => severity === 'error')) return { findings }
  if ('refused' in bytes) {
    findings.push(
      findingOf(
        unreadableRule,
        file,
        say('Unexpected refusal: “{{file}}” cannot be read ({{code}})', {
          file,
          code: bytes.refused,
        }),
      ),
    )
    return { findings }
  }
  const decoded = decode(bytes, file, 16 * 1024)
  if ('finding' in decoded) return { findings: [...findings, decoded.finding] }
  const { facts, findings: found, placeOf } = readFacts(decoded.text, file, settings.office)
  findings.push(...found)
  if (!facts) return { findings }
  const locales = [...settings.locales.values()].filter(({ language }) =>
    facts.languages.includes(language),
  )
  findings.push(
    ...checkPlausible(facts, folder.id, file, settings.office.timeZone, placeOf),
    ...checkLanguages(facts, settings.office, folder.files, folder.folder, placeOf),
    ...checkFactWords(facts, locales, file, placeOf),
  )
  return { facts, findings }
}

/** Reads and checks the facts of an announcement's folder. Faults are findings; nothing throws. */
export function readFolder(folder: SourceFolder, bytes: FactsFile, settings: Settings): ReadFacts {
  let result: ReadFacts
  try {
    result = read(folder, bytes, settings)
  } catch (error) {
    // A parser that gave up on what no limit foresaw.
    result = read(folder, { refused: error instanceof Error ? error.name : '' }, settings)
  }
  const provisional = result.facts ? undefined : provisionalFacts(folder, settings)
  return { ...result, ...(provisional && { provisional }) }
}

/** Where the values of announcement.yaml stand; reads it again, as only a finding asks. */
export function placesIn(
  folder: Pick<SourceFolder, 'folder'>,
  bytes: () => Uint8Array,
  { office }: Pick<Settings, 'office'>,
): PlaceOf {
  let placeOf: PlaceOf | undefined
  const find = (): PlaceOf => {
    try {
      const file = `${folder.folder}/announcement.yaml`
      const decoded = decode(bytes(), file, 16 * 1024)
      return 'text' in decoded ? (readFacts(decoded.text, file, office).placeOf ?? atTop) : atTop
    } catch {
      return atTop
    }
  }
  return (path) => (placeOf ??= find())(path)
}
