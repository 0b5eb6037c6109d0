import type { Rule } from '../model/rule.ts'

export const noDateRule: Rule = {
  id: 'import/no-date',
  severity: 'warning',
  why: 'The page does not say when it was published, and a date is never guessed: it is what archives sort by.',
  remedy:
    'Find the date, write it into announcement.yaml as “published: 2021-12-10”, and move the folder to its year.',
}

export const unclearDateRule: Rule = {
  id: 'import/unclear-date',
  severity: 'warning',
  why: 'A date such as 10/12/2021 is one day to some readers and another to others; a guess would put the announcement into the wrong place of every archive for good.',
  remedy:
    'Find out which day is meant, and write it into announcement.yaml as “published: 2021-12-10”.',
}

export const otherDateRule: Rule = {
  id: 'import/other-date',
  severity: 'warning',
  why: 'A page that says twice when it was published, and not the same, leaves one of the days wrong.',
  remedy:
    'Keep the right day as “published” in announcement.yaml, and take the other line out of the text.',
}

export const datelineRule: Rule = {
  id: 'import/dateline',
  severity: 'info',
  why: 'The page names no day of publication; the one in front of its text is usually the same, but not always.',
  remedy: 'Correct “published” in announcement.yaml if the page came out on another day.',
}

export const menuRule: Rule = {
  id: 'import/menu',
  severity: 'info',
  why: 'Which short lines are of a menu and which of the announcement cannot always be told, and nothing of it may be lost.',
  remedy:
    'Compare with the old page: take lines of the menu out of the text, put lines of the announcement back.',
}

export const hiddenRule: Rule = {
  id: 'import/hidden-character',
  severity: 'warning',
  why: 'Characters that show nothing can turn the order of a line around, or hide a word from every search.',
  remedy: 'They were left out; read the line and see that it says what it should.',
}

export const lettersRule: Rule = {
  id: 'import/letters',
  severity: 'warning',
  why: 'A page that was once saved in the wrong encoding has õ and û for ő and ű, or signs for letters that are lost.',
  remedy: 'Compare with the old page, and write the right letters.',
}

export const pageEncodingRule: Rule = {
  id: 'import/encoding',
  severity: 'info',
  why: 'Old pages do not say how their letters are stored; a wrong guess shows in accented letters first.',
  remedy: 'Compare a few accented letters with the old page; if they are wrong, save it as UTF-8.',
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
  datelineRule,
  hiddenRule,
  lettersRule,
  menuRule,
  noDateRule,
  otherDateRule,
  pageEncodingRule,
  unclearDateRule,
  noTitleRule,
  noLanguageRule,
  lostLinkRule,
  importExistsRule,
  importListRule,
  importRefusedRule,
]
