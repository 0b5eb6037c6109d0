import type { Definition, Image, Link, Nodes, Root } from 'mdast'
import { nearest } from '../model/nearest.ts'
import { readReference } from '../model/reference.ts'
import { walk } from '../model/walk.ts'
import { defineCheck, type Report } from './define.ts'
import { say } from '../model/wording.ts'

export type LinksOptions = {
  /** The id of the announcement the text belongs to. */
  readonly id: string
  /** Names of the files in the announcement's folder. */
  readonly files: readonly string[]
  /** What is known of an announcement's id. */
  readonly find: (id: string) => 'published' | 'hidden' | 'unknown'
  /** The known id that is nearest to an unknown one, for “did you mean”. */
  readonly near?: (id: string) => string | undefined
}

function checkTarget(node: Link | Definition | Image, report: Report, options: LinksOptions): void {
  const reference = readReference(node.url, options.id)
  const shown = say('“{{value}}”', { value: node.url })
  if (reference.kind === 'refused')
    report(
      say(
        'Unexpected link to {{why}} in {{shown}}, expected a web address, an announcement or a file of the folder',
        { why: reference.why, shown },
      ),
      node,
      { actual: node.url },
    )
  else if (reference.kind === 'file' && !options.files.includes(reference.name)) {
    const near = nearest(reference.name, options.files)
    report(
      say('Unexpected link to {{shown}}, which is not in the folder of the announcement', {
        shown,
      }),
      node,
      {
        actual: node.url,
        expected: near ? [near] : [],
        severity: 'error',
        note: near
          ? say('Did you mean “{{near}}”?', { near })
          : say('Put the file into the folder, or take the link out.'),
      },
    )
  } else if (reference.kind === 'announcement' && reference.id !== options.id) {
    const state = options.find(reference.id)
    if (state === 'unknown') {
      const near = options.near?.(reference.id)
      report(
        say('Unexpected link to {{shown}}: there is no announcement “{{id}}”', {
          shown,
          id: reference.id,
        }),
        node,
        {
          actual: node.url,
          expected: near ? [near] : [],
          ...(near && { note: say('Did you mean “{{near}}”?', { near }) }),
        },
      )
    } else if (state === 'hidden')
      report(
        say('Unexpected link to {{shown}}, which is not published in this language yet', { shown }),
        node,
        {
          actual: node.url,
          note: say(
            'The words stay in the edition without a link until the other announcement is out.',
          ),
        },
      )
  }
}

/** `source/broken-link`: a link between announcements, or to a file, that leads nowhere. */
export const remarkLinks = defineCheck<LinksOptions>({
  id: 'source/broken-link',
  severity: 'warning',
  why: 'A reader who follows a link that leads nowhere loses trust in the rest. The edition keeps the words and leaves the link out.',
  remedy:
    'Correct the address: “../../<year>/<name of the folder>” for an announcement, the name of the file for an attachment.',
  exampleOptions: {
    id: '2026/b',
    files: ['map.jpg'],
    near: () => '2026/a',
    find: (id) => (id === '2026/a' ? 'published' : 'unknown'),
  },
  examples: [
    { text: 'See [a](../a), [map](map.jpg), [site](https://example.org).', finds: [] },
    {
      text: 'See [c](../../2026/aa).',
      finds: ['1:5-1:23: Unexpected link to “../../2026/aa”: there is no announcement “2026/aa”'],
    },
    {
      text: '[x](javascript:alert)',
      finds: [
        '1:1-1:22: Unexpected link to the scheme “javascript:” in “javascript:alert”, expected a web address, an announcement or a file of the folder',
      ],
    },
    {
      text: '![Map](mapp.jpg)',
      finds: [
        '1:1-1:17: Unexpected link to “mapp.jpg”, which is not in the folder of the announcement',
      ],
    },
  ],
  check(tree: Root, report, options) {
    walk<Nodes>(tree, (node) => {
      if (node.type === 'link' || node.type === 'definition') checkTarget(node, report, options)
      if (node.type !== 'image') return
      if (readReference(node.url, options.id).kind === 'web')
        report(
          say('Unexpected picture from the web “{{url}}”, expected a file of the folder', {
            url: node.url,
          }),
          node,
          {
            actual: node.url,
            severity: 'error',
            note: say('Put the picture into the folder of the announcement and name it here.'),
          },
        )
      else checkTarget(node, report, options)
    })
  },
})
