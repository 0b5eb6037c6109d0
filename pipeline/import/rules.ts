import type { Rule } from '../model/rule.ts'

export const noDateRule: Rule = {
  id: 'import/no-date',
  severity: 'warning',
  why: 'The page does not say when it was published, and a date is never guessed: it is what archives sort by.',
  remedy:
    'Find the date, write it into announcement.yaml as “published: 2021-12-10”, and move the folder to its year.',
}

export const noTitleRule: Rule = {
  id: 'import/no-title',
  severity: 'warning',
  why: 'An announcement without a title cannot be listed or found.',
  remedy: 'Write the title into the first line of the text, behind “# ”.',
}

export const noLanguageRule: Rule = {
  id: 'import/language',
  severity: 'warning',
  why: 'The language decides the words of the page, the dates and how it is read aloud.',
  remedy: 'Name it: kozlony import --lang hu, or --lang en.',
}

export const lostLinkRule: Rule = {
  id: 'import/lost-link',
  severity: 'info',
  why: 'The saved page has lost the link that stood here.',
  remedy: 'Put the link back, or end the sentence without it.',
}

export const importExistsRule: Rule = {
  id: 'import/exists',
  severity: 'error',
  why: 'An announcement that is already there may hold someone’s work; an import never writes over it.',
  remedy: 'Name another folder with --into sources/<year>/<name>, or remove the old one first.',
}

export const importListRule: Rule = {
  id: 'import/list',
  severity: 'error',
  why: 'A page that lists announcements holds none of them whole.',
  remedy: 'Save the page of each announcement, and import those.',
}

export const importRefusedRule: Rule = {
  id: 'import/refused',
  severity: 'error',
  why: 'A page without an announcement in it would become an empty edition.',
  remedy: 'Open the page in a browser, save the text of the announcement itself, and import that.',
}

/** The rules of the importer. */
export const importRules: readonly Rule[] = [
  noDateRule,
  noTitleRule,
  noLanguageRule,
  lostLinkRule,
  importExistsRule,
  importListRule,
  importRefusedRule,
]
