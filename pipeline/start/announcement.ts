import { escapeTitle } from '../model/escape.ts'
import type { Language } from '../model/language.ts'
import type { Office } from '../model/office.ts'
import { filesFrom, type NewFile, type Shipped } from './new-file.ts'

export type AnnouncementNames = {
  readonly slug: string
  readonly year: number
  readonly title: string
  /** The language of the title; the other one keeps its placeholder. */
  readonly language: Language
  /** The language of the comments in announcement.yaml. */
  readonly spoken: Language
  /** The moment of release, where it is known already, as it stands in announcement.yaml. */
  readonly published?: string
}

const keys = (names: readonly string[]): string => names.join(', ') || '–'

/**
 * The files of a new announcement, `<slug>/…`: a text for each language of the office, and the facts. What is not
 * known stays a placeholder (`source/placeholder`): nothing is invented.
 */
export function announcementFiles(
  template: Shipped,
  office: Office,
  names: AnnouncementNames,
): NewFile[] {
  const { slug, title, language, spoken, published } = names
  const contacts = Object.keys(office.contacts)
  const values = new Map([
    ['year', String(names.year)],
    ['timeZone', office.timeZone],
    ['organ', office.organ],
    ['organs', keys(office.organs)],
    ['contact', contacts[0] ?? ''],
    ['contacts', keys(contacts)],
  ])
  const wanted = new Set(['announcement.yaml', ...office.languages.map((one) => `${one}.md`)])
  return filesFrom(template, ['announcement', `announcement.${spoken}`], values)
    .filter(({ path }) => wanted.has(path))
    .map(({ path, text }): NewFile => {
      const known =
        path === `${language}.md`
          ? text.replace(/^# .*$/mu, () => `# ${escapeTitle(title)}`)
          : path === 'announcement.yaml' && published !== undefined
            ? text.replace(/^published: .*$/mu, () => `published: ${published}`)
            : text
      return { path: `${slug}/${path}`, text: known }
    })
}
