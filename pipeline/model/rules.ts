import { localeRules } from './locale-rules.ts'
import type { Rule } from './rule.ts'

/** What reading itself can find: before there is a tree. */
export const encodingRule: Rule = {
  id: 'source/encoding',
  severity: 'error',
  why: 'A file that is not UTF-8 text would lose its accented letters, or be read as something else than its author sees.',
  remedy: 'Save the file as UTF-8 text in your editor and build again.',
}

export const limitRule: Rule = {
  id: 'source/limit',
  severity: 'error',
  why: 'A text beyond these limits is no announcement; reading it could hold up the whole office for minutes.',
  remedy: 'Shorten the text, or put what is long into an attachment.',
}

export const yamlRule: Rule = {
  id: 'source/yaml',
  severity: 'error',
  why: 'The facts of an announcement must be read just one way.',
  remedy: 'Correct the line; quote a text that holds “: ” or “#”.',
  example: { wrong: 'reference: BM: 214', right: 'reference: "BM: 214"' },
}

export const factsRule: Rule = {
  id: 'source/facts',
  severity: 'error',
  why: 'Dates, reference, contacts and languages stand once, in announcement.yaml and office.yaml; a value that cannot be would be printed in every edition.',
  remedy: 'Correct the value; docs/press-officer.md lists what each line may hold.',
  example: { wrong: 'published: 2021-13-10', right: 'published: 2021-12-10T10:00' },
}

export const unknownKeyRule: Rule = {
  id: 'source/unknown-key',
  severity: 'error',
  why: 'A misspelt key is a fact that silently goes missing.',
  remedy: 'Correct the key, or take the line out.',
  example: { wrong: 'publishd: 2021-12-10', right: 'published: 2021-12-10' },
}

export const missingFileRule: Rule = {
  id: 'source/missing-file',
  severity: 'error',
  why: 'An announcement is announcement.yaml with hu.md and en.md, and the pictures and attachments that it names.',
  remedy: 'Put the file into the folder of the announcement.',
}

export const unreadableRule: Rule = {
  id: 'source/unreadable',
  severity: 'error',
  why: 'What cannot be read cannot be published; the other announcements are.',
  remedy: 'Give your user the right to read it, and see that it is a plain file, not a link.',
}

export const frontMatterRule: Rule = {
  id: 'source/front-matter',
  severity: 'error',
  why: 'The facts stand in announcement.yaml; a text file holds text. The one thing allowed between “---” lines at its top is terms.ignore.',
  remedy: 'Move the facts to announcement.yaml.',
  example: {
    wrong: '---\ntitle: Consultation\n---',
    right: '---\nterms: { ignore: { publish: "Title of the original page." } }\n---',
  },
}

export const officeRule: Rule = {
  id: 'source/office',
  severity: 'warning',
  why: 'office.yaml names the office, its languages, time zone and contacts.',
  remedy:
    'Write sources/office.yaml; docs/press-officer.md shows one. For a new office type: kozlony init FOLDER',
}

export const folderRule: Rule = {
  id: 'source/folder',
  severity: 'error',
  why: 'The name of the folder is the id of the announcement and part of its web address, for good.',
  remedy: 'Name it with small letters a–z, digits and single hyphens: sources/2026/flood-gauges.',
  example: { wrong: 'sources/2026/Árvíz 1', right: 'sources/2026/arviz-1' },
}

export const invisibleRule: Rule = {
  id: 'source/invisible',
  severity: 'error',
  why: 'A character that nobody sees hides a word from search and checks, turns the order of letters around, or prints as a hole.',
  remedy: 'Run “kozlony fix”, or delete the word and type it anew.',
}

export const lookalikeRule: Rule = {
  id: 'source/lookalike',
  severity: 'error',
  why: 'A Cyrillic “а” looks like a Latin one, and is another letter: search does not find the word, a screen reader stumbles, and an address may lead elsewhere.',
  remedy: 'Run “kozlony fix”, or type the word anew on your own keyboard.',
}

export const termbaseRule: Rule = {
  id: 'terminology/termbase',
  severity: 'warning',
  why: 'A termbase that contradicts itself would correct a text one way today and the other way tomorrow.',
  remedy: 'Settle which term is preferred, and take the other entry out.',
}

export const readRules: readonly Rule[] = [
  ...localeRules,
  encodingRule,
  factsRule,
  folderRule,
  frontMatterRule,
  limitRule,
  missingFileRule,
  officeRule,
  termbaseRule,
  unknownKeyRule,
  unreadableRule,
  yamlRule,
]
