import fs from 'node:fs'
import path from 'node:path'
import type { PdfProfile } from '../../../pipeline/model/pdf-record.ts'
import type { Nasty } from './case.ts'
import { facts } from './facts.ts'
import { links } from './links.ts'
import { lists } from './lists.ts'
import { pictureFolder, pictures } from './pictures.ts'
import { tables } from './tables.ts'
import { texts } from './texts.ts'

/** Documents that are hard to print as archival PDFs. */
export const nasty: readonly Nasty[] = [
  ...tables,
  ...texts,
  ...links,
  ...lists,
  ...pictures,
  ...facts,
]

const settings = (profile: PdfProfile): string => `baseUrl: https://nasty.example/
organs: [ministry-of-interior]
contacts: { press-desk: { phone: "+36 1 555 0142", email: sajto@bm.example } }
pdf: { profile: ${profile} }
`

/** The folder of a case, by its name. */
export const slugOf = ({ name }: Nasty): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')

/** The files of an office of these documents, each in both languages unless it says otherwise. */
export function nastyFiles(
  profile: PdfProfile,
  cases: readonly Nasty[] = nasty,
): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = { 'sources/office.yaml': settings(profile) }
  for (const one of cases) {
    const folder = `sources/2024/${slugOf(one)}`
    files[`${folder}/announcement.yaml`] = `published: 2024-02-29T10:00\n${one.facts ?? ''}\n`
    for (const language of ['hu', 'en'])
      if (language === 'hu' || !one.facts?.includes('languages: [hu]'))
        files[`${folder}/${language}.md`] = `# ${one.name}\n\nÖsszefoglaló.\n\n${one.text}\n`
    for (const name of one.pictures ?? [])
      files[`${folder}/${name}`] = fs.readFileSync(path.join(pictureFolder, name))
    for (const [name, text] of Object.entries(one.files ?? {})) files[`${folder}/${name}`] = text
  }
  return files
}
