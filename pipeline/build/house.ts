import { gapsOf, type Gap } from '../check/locale-gaps.ts'
import { checkLocales } from '../check/locales.ts'
import type { Finding } from '../model/finding.ts'
import type { Language } from '../model/language.ts'
import { isSpoken, namespaceOf, type Locale } from '../model/locale.ts'
import { defaultOffice, type Office } from '../model/office.ts'
import { findingOf } from '../model/rule.ts'
import { officeRule, unreadableRule } from '../model/rules.ts'
import { readLocale } from '../read/locales.ts'
import { readOffice } from '../read/office.ts'
import { readTermbase, type TermbaseFile } from '../read/termbase.ts'
import { decode, type Decoded } from '../read/text.ts'
import { machineFaults } from '../make/machine-faults.ts'
import { SourceChanged } from '../make/refusal.ts'
import type { Shared } from '../make/shared.ts'
import { templateKeys } from '../render/words.ts'
import { termbaseFor } from '../make/shared.ts'
import type { Keep } from '../terminology.ts'
import { digestsOf, type HouseDigests } from './house-digests.ts'
import { termbaseFindings } from './termbase-findings.ts'
import { checkLocaleTerms, preferTermsInWords } from './locale-terms.ts'
import type { Snapshot } from './snapshot.ts'
import { say } from '../model/wording.ts'

/** What all announcements share: the office, the words of its languages, the termbase. */
export type House = Shared & {
  readonly findings: readonly Finding[]
  /** Keys that a language lacks. */
  readonly gaps: () => readonly Gap[]
  /** Languages whose editions are withheld, as a locale or the termbase has an error. */
  readonly blocked: ReadonlySet<Language>
  /** Digests of what an announcement's facts and pages take from here. */
  readonly digests: HouseDigests
}

const officeFile = 'sources/office.yaml'

/** Reads one file; what the machine refuses is a finding, too. */
function decodeFile(snapshot: Snapshot, path: string, limit: number): Decoded {
  try {
    return decode(snapshot.bytes(path), path, limit)
  } catch (error) {
    const { code = error instanceof SourceChanged ? error.name : undefined } =
      error as NodeJS.ErrnoException
    if (code === undefined || machineFaults.test(code)) throw error
    const message = say('Unexpected refusal: “{{file}}” cannot be read ({{code}})', {
      file: path,
      code,
    })
    return { finding: findingOf(unreadableRule, path, message) }
  }
}

/** Decodes all files below a folder of the snapshot; what is no text is a finding. */
function textsOf(snapshot: Snapshot, pattern: RegExp, findings: Finding[]): Map<string, string> {
  const texts = new Map<string, string>()
  for (const { path, kind } of snapshot.entries) {
    if (!pattern.test(path) || kind === 'folder') continue
    if (kind !== 'file') {
      findings.push(
        findingOf(
          unreadableRule,
          path,
          kind === 'huge'
            ? say('Unexpected size of “{{name}}”, expected at most 4 MB', { name: path })
            : say('Unexpected link or special file “{{name}}”, expected a plain file', {
                name: path,
              }),
        ),
      )
      continue
    }
    const decoded = decodeFile(snapshot, path, 4 * 1024 * 1024)
    if ('finding' in decoded) findings.push(decoded.finding)
    else texts.set(path, decoded.text)
  }
  return texts
}

/** The organs or contacts that the words know, for an office that has no office.yaml yet. */
function keysOf(kind: 'organ' | 'contact', locales: readonly Locale[]): string[] {
  const keys = locales.flatMap((locale) => [...locale.messages.keys()])
  return [
    ...new Set(
      keys.flatMap((key) => {
        const [, of, name] = /^office:([^.]+)\.([^.]+)\./u.exec(key) ?? []
        return of === kind && name !== undefined ? [name] : []
      }),
    ),
  ].sort()
}

/** What holds where office.yaml says nothing: the organs and contacts that there are words for. */
function fallbackOf(locales: readonly Locale[]): Office {
  const organs = keysOf('organ', locales)
  return {
    ...defaultOffice,
    organs: organs.length ? organs : defaultOffice.organs,
    organ: organs[0] ?? defaultOffice.organ,
    contacts: Object.fromEntries(keysOf('contact', locales).map((key) => [key, {}])),
  }
}

