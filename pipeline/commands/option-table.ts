import { phrase } from '../model/wording.ts'

export type OptionName = keyof typeof table

/** All options, with the words of `help`. */
export const table = {
  root: {
    type: 'string',
    value: phrase('DIR'),
    help: phrase('folder that holds sources/ and locales/ (default: here)'),
  },
  out: {
    type: 'string',
    value: phrase('DIR'),
    help: phrase('where the editions go (default: output/ in the root)'),
  },
  at: {
    type: 'string',
    value: phrase('TIME'),
    help: phrase('the moment of release, such as 2026-11-24T10:00+01:00 (default: now)'),
  },
  format: {
    type: 'string',
    value: phrase('FORM'),
    help: phrase('pretty, json, sarif, junit or github'),
  },
  only: {
    type: 'string',
    value: phrase('GLOB'),
    help: phrase('make only these announcements anew, such as "2026/*"'),
  },
  strict: { type: 'boolean', help: phrase('treat each warning as an error') },
  jobs: {
    type: 'string',
    value: 'N',
    help: phrase('how many announcements are worked on side by side'),
  },
  'no-pdf': { type: 'boolean', help: phrase('a draft without PDFs, in output/draft/') },
  validate: {
    type: 'boolean',
    help: phrase('hold every PDF against PDF/A and PDF/UA (needs Java)'),
  },
  locale: {
    type: 'string',
    value: 'pseudo',
    help: phrase('a draft whose words of the pages are accented, longer and in brackets'),
  },
  explain: {
    type: 'string',
    value: phrase('ID'),
    help: phrase('say why this announcement was made anew, or not'),
  },
  quiet: { type: 'boolean', help: phrase('no progress, no summary') },
  color: { type: 'boolean', help: phrase('colours even when not in a terminal') },
  'no-color': { type: 'boolean', help: phrase('no colours') },
  baseline: {
    type: 'string',
    value: phrase('FILE'),
    help: phrase('file of known findings, which are not shown (default: sources/baseline.json)'),
  },
  'no-baseline': { type: 'boolean', help: phrase('show the known findings too') },
  'update-baseline': {
    type: 'boolean',
    help: phrase('take all warnings and notes of now as known'),
  },
  to: {
    type: 'string',
    value: phrase('DIR'),
    help: phrase('the archive (default: output/archive in the root)'),
  },
  refresh: {
    type: 'boolean',
    help: phrase('record, beside their bags, editions made anew of the same sources'),
  },
  port: {
    type: 'string',
    value: 'N',
    help: phrase('port of the preview, or the first free one after it (default: 4321)'),
  },
  export: {
    type: 'string',
    value: phrase('ID'),
    help: phrase(
      'write the PDFs of an announcement under embargo, stamped, for those who may have them',
    ),
  },
  list: { type: 'boolean', help: phrase('the releases that are kept, newest first') },
  rollback: {
    type: 'boolean',
    help: phrase('make the release before the current one, or the one named, current again'),
  },
  'dry-run': { type: 'boolean', help: phrase('show what would be written, write nothing') },
  lang: {
    type: 'string',
    value: 'hu|en',
    help: phrase('language of the page, the office or the title'),
  },
  slug: {
    type: 'string',
    value: phrase('NAME'),
    help: phrase('name of the folder, where the title should not give it'),
  },
  into: {
    type: 'string',
    value: phrase('DIR'),
    help: phrase('folder of the announcement to write'),
  },
  accept: {
    type: 'string',
    value: phrase('ID'),
    help: phrase('record that the texts of this announcement agree as they stand'),
  },
  reason: { type: 'string', value: phrase('WORDS'), help: phrase('why you accept it') },
  by: { type: 'string', value: phrase('NAME'), help: phrase('who accepts it') },
  dialect: {
    type: 'string',
    value: 'v2|v3',
    help: phrase('edition of TBX: v2, which most programs read, or v3 (default: v2)'),
  },
  bom: { type: 'boolean', help: phrase('a byte order mark before a table, for Excel') },
  help: { type: 'boolean', help: phrase('this help') },
  version: { type: 'boolean', help: phrase('the version') },
} as const satisfies Record<string, { type: 'string' | 'boolean'; value?: string; help: string }>

export const common: readonly OptionName[] = [
  'root',
  'out',
  'at',
  'format',
  'only',
  'strict',
  'jobs',
  'quiet',
  'color',
  'no-color',
  'help',
]
