import { languages } from '../model/language.ts'
import { slugOf } from '../model/slug.ts'
import { inEnglish, say, type Wording } from '../model/wording.ts'
import { withoutHidden } from './characters.ts'
import type { ImportedPage } from './page.ts'

/** An announcement folder: its id, and its files by name. */
export type Folder = { readonly id: string; readonly files: Readonly<Record<string, string>> }

const reasons = {
  en: 'Imported from a page that exists in English only.',
  hu: 'Az importált oldal csak magyarul létezik.',
} as const

/** Text for a comment: nothing in it ends the line, or turns it around. */
const oneLine = (text: string): string =>
  withoutHidden(text.replace(/[\r\n\v\f\u0085\u2028\u2029]+/gu, ' '))

/**
 * The folder that builds as it stands: the text, and the facts with a waiver for the language that is missing.
 * What was left out of the page stands in comments, so that nothing is lost silently.
 * @param about `source`: the name of the page; `today`: the date of the waiver, `YYYY-MM-DD`;
 * `tell`: says the comments in the office's language, English where it is not given
 */
export function announcementFolder(
  page: ImportedPage,
  about: {
    readonly source?: string
    readonly today: string
    readonly tell?: (wording: Wording) => string
  },
): Folder {
  const { language, published, dropped } = page
  const { tell = inEnglish } = about
  const missing = languages.find((one) => one !== language) ?? language
  const slug = slugOf(page.title ?? about.source?.replace(/\.\w+$/u, '') ?? '')
  const facts = [
    ...(about.source === undefined
      ? []
      : [`# ${tell(say('Imported from {{source}}', { source: oneLine(about.source) }))}`]),
    published === null
      ? `# ${tell(say('The page does not say when it was published. Write the date here, and move the folder to its year:'))}\n# published: 2021-12-10`
      : `published: ${published}`,
    `languages: [${language}]`,
    'waiver:',
    `  language: ${missing}`,
    `  reason: ${JSON.stringify(reasons[language])}`,
    `  date: ${about.today}`,
    ...(dropped.length ? ['', `# ${tell(say('Left out of the page:'))}`] : []),
    ...dropped.map(
      ({ line, text, why }) =>
        `# ${tell(say('line {{line}}: {{text}} ({{why}})', { line, text: JSON.stringify(oneLine(text)), why: say(why) }))}`,
    ),
    '',
  ]
  return {
    id: `${published?.slice(0, 4) ?? 'undated'}/${slug}`,
    files: { 'announcement.yaml': facts.join('\n'), [`${language}.md`]: page.markdown },
  }
}