function officeOf(snapshot: Snapshot, locales: readonly Locale[], findings: Finding[]): Office {
  const fallback = fallbackOf(locales)
  if (!snapshot.has(officeFile)) {
    const message = say('Unexpected absence of “office.yaml”, expected the office’s settings')
    findings.push(findingOf(officeRule, officeFile, message, undefined, { severity: 'info' }))
    return fallback
  }
  if (snapshot.kind(officeFile) !== 'file') {
    findings.push(
      findingOf(
        unreadableRule,
        officeFile,
        say('Unexpected link or special file “{{name}}”, expected a plain file', {
          name: 'office.yaml',
        }),
      ),
    )
    return fallback
  }
  const decoded = decodeFile(snapshot, officeFile, 64 * 1024)
  if ('finding' in decoded) {
    findings.push(decoded.finding)
    return fallback
  }
  const { office, findings: found } = readOffice(decoded.text, officeFile, fallback)
  findings.push(...found)
  return office
}

/** Which keys pages can ask for, given what the office has. */
function keyUse(office: Office, isWritten: boolean): (key: string) => boolean {
  const known = new Set<string>(templateKeys)
  return (key) => {
    if (known.has(key) || !/^(?:page|notice|office):/u.test(key)) return true
    const [kind, name = ''] = key.slice(key.indexOf(':') + 1).split('.')
    if (!key.startsWith('office:')) return false
    // Without an office.yaml nobody has said yet what the office has.
    if (!isWritten) return true
    if (kind === 'organ') return office.organs.includes(name)
    if (kind === 'contact') return Object.hasOwn(office.contacts, name)
    return kind === 'topic' || kind === 'type' || kind === 'status'
  }
}

const withoutSpoken = (locale: Locale): Locale => ({
  ...locale,
  resources: Object.fromEntries(
    Object.entries(locale.resources).filter(([namespace]) => !isSpoken(namespace)),
  ),
})

/**
 * Reads what all announcements share. Faults are findings; what they spoil is withheld, nothing throws.
 * @param keep keeps the forms of the terms between builds
 */
export function readHouse(snapshot: Snapshot, keep?: Keep): House {
  const findings: Finding[] = []
  const texts = textsOf(snapshot, /^locales\/.*\.json$/u, findings)
  const undecoded = snapshot.entries.flatMap(({ path, kind }) =>
    kind !== 'folder' && !texts.has(path) ? path : [],
  )
  const blocked = new Set<Language>()

  const read = (['hu', 'en'] as const).map((language) => ({
    language,
    ...readLocale(language, texts, undecoded),
  }))
  const all = read.flatMap(({ locale }) => locale ?? [])
  const office = officeOf(snapshot, all, findings)
  for (const { language, locale, findings: found } of read) {
    if (!office.languages.includes(language)) continue
    findings.push(...found)
    if (!locale) blocked.add(language)
  }
  const locales = all.filter(({ language }) => office.languages.includes(language))
  const isUsed = keyUse(office, snapshot.has(officeFile))

  const bases = new Map<string, TermbaseFile>()
  for (const [file, text] of texts) {
    if (!file.startsWith('locales/termbase/')) continue
    const { base, findings: found } = readTermbase(text, file)
    findings.push(...found)
    if (base) bases.set(file, base)
    if (found.some(({ severity }) => severity === 'error'))
      for (const language of office.languages) blocked.add(language)
  }
  const concepts = [...bases.values()].flatMap((base) => base.concepts)
  const termbase = termbaseFor(concepts, locales, keep)
  findings.push(
    ...termbaseFindings(termbase, bases, keep),
    ...checkLocales(locales, isUsed, templateKeys),
    ...locales.flatMap((locale) => checkLocaleTerms(locale, termbase, texts)),
  )

  for (const finding of findings)
    if (finding.severity === 'error')
      for (const language of office.languages)
        if (
          (finding.file.startsWith(`locales/${language}/`) &&
            !isSpoken(namespaceOf(finding.file, language))) ||
          finding.file === `locales/profiles/${language}.json` ||
          finding.file === officeFile
        )
          blocked.add(language)

  const preferred = new Map(
    locales.map((locale) => [
      locale.language,
      { ...locale, resources: preferTermsInWords(withoutSpoken(locale), termbase).resources },
    ]),
  )
  return {
    office,
    locales: preferred,
    termbase,
    findings,
    gaps: () => gapsOf(locales, isUsed, templateKeys),
    blocked,
    digests: digestsOf(office, locales, [...preferred.values()], termbase),
  }
}
