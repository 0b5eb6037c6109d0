import type { Facts } from '../model/announcement.ts'
import { filePath } from '../model/address.ts'
import type { Finding } from '../model/finding.ts'
import type { Language } from '../model/language.ts'
import { nearest } from '../model/nearest.ts'
import { findingOf } from '../model/rule.ts'
import { missingFileRule } from '../model/rules.ts'
import type { Attachment, Text } from '../render/edition.ts'
import type { Picture } from '../render/figure.ts'
import { endingOf, pictureTypes, readPicture } from './pictures.ts'
import type { Snapshot } from './snapshot.ts'
import { say } from '../model/wording.ts'

type Source = { readonly folder: string; readonly files: readonly string[]; readonly facts: Facts }

/** Pictures and attachments: sizes, and what is wrong with them. */
export function readFiles(
  source: Source,
  snapshot: Snapshot,
): { pictures: Map<string, Picture>; findings: Finding[] } {
  const pictures = new Map<string, Picture>()
  const findings: Finding[] = []
  for (const name of source.files) {
    if (!(endingOf(name) in pictureTypes)) continue
    const file = `${source.folder}/${name}`
    const { picture, finding } = readPicture(snapshot.bytes(file), name, file, source.facts)
    if (finding) findings.push(finding)
    if (picture) pictures.set(name, picture)
  }
  for (const name of Object.keys(source.facts.files))
    if (!source.files.includes(name)) {
      const near = nearest(name, source.files)
      findings.push(
        findingOf(
          missingFileRule,
          `${source.folder}/announcement.yaml`,
          say('Unexpected file “{{name}}” in “files”: it is not in the folder', { name }),
          { line: 1, column: 1 },
          {
            expected: near ? [near] : [],
            ...(near && { note: say('Did you mean “{{near}}”?', { near }) }),
          },
        ),
      )
    }
  return { pictures, findings }
}

/** What readers may take away: the files of announcement.yaml that are no pictures. */
export const attachmentsOf = (
  source: Source,
  snapshot: Snapshot,
  language: Language,
): Attachment[] =>
  Object.entries(source.facts.files)
    .filter(([name]) => !(endingOf(name) in pictureTypes))
    .map(([name, facts]) => ({
      name,
      description: facts[language] ?? name,
      bytes: snapshot.size(`${source.folder}/${name}`),
    }))

/** Names of the files of the folder that the texts show or link to. */
export function filesIn(texts: ReadonlyMap<Language, Text>, id: string): string[] {
  const all = JSON.stringify([...texts.values()])
  const prefix = `"/${filePath(id, '')}`
  return all
    .split(prefix)
    .slice(1)
    .map((rest) => decodeURI(rest.slice(0, rest.indexOf('"'))))
}
