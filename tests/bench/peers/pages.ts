import type { Announcement } from '../corpus.ts'
import type { Language } from '../../../pipeline/model/language.ts'
import { markdownOf } from '../corpus.ts'

/** Name of a page in the peers' folder; it sorts as the announcements do. */
export const pageName = (id: number, language: Language, ending = 'md'): string =>
  `a${String(id).padStart(6, '0')}.${language}.${ending}`

/** The corpus as the makers of sites want it: one folder, what Közlöny has in announcement.yaml as front matter. */
export function pagesIn(
  folder: string,
  announcements: readonly Announcement[],
): Record<string, string> {
  const files: Record<string, string> = {}
  for (const { id, published, texts } of announcements)
    for (const language of ['hu', 'en'] as const) {
      const text = texts[language]
      const facts = {
        title: text.title,
        date: `${published}:00`,
        locale: language,
        key: String(id),
        summary: text.lead,
      }
      const front = Object.entries(facts).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
      files[`${folder}/${pageName(id, language)}`] =
        `---\n${front.join('\n')}\n---\n\n${markdownOf(text)}`
    }
  return files
}
