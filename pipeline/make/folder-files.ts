import type { ElementContent } from 'hast'
import type { Facts } from '../model/announcement.ts'
import { filePath } from '../model/address.ts'
import { fileNameFault, foldedName } from '../model/file-name.ts'
import type { Finding, Place } from '../model/finding.ts'
import type { Language } from '../model/language.ts'
import { isPublishable, publishableEndings } from '../model/media-type.ts'
import { nearest } from '../model/nearest.ts'
import { findingOf, type Rule } from '../model/rule.ts'
import { missingFileRule } from '../model/rules.ts'
import type { Attachment, Text } from '../render/edition.ts'
import type { Picture } from '../render/figure.ts'
import { endingOf, pictureTypes } from '../model/picture-types.ts'
import { readPicture } from './pictures.ts'
import type { FolderBytes } from './announcement.ts'
import { say } from '../model/wording.ts'
import { walk } from '../model/walk.ts'

export const attachmentRule: Rule = {
  id: 'source/attachment',
  severity: 'error',
  why: 'An attachment is offered to every reader: under a name that works on every machine, of a kind that runs nothing, with words that say what it is.',
  remedy: 'Save it as PDF, CSV or another document, and describe it in announcement.yaml.',
  example: {
    wrong: 'files: { data.csv: { en: "Measurements" } }',
    right: 'files: { data.csv: { hu: "Mérési adatok", en: "Measurements" } }',
  },
}

type Source = {
  readonly folder: string
  readonly files: readonly string[]
  readonly facts: Facts
  /** The place of a value of announcement.yaml. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place
}

/** Pictures: sizes, and what is wrong with them; and files that announcement.yaml names and that are not there. */
export function readFiles(
  source: Source,
  snapshot: Pick<FolderBytes, 'bytes'>,
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
          source.placeOf(['files', name]),
          {
            expected: near ? [near] : [],
            ...(near && { note: say('Did you mean “{{near}}”?', { near }) }),
          },
        ),
      )
    }
  return { pictures, findings }
}

/** An attachment without words in a language of the announcement. */
function undescribed(name: string, source: Source): Finding[] {
  if (endingOf(name) in pictureTypes || !Object.hasOwn(source.facts.files, name)) return []
  return source.facts.languages
    .filter((language) => !source.facts.files[name]?.[language])
    .map((language) =>
      findingOf(
        attachmentRule,
        `${source.folder}/announcement.yaml`,
        say('Unexpected attachment “{{name}}” without a description in “{{language}}”', {
          name,
          language,
        }),
        source.placeOf(['files', name]),
        {
          severity: 'warning',
          note: say('Write what it is: files: { {{name}}: { hu: "…", en: "…" } }', { name }),
        },
      ),
    )
}

/** What is wrong with the files that readers are given: names, kinds, descriptions, two names that fall together. */
export function checkPublished(names: readonly string[], source: Source): Finding[] {
  const taken = new Map<string, string>()
  return names.flatMap((name): Finding[] => {
    const file = `${source.folder}/${name}`
    const what = fileNameFault(name)
    if (what)
      return [
        findingOf(
          attachmentRule,
          file,
          say('Unexpected name “{{name}}”: {{what}} cannot stand in a web address', { name, what }),
          undefined,
          { note: say('Give the file another name, such as data-2026.csv.') },
        ),
      ]
    const found = undescribed(name, source)
    if (!isPublishable(name) || name === 'translation.json')
      found.push(
        findingOf(
          attachmentRule,
          file,
          say('Unexpected kind of attachment “{{name}}”, expected one of {{endings}}', {
            name,
            endings: publishableEndings,
          }),
        ),
      )
    const other = taken.get(foldedName(name))
    if (other !== undefined)
      found.push(
        findingOf(
          attachmentRule,
          file,
          say('Unexpected name “{{name}}”: “{{other}}” is the same name on many machines', {
            name,
            other,
          }),
        ),
      )
    taken.set(foldedName(name), name)
    return found
  })
}

/** What readers may take away: the files of announcement.yaml that are no pictures. */
export const attachmentsOf = (
  source: Source,
  snapshot: Pick<FolderBytes, 'size'>,
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
  const prefix = `/${filePath(id, '')}`
  const names: string[] = []
  const look = (node: ElementContent): void => {
    if (node.type !== 'element') return
    for (const name of ['href', 'src'] as const) {
      const value = node.properties[name]
      if (typeof value === 'string' && value.startsWith(prefix))
        names.push(decodeURI(value.slice(prefix.length)))
    }
  }
  for (const { title, summary, blocks, footnotes } of texts.values())
    for (const node of [...title, ...summary, ...blocks, ...footnotes.flat()])
      walk<ElementContent>(node, look)
  return names
}
