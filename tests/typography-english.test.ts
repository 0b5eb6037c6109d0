import { describe, expect, test } from '@jest/globals'
import { typeset } from '../pipeline/transform/typography.ts'
import { profileOf } from './support/profiles.ts'

/** `~` is the space that does not break. What has no second part stays as it is. */
const table = (cases: readonly (readonly [string, string?])[]) =>
  test.each(cases.map(([source, wanted]) => [source, wanted ?? source]))('%s', (source, wanted) => {
    const plain = (text: string) => text.replaceAll('~', '\u00a0')
    const once = typeset(plain(source), profileOf('en'))
    expect(once.replaceAll('\u00a0', '~')).toBe(wanted)
    expect(typeset(once, profileOf('en'))).toBe(once)
  })

describe('quotation marks', () => {
  table([
    ['"Eight hours" is a lot', '“Eight hours” is a lot'],
    ['„Eight hours” is a lot', '“Eight hours” is a lot'],
    ['«Eight hours»', '“Eight hours”'],
    ["'Eight hours'", '“Eight hours”'],
    ['‘Eight hours’', '“Eight hours”'],
    ['"The \'quiet guard\' works," he said', '“The ‘quiet guard’ works,” he said'],
    ['"The "quiet guard" works," he said', '“The ‘quiet guard’ works,” he said'],
    ['"\'Yes,\' she said"', '“‘Yes,’ she said”'],
    ['"She said \'no\'"', '“She said ‘no’”'],
    ['"She said \'no\'."', '“She said ‘no’.”'],
    ['a "well"-known name', 'a “well”-known name'],
    ['word—"quote"—word', 'word~– “quote”~– word'],
    ['("in brackets")', '(“in brackets”)'],
    ['["in brackets"]', '[“in brackets”]'],
    ['"One." "Two."', '“One.” “Two.”'],
    ['"I thought—"', '“I thought—”'],
    ['"…and left"', '“…and left”'],
    ['"first of two paragraphs', '“first of two paragraphs'],
    ['"Article 21" and "Article 22"', '“Article~21” and “Article~22”'],
    ['"He left in 2021"', '“He left in 2021”'],
    ['"1,200 people" came', '“1,200 people” came'],
    ['what does "e.g." mean?', 'what does “e.g.” mean?'],
    ['"really?"', '“really?”'],
    ['a " alone'],
    ['"a" "b"', '“a” “b”'],
    ['the "a"/"b" choice', 'the “a”/“b” choice'],
  ])
})

describe('apostrophes, feet, inches, minutes', () => {
  table([
    ["don't", 'don’t'],
    ["the ministry's", 'the ministry’s'],
    ["O'Brien", 'O’Brien'],
    ["the mayors' offices", 'the mayors’ offices'],
    ["'the mayors' offices' was said", '“the mayors’ offices” was said'],
    ["in the '90s", 'in the ’90s'],
    ["the 1990's", 'the 1990’s'],
    ["rock 'n' roll", 'rock ’n’ roll'],
    ["'tis late", '’tis late'],
    ["'Twas late", '’Twas late'],
    ["get 'em", 'get ’em'],
    ["'It isn't so'", '“It isn’t so”'],
    ['"It\'s the mayors\' duty"', '“It’s the mayors’ duty”'],
    ['“It’s the mayors’ duty”'],
    ['‘tis', '’tis'],
    ['a 6" pipe'],
    ['a 27" screen'],
    ['"a 6" pipe" and "b"', '“a 6" pipe” and “b”'],
    ['5\'10" tall'],
    ["a 10' wall"],
    ['at 47° 30\' 15" N'],
    ["James's book", 'James’s book'],
    ["ha' penny", 'ha’ penny'],
  ])
})

