import { beforeAll, describe, expect, test } from '@jest/globals'
import { check } from '../pipeline/kozlony.ts'
import { textIn } from '../pipeline/read/drawing-text.ts'
import { makeOffice, pair, type FilesOf } from './support/office.ts'

const text = (body: string): FilesOf => ({ 'en.md': `# Title\n\nSummary.\n\n${body}\n` })
/** A fault, the files that have it, and the finding: rule, file, line and column. */
const faults: readonly (readonly [fault: string, files: FilesOf, finding: string])[] = [
  ['a level that is left out', text('## Part\n\n#### Detail'), `source/heading-order en.md:7:1`],
  [
    'a picture without a description',
    { ...text('![](a.svg)'), 'a.svg': '<svg viewBox="0 0 9 9"><path d="M0 0h9"/></svg>' },
    `source/picture-alt en.md:5:1`,
  ],
  ['a table without heads', text('| | |\n| --- | --- |\n| a | b |'), `source/table-head en.md:5:1`],
  ['a link without words', text('See [](https://office.example/).'), `source/empty-link en.md:5:5`],
  [
    'a character that no font of the editions has',
    text('Well done 🎉'),
    `print/missing-glyph en.md:5:11`,
  ],
  [
    'such a character among the facts',
    {
      'announcement.yaml':
        'published: 2021-12-10T10:00\nchanges:\n  - { date: 2021-12-11, hu: "Javítva", en: "Corrected 🎉" }\n',
    },
    `print/missing-glyph announcement.yaml:3:44`,
  ],
  [
    'letters in a drawing, which would be set in a font of the machine',
    {
      ...text('![A curve](a.svg)'),
      'a.svg': '<svg viewBox="0 0 9 9">\n  <text x="1" y="5">Tisza</text></svg>',
    },
    `source/drawing-text a.svg:2:3`,
  ],
]

describe('what would be no archival edition is found in the source, with its place', () => {
  let found: readonly string[]
  beforeAll(async () => {
    const office = makeOffice(
      Object.assign({}, ...faults.map(([, files], index) => pair(`2021/fault-${index}`, files))),
    )
    const { findings } = await check({ root: office.root })
    office.remove()
    found = findings.map(
      ({ rule, file, place }) => `${rule} ${file}:${place?.line}:${place?.column}`,
    )
  }, 200_000)
  test.each(faults.map(([fault, , finding], index) => [fault, finding, index] as const))(
    '%s',
    (_, finding, index) => {
      const [rule = '', place = ''] = finding.split(' ')
      expect(found).toContain(`${rule} sources/2021/fault-${index}/${place}`)
    },
  )
})

describe('letters in a drawing', () => {
  test.each([
    ['<svg><path d="M0 0"/></svg>', undefined],
    ['<svg><title>A chart</title><desc>words</desc></svg>', undefined],
    ['<svg><text> </text></svg>', undefined],
    [
      '<?xml version="1.0"?>\n<svg>\n<g><text><tspan>a</tspan></text></g></svg>',
      { line: 3, column: 4 },
    ],
  ])('%j', (svg, place) => expect(textIn(svg)).toEqual(place))
})
