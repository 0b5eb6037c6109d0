import type { Rule } from './rule.ts'

export const jsonRule: Rule = {
  id: 'locale/json',
  severity: 'error',
  why: 'A locale file or termbase that cannot be read would take its words out of every edition.',
  remedy: 'Correct the line: a comma or quotation mark is usually missing just before it.',
  example: {
    wrong: '{ "menu": "Menü" "home": "Kezdőlap" }',
    right: '{ "menu": "Menü", "home": "Kezdőlap" }',
  },
}

export const localeKeyRule: Rule = {
  id: 'locale/missing-key',
  severity: 'error',
  why: 'A word that one language lacks would leave a hole on its pages; it is never filled from the other language.',
  remedy: 'Add the key to the file and translate its words.',
}

export const unusedKeyRule: Rule = {
  id: 'locale/unused-key',
  severity: 'warning',
  why: 'A translator’s time goes into words that no page shows.',
  remedy: 'Take the key out of both languages, or correct its name.',
}

export const parameterRule: Rule = {
  id: 'locale/placeholder',
  severity: 'error',
  why: 'A placeholder such as {{date}} that differs between the languages prints a hole, or loses a fact.',
  remedy: 'Use the same placeholders in both languages, spelt alike.',
  example: {
    wrong: '{ "date": "Közzétéve: {{dátum}}" }',
    right: '{ "date": "Közzétéve: {{date}}" }',
  },
}

export const localeValueRule: Rule = {
  id: 'locale/value',
  severity: 'error',
  why: 'A locale value is plain text: markup and unescaped placeholders would end up on the page as they stand.',
  remedy: 'Write plain words with {{placeholders}} only.',
  example: {
    wrong: '{ "skip": "<b>Skip</b> to content" }',
    right: '{ "skip": "Skip to content" }',
  },
}

export const formatRule: Rule = {
  id: 'locale/format',
  severity: 'error',
  why: 'Dates, numbers and sizes come to a placeholder as the profile of the language writes them; a format on top would print “NaN” or “Invalid Date”.',
  remedy: 'Write the placeholder alone; how dates and numbers look stands in locales/profiles/.',
  example: { wrong: '{ "pdf": "PDF, {{size, number}}" }', right: '{ "pdf": "PDF, {{size}}" }' },
}

export const referenceRule: Rule = {
  id: 'locale/reference',
  severity: 'error',
  why: 'A reference to other words that do not exist prints a hole; one that leads back to itself prints nothing.',
  remedy:
    'Name a key that holds words, with the name of its file before it, as in “office:status.corrected”; or write the words themselves.',
  example: {
    wrong: '{ "title": "Közlemények", "back": "$t(page:titel)" }',
    right: '{ "title": "Közlemények", "back": "$t(page:title)" }',
  },
}

export const conflictRule: Rule = {
  id: 'locale/conflict',
  severity: 'error',
  why: 'A key that holds both words and further keys is read in one way by the pages and in another by translation programs; words get lost between them.',
  remedy: 'Give the words a key of their own.',
  example: {
    wrong: '{ "menu": "Menu", "menu.home": "Home" }',
    right: '{ "menu": { "label": "Menu", "home": "Home" } }',
  },
}

export const blanksRule: Rule = {
  id: 'locale/blanks',
  severity: 'warning',
  why: 'A blank too many or too few at the edge of words shows as a hole, or glues them to what stands beside.',
  remedy: 'Begin and end the words as the other language does.',
  example: { wrong: '{ "title": "Közlemények " }', right: '{ "title": "Közlemények" }' },
}

export const punctuationRule: Rule = {
  id: 'locale/punctuation',
  severity: 'warning',
  why: 'A label that ends with a colon in one language and with nothing in the other is usually cut short, or runs into what follows.',
  remedy: 'End both languages with the same mark.',
  example: {
    wrong: '{ "empty": "Még nem jelent meg közlemény" }',
    right: '{ "empty": "Még nem jelent meg közlemény." }',
  },
}

export const quotesRule: Rule = {
  id: 'locale/quotes',
  severity: 'warning',
  why: 'Straight quotation marks and apostrophes are typewriter signs; the editions use those of the language.',
  remedy: 'Write the marks of the language: „…” in Hungarian, “…” and ’ in English.',
  example: {
    wrong: '{ "text": "The ministry\'s list" }',
    right: '{ "text": "The ministry’s list" }',
  },
}

export const pluralRule: Rule = {
  id: 'locale/plural',
  severity: 'error',
  why: 'A sentence about a number of things needs the plural forms of its language (Unicode CLDR); without them a page shows a hole.',
  remedy: 'Write each form; in Hungarian they may be the same words.',
  example: {
    wrong: '{ "files_other": "{{count}} melléklet" }',
    right: '{ "files_one": "{{count}} melléklet", "files_other": "{{count}} melléklet" }',
  },
}

export const sameWordsRule: Rule = {
  id: 'locale/same-words',
  severity: 'info',
  why: 'Words that are the same in both languages are often a copy that nobody has translated yet.',
  remedy: 'Translate them; leave them if they are the same in both languages.',
}

export const lengthRule: Rule = {
  id: 'locale/length',
  severity: 'info',
  why: 'A label that is far longer than in the other language may not fit its place on the page.',
  remedy:
    'Shorten it, or look at the page in a draft: “kozlony build --no-pdf --locale pseudo” shows the longest case.',
}

/** What can be wrong with the words of a language, each file alone and the languages beside each other. */
export const localeRules: readonly Rule[] = [
  blanksRule,
  conflictRule,
  formatRule,
  jsonRule,
  lengthRule,
  localeKeyRule,
  localeValueRule,
  parameterRule,
  pluralRule,
  punctuationRule,
  quotesRule,
  referenceRule,
  sameWordsRule,
  unusedKeyRule,
]