describe('dashes, ranges, minus, ellipsis', () => {
  table([
    ['word - word', 'word~– word'],
    ['word -- word', 'word~– word'],
    ['word — word', 'word~– word'],
    ['word—word', 'word~– word'],
    ['word--word', 'word~– word'],
    ['word – word', 'word~– word'],
    ['— Katalin Vass, head of the exercise'],
    ['a well-known 12-month plan'],
    ['pre- and post-war'],
    ['the --quiet option'],
    ['a - b'],
    ['8 - 6'],
    ['8-16', '8–16'],
    ['from 10-12 March', 'from 10–12~March'],
    ['2021-2027', '2021–2027'],
    ['2021-27', '2021-27'],
    ['in 2021 - 2027', 'in 2021–2027'],
    ['pages 120-135', 'pages 120–135'],
    ['5-10%', '5–10%'],
    ['9:00-17:00', '9:00–17:00'],
    ['January-March', 'January–March'],
    ['a 3-2 win'],
    ['COVID-19'],
    ['a 24-hour service'],
    ['555-0142'],
    ['call 441-1000'],
    ['1-2-3'],
    ['-5 °C', '−5~°C'],
    ['-12500 forints', '−12,500~forints'],
    ['at 8,16 p.m.', 'at 8,16~p.m.'],
    ['10.30 - 11.30 p.m.', '10:30–11:30~p.m.'],
    ['minus -5% growth', 'minus −5% growth'],
    ['wait...', 'wait…'],
    ['"..." he said', '“…” he said'],
    ['../path'],
    ['—', '—'],
    ['-', '–'],
  ])
})

describe('numbers and percent', () => {
  table([
    ['12 400 households', '12~400 households'],
    ['12,400 households'],
    ['HUF 12400', 'HUF~12,400'],
    ['HUF 2400', 'HUF~2,400'],
    ['EUR 2.400', 'EUR~2.400'],
    ['€2400', '€2,400'],
    ['2400 km', '2,400~km'],
    ['2,4 billion', '2.4~billion'],
    ['HUF 2,4 billion', 'HUF~2.4~billion'],
    ['HUF 2.4 billion', 'HUF~2.4~billion'],
    ['2,400 km', '2,400~km'],
    ['the year 2400'],
    ['in 2024 people voted'],
    ['85 %', '85%'],
    ['85 % of it', '85% of it'],
    ['ISBN 978-963-05-1234-5'],
    ['version 1.2.3'],
    ['room 12345'],
    ['pages 2,4 and 6', 'pages 2,4 and~6'],
  ])
})

describe('dates and times', () => {
  table([
    ['19 November 2026', '19~November 2026'],
    ['19th November 2026', '19~November 2026'],
    ['November 19, 2026', '19~November 2026'],
    ['On November 19, 2026, the office', 'On 19~November 2026, the office'],
    ['November 19th 2026', '19~November 2026'],
    ['November 19', 'November~19'],
    ['November 19 people'],
    ['by 1 June', 'by 1~June'],
    ['19 Nov 2026', '19~Nov 2026'],
    ['the 19th century'],
    ['2026-11-19'],
    ['19/11/2026'],
    ['May 2026 was dry'],
    ['at 10.30 a.m.', 'at 10:30~a.m.'],
    ['at 10.30am', 'at 10:30am'],
    ['at 10:30'],
    ['paragraph 10.30'],
    ['June 12,400 people'],
  ])
})

describe('spaces that do not break', () => {
  table([
    ['Dr Halmos', 'Dr~Halmos'],
    ['Level 2', 'Level~2'],
    ['Level II was', 'Level~II was'],
    ['Table 1. Costs', 'Table~1. Costs'],
    ['Act CXII of 2011', 'Act~CXII of 2011'],
    ['184 kB', '184~kB'],
    ['35 by 45 millimetres', '35 by 45~millimetres'],
    ['in 26 hours', 'in 26~hours'],
    ['No. 5', 'No.~5'],
    ['it rose to 5.', 'it rose to~5.'],
    ['it rose to “12”', 'it rose to “12”'],
    ['10 p.m.', '10~p.m.'],
    ['the street table', 'the street table'],
    ['two\nlines', 'two lines'],
  ])
})

describe('names and references stay', () => {
  table([
    ['reference BM/2021/214'],
    ['Regulation (EU) 2024/1689'],
    ['+36 1 555 0142'],
    ['press@example.hu'],
    ['https://example.hu/a--b?c="d"...'],
    ['COM(2021) 245'],
    ['Decree 5/2021. (II. 3.) BM'],
    ['and/or'],
    ['case 12-3/2021'],
  ])
})
