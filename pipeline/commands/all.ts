import type { Command, Run } from './command.ts'
import { help } from './help.ts'
import { common } from './option-table.ts'
import { phrase, say } from '../model/wording.ts'

/** What a command does is loaded only when it is asked for: all of them come to a thousand files. */
const from =
  (load: () => Promise<{ readonly run: Run }>): Run =>
  async (context) =>
    (await load()).run(context)

/** Each file is whole or not there. */
const notAll = say('not everything is written')
const noChange = say('nothing was changed')

/** All commands, in the order of `help`. */
export const commands: readonly Command[] = [
  {
    name: 'init',
    words: '[DIR]',
    help: phrase('make a new office in an empty folder, with an example'),
    example: 'kozlony init our-office --lang hu',
    options: ['lang', 'at', 'dry-run', 'quiet', 'color', 'no-color', 'help'],
    standing: notAll,
    run: from(() => import('./init.ts')),
  },
  {
    name: 'new',
    words: '"TITLE"',
    help: phrase('make the folder of an announcement, with both texts to fill in'),
    example: 'kozlony new "New gauges on the Tisza" --lang en',
    options: ['root', 'at', 'lang', 'slug', 'dry-run', 'quiet', 'color', 'no-color', 'help'],
    standing: notAll,
    run: from(() => import('./new.ts')),
  },
  {
    name: 'build',
    words: '',
    help: phrase('check, transform, render, print and release all announcements'),
    example: 'kozlony build --strict',
    options: [...common, 'no-pdf', 'validate', 'locale', 'explain', 'baseline', 'no-baseline'],
    run: from(() => import('./build.ts')),
  },
  {
    name: 'preview',
    words: '',
    help: phrase('show the draft in the browser, with what was found, and anew after each change'),
    example: 'kozlony preview',
    options: [
      ...common.filter((name) => name !== 'only'),
      'port',
      'export',
      'baseline',
      'no-baseline',
    ],
    run: from(() => import('./preview.ts')),
  },
  {
    name: 'watch',
    words: '',
    help: phrase(
      'make a draft of all announcements anew whenever a text, a word or a term changes',
    ),
    example: 'kozlony watch',
    options: [...common.filter((name) => name !== 'only'), 'baseline', 'no-baseline'],
    run: from(() => import('./watch.ts')),
  },
  {
    name: 'check',
    words: phrase('[FILE…]'),
    help: phrase('list what is wrong in sources/ and locales/, make nothing'),
    example: 'kozlony check sources/2026 --format json',
    options: [...common, 'baseline', 'no-baseline', 'update-baseline'],
    standing: noChange,
    run: from(() => import('./check.ts')),
  },
  {
    name: 'fix',
    words: phrase('[FILE…]'),
    help: phrase(
      'put preferred terms into the texts, and missing keys into locales/; change nothing else',
    ),
    example: 'kozlony fix --dry-run',
    options: [...common, 'dry-run'],
    standing: notAll,
    run: from(() => import('./fix.ts')),
  },
  {
    name: 'status',
    words: '[ID…]',
    help: phrase('translations that are missing, stale or complete; accept one as it stands'),
    example: 'kozlony status --accept 2026/my-first --reason "Read against the Hungarian."',
    options: [
      'accept',
      'reason',
      'by',
      'root',
      'out',
      'at',
      'format',
      'quiet',
      'color',
      'no-color',
      'help',
    ],
    standing: notAll,
    run: from(() => import('./status.ts')),
  },
  {
    name: 'release',
    words: phrase('[NAME]'),
    help: phrase('list the releases that are kept, or go back to an earlier one'),
    example: 'kozlony release --rollback',
    options: ['list', 'rollback', 'root', 'out', 'format', 'help'],
    standing: say('what is seen is a whole release'),
    run: from(() => import('./release.ts')),
  },
  {
    name: 'terms',
    words: phrase('forms LEMMA|audit [CONCEPT…]'),
    help: phrase('all forms of a term; what a spell checker says of the forms of all terms'),
    example: 'kozlony terms forms cél poss=ja',
    options: ['root', 'lang', 'format', 'quiet', 'color', 'no-color', 'help'],
    standing: noChange,
    run: from(() => import('./terms.ts')),
  },
  {
    name: 'exchange',
    words: phrase('export|import tbx|csv|tsv FILE'),
    help: phrase('give the terms to other programs, and take them back'),
    example: 'kozlony exchange export tbx terms.tbx',
    options: [...common, 'dialect', 'bom', 'dry-run'],
    standing: notAll,
    run: from(() => import('./exchange.ts')),
  },
  {
    name: 'import',
    words: phrase('FILE…'),
    help: phrase('turn saved pages of an old site into announcement folders'),
    example: 'kozlony import old-page.txt --dry-run',
    options: ['root', 'into', 'lang', 'dry-run', 'format', 'quiet', 'color', 'no-color', 'help'],
    standing: notAll,
    run: from(() => import('./import.ts')),
  },
  {
    name: 'archive',
    words: '',
    help: phrase(
      'deposit the released announcements with their sources, as bags that never change',
    ),
    example: 'kozlony archive --to /mnt/archive',
    options: [
      'to',
      'refresh',
      'dry-run',
      'only',
      'root',
      'out',
      'at',
      'format',
      'quiet',
      'color',
      'no-color',
      'help',
    ],
    standing: say('the deposit is not finished, what the archive holds is whole'),
    run: from(() => import('./archive.ts')),
  },
  {
    name: 'verify',
    words: phrase('[DIR…]'),
    help: phrase('name each byte that is changed, missing or added in a site, a bag or an archive'),
    example: 'kozlony verify output/archive',
    options: ['root', 'out', 'format', 'quiet', 'color', 'no-color', 'help'],
    standing: noChange,
    run: from(() => import('./verify.ts')),
  },
  {
    name: 'explain',
    words: phrase('[RULE]'),
    help: phrase('say why a rule exists and what to do; without a rule, list all'),
    example: 'kozlony explain terminology/forbidden',
    options: ['help', 'color', 'no-color', 'quiet'],
    standing: noChange,
    run: from(() => import('./explain.ts')),
  },
  {
    name: 'doctor',
    words: '',
    help: phrase('what is there, what is missing, what to type'),
    example: 'kozlony doctor',
    options: ['root', 'out', 'format', 'quiet', 'color', 'no-color', 'help'],
    standing: noChange,
    run: from(() => import('./doctor.ts')),
  },
  help,
]

/** Commands that DESIGN.md names and that open issues will bring. */
export const laterCommands: ReadonlySet<string> = new Set(['worker'])
