import { ownLocales, pair, type FilesOf } from './office.ts'

const texts = { 'hu.md': '# Cím\n\nSzöveg.\n', 'en.md': '# Title\n\nText.\n' }

const announcement = (id: string, facts: string, more: FilesOf = {}): FilesOf =>
  Object.fromEntries(
    Object.entries({ 'announcement.yaml': facts, ...texts, ...more }).map(([name, content]) => [
      `sources/2021/${id}/${name}`,
      content,
    ]),
  )

const date = 'published: 2021-12-10\n'

const badFacts = `published: 2021-13-10
reference: ""
organ: 12
languages: hu
type: x
slug: a
files: [a]
changes: a
topics: [A b]
waiver: x
`

const unknownNames = `published: 2021-12-10
organ: ministry-of-interio
contacts: [press-dek]
changes: [{ date: 2021-12-11, hu: x }]
waiver: { language: en, reason: x, date: 2021-12-10 }
topics: [flood]
files: { no.pdf: { hu: a }, map.jpg: { credit: a } }
`

const office = (commandLanguage: string) => `baseUrl: sajto
commandLanguage: ${commandLanguage}
timeZone: Budapest
organs: [ministry-of-interior]
contacts:
  press-desk: { phone: "061", email: x }
zone: x
`

const badText = `# One

# Two

#### Deep

![](gauge.svg)

![x](https://a.example/c.png)

[a](javascript:x) [b](../../../x) [c](../nope) [d](/x) [e](mapp.jpg) [f](%zz) [g]() <b>x</b>

Main Page

<!-- kozlony-ignore source/title -->

<!-- open
`

const badWords = `---
title: x
terms: { ignore: { a: "" } }
---
# T

Publicated by the Ministry of Interior. The Ministry of the Interior. Ab\u200bc Mo\u0455cow
`

const badTerms = JSON.stringify({
  subject: 'own',
  concepts: [
    { id: 'a', terms: { hu: [{ term: 'piros', status: 'forbidden' }] } },
    {
      id: 'a',
      terms: {
        hu: [
          { term: 'kék', status: 'preferred', tests: { hit: ['zöld'], miss: ['kék'] } },
          { term: 'kékek', status: 'forbidden' },
        ],
      },
    },
  ],
})

/** An office in which nearly everything that can be wrong is wrong, in the language its command speaks. */
export function officeOfMistakes(commandLanguage: string): FilesOf {
  const own = ownLocales()
  const page = String(own['locales/en/page.json'])
    .replace('"skip"', '"skipp"')
    .replace('PDF, {{size}}', 'PDF {{sise}}')
    .replace('"Back to text"', '"{{-x}}"')
    .replace('"notes": "Notes"', '"notes": ""')
  return {
    ...own,
    'locales/en/page.json': page,
    'locales/en/notice.json': '{ "a": 1 "b": 2 }',
    'locales/termbase/own.json': badTerms,
    'sources/office.yaml': office(commandLanguage),
    ...pair('2021/well'),
    ...announcement('facts', badFacts),
    ...announcement('key', 'publishd: 2021-12-10\n'),
    ...announcement('names', unknownNames, { 'map.jpg': 'x' }),
    ...announcement('yaml-end', 'published: "2021\n x: y\n\t- a\n'),
    ...announcement('yaml-colon', 'reference: BM: 214\n'),
    ...announcement('yaml-twice', `${date}${date}`),
    ...announcement('yaml-alias', 'published: *a\n'),
    ...announcement('yaml-form', 'published 2021\n---\na: !x b\n'),
    ...announcement('no-waiver', `${date}languages: [hu]\n`),
    ...announcement('far', 'published: 2090-01-01\n'),
    ...announcement('text', date, {
      'en.md': badText,
      'hu.md': 'Szöveg.\n',
      'gauge.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1" onload="x"/>',
    }),
    ...announcement('empty', date, { 'hu.md': '', 'en.md': '# T\n' }),
    ...announcement('words', date, { 'hu.md': '#\n\nA BM 🎉 publikálta.\n', 'en.md': badWords }),
    ...announcement('bytes', date, { 'hu.md': new Uint8Array([0x23, 0x20, 0xe1]) }),
    ...announcement('nested', date, { 'hu.md': `# C\n\n${'> '.repeat(30)}a\n` }),
    ...announcement('slug-one', `${date}slug: { hu: same }\n`),
    ...announcement('slug-two', `${date}slug: { hu: same }\n`),
    ...announcement('Árvíz 1', date),
    'sources/2021/no-facts/hu.md': texts['hu.md'],
    'sources/2021/one-language/announcement.yaml': date,
    'sources/2021/one-language/hu.md': texts['hu.md'],
    'sources/loose.md': 'x',
    'sources/2021/loose.md': 'x',
    'sources/abc/x/hu.md': texts['hu.md'],
    'sources/2021/well/sub/x.txt': 'x',
    'list.txt': 'Hír\nPublished: 10 December 2021\nHír\nPublished: 11 December 2021\n',
    'page.txt': 'Főoldal\n\nA miniszter beszéde\n\nA védekezés sikeres volt. Részletek:\n\nSütik\n',
    'html.txt': '<!doctype html>',
    'none.txt': '',
  }
}
