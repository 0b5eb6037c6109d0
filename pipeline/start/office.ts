import { languages, type Language } from '../model/language.ts'
import { filesFrom, type NewFile, type Shipped } from './new-file.ts'

export type OfficeNames = {
  /** The language in which the program is to speak, and in which the office's own files are commented. */
  readonly language: Language
  /** The day of the example, `YYYY-MM-DD`. */
  readonly date: string
  /** How the program is called here: `kozlony` or `npx kozlony`. */
  readonly command: string
}

/** What every office has of the program's own words; its names are its own. */
const shared =
  /^(?:(?:hu|en)\/(?:page|notice)\.json|profiles\/.+|termbase\/press\.json|README\.md)$/u

/** The names to fill in, with the program's own words for the types and states of announcements. */
function officeWords(names: string, own: string): string {
  const { type, status } = JSON.parse(own) as Readonly<Record<string, unknown>>
  const words = { ...(JSON.parse(names) as object), type, status }
  return `${JSON.stringify(words, null, 2)}\n`
}

/** npm leaves a `.gitignore` out of a package. */
const hidden = ({ path, text }: NewFile): NewFile =>
  path === 'gitignore' ? { path: '.gitignore', text } : { path, text }

/**
 * All files of a new office, sorted by path: settings, words, termbase and one announcement.
 * @param locales the program's own `locales/`
 */
export function officeFiles(template: Shipped, locales: Shipped, names: OfficeNames): NewFile[] {
  const { language, date, command } = names
  const values = new Map([
    ['date', date],
    ['year', date.slice(0, 4)],
    ['command', command],
  ])
  const own = filesFrom(template, ['office', `office.${language}`], values).map(hidden)
  const nameFiles = new Set(languages.map((one) => `locales/${one}/office.json`))
  const made = own.map(({ path, text }): NewFile => {
    if (!nameFiles.has(path)) return { path, text }
    return { path, text: officeWords(text, locales.get(path.slice('locales/'.length)) ?? '{}') }
  })
  const lent = [...locales].flatMap(([path, text]): NewFile[] =>
    shared.test(path) ? [{ path: `locales/${path}`, text }] : [],
  )
  return [...made, ...lent].sort((a, b) => (a.path < b.path ? -1 : 1))
}
