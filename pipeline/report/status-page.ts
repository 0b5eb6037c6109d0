import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Language } from '../model/language.ts'
import type { AnnouncementStatus, Behind, LanguageStatus } from '../model/translation.ts'
import { say, type Wording } from '../model/wording.ts'
import type { Tell } from './speak.ts'
import { statusStyle } from './status-style.ts'
import {
  acceptCommand,
  countsLine,
  isUnrecorded,
  languageNames,
  stateOf,
  togetherWords,
} from './status-words.ts'

type Options = { readonly language: Language; readonly tell: Tell }

const anchorOf = (id: string): string => id.replaceAll('/', '-')

const hasWork = (one: AnnouncementStatus): boolean =>
  one.together > 0 ||
  one.findings.length > 0 ||
  one.languages.some(({ state }) => state !== 'complete' && state !== 'waived')

function overview(list: readonly AnnouncementStatus[], languages: readonly Language[], tell: Tell) {
  const cell = (id: string, text: LanguageStatus, isLinked: boolean) => {
    const words = tell(stateOf(text))
    return h(`td.${text.state}`, [isLinked ? h('a', { href: `#${anchorOf(id)}` }, words) : words])
  }
  return h('div.scroll', [
    h('table', [
      h('thead', [
        h('tr', [
          h('th', { scope: 'col' }, tell(say('Announcement'))),
          ...languages.map((one) => h('th', { scope: 'col' }, tell(languageNames[one]))),
        ]),
      ]),
      h(
        'tbody',
        list.map((one) =>
          h('tr', [
            h('th', { scope: 'row' }, [one.title || one.id, h('p.id', one.id)]),
            ...one.languages.map((text) =>
              cell(one.id, text, text.state !== 'complete' || hasWork(one)),
            ),
          ]),
        ),
      ),
    ]),
  ])
}

/** The partner's text: what went is struck out, what came is marked. */
const changedText = ({ pieces }: Behind): ElementContent[] =>
  pieces.flatMap(({ kind, text }): ElementContent[] => {
    if (kind === 'same') return [{ type: 'text', value: text }]
    const space = /\s$/u.exec(text)?.[0] ?? ''
    return [h(kind === 'gone' ? 'del' : 'ins', text.trimEnd()), { type: 'text', value: space }]
  })

const what = {
  changed: say('This has changed'),
  added: say('This is new'),
  removed: say('This was removed'),
} as const

const toDo = {
  changed: say('This may need the same change'),
  added: say('It is missing behind this'),
  removed: say('This may have to go too'),
} as const

const placed = (words: Wording, file: string, one: Behind['target'], tell: Tell) =>
  h('figcaption', [
    `${tell(words)} · `,
    h('code', one ? `${file}:${one.place.line}:${one.place.column}` : file),
  ])

const pairOf = (one: Behind, { file, language, source }: LanguageStatus, tell: Tell): Element =>
  h('div.pair', [
    h('figure', [
      placed(what[one.change], source?.file ?? '', one.source, tell),
      h('blockquote', { lang: source?.language }, changedText(one)),
    ]),
    h('figure', [
      placed(toDo[one.change], file, one.target, tell),
      h('blockquote', { lang: language }, one.target?.text ?? '—'),
    ]),
  ])

const accept = (words: Wording, id: string, tell: Tell): Element =>
  h('p.note', [`${tell(words)} `, h('code', acceptCommand(id))])

function work(one: AnnouncementStatus, tell: Tell): Element {
  const { id, languages, together } = one
  const missing = languages.filter(
    ({ state, file }) => state === 'missing' && !one.findings.some((own) => own.file === file),
  )
  return h('section', { id: anchorOf(id) }, [
    h('h3', one.title || id),
    h('p.id', id),
    ...one.findings.flatMap(({ rule, words, message, file, place }) =>
      rule === 'parity/stale-translation'
        ? []
        : [
            h('p', [
              words ? tell(words.message) : message,
              ' · ',
              h('code', place ? `${file}:${place.line}:${place.column}` : file),
            ]),
          ],
    ),
    ...missing.map(({ language, file }) =>
      h('p', [
        `${tell(say('The {{language}} text is missing', { language: languageNames[language] }))} · `,
        h('code', file),
      ]),
    ),
    ...languages.flatMap((text) => text.behind.map((behind) => pairOf(behind, text, tell))),
    ...(languages.some(({ behind }) => behind.length)
      ? [accept(say('Right as it stands? Type:'), id, tell)]
      : []),
    ...(together ? [accept(togetherWords(together), id, tell)] : []),
    ...(isUnrecorded(one)
      ? [
          accept(
            say('Nobody has recorded yet that the two texts agree; when you have read both, type:'),
            id,
            tell,
          ),
        ]
      : []),
  ])
}

function waivers(list: readonly AnnouncementStatus[], tell: Tell): Element[] {
  const rows = list.flatMap((one) =>
    one.languages.flatMap(({ language, waiver }) =>
      waiver
        ? [
            h('div', { id: hasWork(one) ? undefined : anchorOf(one.id) }, [
              h('dt', [one.title || one.id, h('p.id', one.id)]),
              h(
                'dd',
                tell(
                  say('No {{language}} text since {{date}}: {{reason}}', {
                    language: languageNames[language],
                    date: waiver.date,
                    reason: waiver.reason,
                  }),
                ),
              ),
            ]),
          ]
        : [],
    ),
  )
  return rows.length ? [h('h2', tell(say('Waivers'))), h('dl', rows)] : []
}

/** `output/reports/status.html`: one file that needs no other, in the office's language. */
export function statusPage(
  list: readonly AnnouncementStatus[],
  languages: readonly Language[],
  { language, tell }: Options,
): string {
  const title = tell(say('Translations'))
  const open = list.filter(hasWork)
  const page = h(null, [
    { type: 'doctype' },
    h('html', { lang: language }, [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('title', title),
        h('style', statusStyle),
      ]),
      h('body', [
        h('main', [
          h('h1', title),
          h('p.counts', tell(countsLine(list))),
          overview(list, languages, tell),
          ...(open.length
            ? [h('h2', tell(say('To do'))), ...open.map((one) => work(one, tell))]
            : []),
          ...waivers(list, tell),
        ]),
      ]),
    ]),
  ])
  return `${toHtml(page)}\n`
}
