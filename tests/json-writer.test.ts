import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { writeJson, type JsonChange } from '../pipeline/write/json-writer.ts'

const file = `{
  "subject": "press",
  "concepts": [
    { "id": "a", "terms": { "en": [{ "term": "a", "note": "x" }] } },
    {
      "id": "b",
      "note": "y",
      "terms": {
        "hu": [
          {
            "term": "b"
          }
        ]
      }
    }
  ]
}
`

describe('a JSON file is changed at the places named and nowhere else', () => {
  test.each<[string, JsonChange[], string, string]>([
    [
      'a value',
      [{ path: ['concepts', 1, 'note'], value: 'ű "z"' }],
      '"note": "y"',
      '"note": "ű \\"z\\""',
    ],
    [
      'a key in an entry of one line',
      [{ path: ['concepts', 0, 'terms', 'en', 0, 'tests'], value: { hit: ['a', 'b'] } }],
      '"note": "x" }',
      '"note": "x", "tests": { "hit": ["a", "b"] } }',
    ],
    [
      'keys in an entry of several lines, in their order',
      [
        { path: ['concepts', 1, 'terms', 'hu', 0, 'status'], value: 'preferred' },
        { path: ['concepts', 1, 'terms', 'hu', 0, 'lowering'], value: true },
      ],
      '            "term": "b"\n',
      '            "term": "b",\n            "status": "preferred",\n            "lowering": true\n',
    ],
    [
      'an entry at the end of a list, laid out like the others',
      [{ path: ['concepts', 1, 'terms', 'hu', 1], value: { term: 'c' } }],
      '            "term": "b"\n          }\n',
      '            "term": "b"\n          },\n          { "term": "c" }\n',
    ],
    ['a key that is taken out', [{ path: ['concepts', 1, 'note'] }], '      "note": "y",\n', ''],
    ['one in a line', [{ path: ['concepts', 0, 'terms', 'en', 0, 'note'] }], ', "note": "x"', ''],
    [
      'what is not there',
      [{ path: ['concepts', 7, 'note'] }, { path: ['concepts', 1, 'x'] }],
      '',
      '',
    ],
    [
      'taken out and added at once',
      [
        { path: ['concepts', 0, 'terms', 'en', 0, 'note'] },
        { path: ['concepts', 0, 'terms', 'en', 0, 'pos'], value: 'noun' },
      ],
      '"note": "x"',
      '"pos": "noun"',
    ],
  ])('%s', (_, changes, before, after) => {
    const expected = file.replace(before, () => after)
    expect(writeJson(file, changes)).toBe(expected)
    expect(writeJson(`\uFEFF${file.replaceAll('\n', '\r\n')}`, changes)).toBe(
      `\uFEFF${expected.replaceAll('\n', '\r\n')}`,
    )
  })
  test('an empty list is opened', () =>
    expect(
      writeJson('{\n\t"concepts": []\n}', [{ path: ['concepts', 0], value: { id: 'a' } }]),
    ).toBe('{\n\t"concepts": [\n\t\t{ "id": "a" }\n\t]\n}'))
  test('what is written is read back', () =>
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, key) => {
        fc.pre(key !== '__proto__')
        const text = writeJson(file, [
          { path: ['concepts', 0, key], value },
          { path: ['concepts', 2], value },
        ])
        const back = JSON.parse(text) as { concepts: Record<string, unknown>[] }
        expect(back.concepts[0]?.[key]).toEqual(JSON.parse(JSON.stringify(value)))
        expect(back.concepts[2]).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    ))
})
