import { describe, expect, test } from '@jest/globals'
import { typeset } from '../pipeline/transform/typography.ts'
import { profileOf } from './support/profiles.ts'

/** `~` is the space that does not break. What has no second part stays as it is. */
const table = (cases: readonly (readonly [string, string?])[]) =>
  test.each(cases.map(([source, wanted]) => [source, wanted ?? source]))('%s', (source, wanted) => {
    const plain = (text: string) => text.replaceAll('~', '\u00a0')
    const once = typeset(plain(source), profileOf('hu'))
    expect(once.replaceAll('\u00a0', '~')).toBe(wanted)
    expect(typeset(once, profileOf('hu'))).toBe(once)
  })

describe('quotation marks', () => {
  table([
    ['"Nyolc óra" – ez sok', '„Nyolc óra”~– ez sok'],
    ['“Nyolc óra”', '„Nyolc óra”'],
    ['„Nyolc óra“', '„Nyolc óra”'],
    ['„Nyolc óra”'],
    ['"A hálózat "csendes őrszem", semmi több"', '„A hálózat »csendes őrszem«, semmi több”'],
    ['„A hálózat «csendes őrszem»”', '„A hálózat »csendes őrszem«”'],
    ["„A hálózat 'csendes őrszem'”", '„A hálózat »csendes őrszem«”'],
    ['„A hálózat »csendes őrszemként« dolgozik”'],
    ['a "Tisza"-projekt', 'a „Tisza”-projekt'],
    ['a "Tisza"projekt', 'a „Tisza”projekt'],
    ['("zárt")', '(„zárt”)'],
    ['"Mikor?" – kérdezte. "Most!"', '„Mikor?”~– kérdezte. „Most!”'],
    ['"…és végül" elindult', '„…és végül” elindult'],
    ['"első bekezdés, amely folytatódik', '„első bekezdés, amely folytatódik'],
    ['a második bekezdés vége"', 'a második bekezdés vége”'],
    ['6" cső', '6" cső'],
    ['"egy 6" cső" és "más"', '„egy 6" cső” és „más”'],
    ['az "1021. cikk" és az "1022. cikk"', 'az „1021.~cikk” és az „1022.~cikk”'],
    ['az "ENSZ 1325" és a "NATO 5"', 'az „ENSZ 1325” és a „NATO 5”'],
    ["a Jeanne d'Arc tér", 'a Jeanne d’Arc tér'],
    ['a mondat " magában'],
  ])
})

describe('dashes, ranges, minus, ellipsis', () => {
  table([
    ['szó - szó', 'szó~– szó'],
    ['szó -- szó', 'szó~– szó'],
    ['szó — szó', 'szó~– szó'],
    ['szó—szó', 'szó~– szó'],
    ['szó --- szó', 'szó~– szó'],
    ['szó – szó', 'szó~– szó'],
    ['szó –, mert', 'szó~–, mert'],
    ['– Jó napot! – mondta', '– Jó napot!~– mondta'],
    ['— Kovács Anna, dr. Kiss Pál helyettese', '— Kovács Anna, dr.~Kiss Pál helyettese'],
    ['elő- és utószó'],
    ['Budapest-Bécs'],
    ['x - y'],
    ['12 - 10'],
    ['-', '–'],
    ['8-16 óráig', '8–16~óráig'],
    ['8–16 óráig', '8–16~óráig'],
    ['10-12-én', '10–12-én'],
    ['2021-2027 között', '2021–2027~között'],
    ['2021 - 2027 között', '2021–2027~között'],
    ['2021 – 2027 között', '2021–2027~között'],
    ['10:00 - 12:00', '10:00–12:00'],
    ['10:00-12:00', '10:00–12:00'],
    ['5-10%-át', '5–10%-át'],
    ['5%-10%', '5%–10%'],
    ['1,5-2,5 millió', '1,5–2,5~millió'],
    ['12-14. §', '12–14.~§'],
    ['március-április', 'március–április'],
    ['3-2 arányban', '3-2~arányban'],
    ['COVID-19'],
    ['A-4 és F-16'],
    ['10-10', '10-10'],
    ['5-e és 19-én'],
    ['-5 °C', '−5~°C'],
    ['a hőmérséklet -2,5 °C volt', 'a hőmérséklet −2,5~°C volt'],
    ['-25%', '−25%'],
    ['-10.30%', '−10,30%'],
    ['HUF 240012 400', 'HUF~240012 400'],
    ['-12500 forint', '−12~500~forint'],
    ['a -e kérdőszó'],
    ['várjon...', 'várjon…'],
    ['...és várt', '…és várt'],
    ['a ../b mappa', 'a ../b mappa'],
    ['várjon....', 'várjon….'],
  ])
})

describe('numbers and percent', () => {
  table([
    ['12 400 háztartás', '12~400~háztartás'],
    ['1 234 567 Ft', '1~234~567~Ft'],
    ['12400 forint', '12~400~forint'],
    ['12345 számú ügy', '12345~számú ügy'],
    ['2 400 forint', '2400~forint'],
    ['2400 forint', '2400~forint'],
    ['2.4 milliárd', '2,4~milliárd'],
    ['2,4 milliárd', '2,4~milliárd'],
    ['2.400 forint', '2.400~forint'],
    ['12.500 forint', '12.500~forint'],
    ['a 2.4 pont', 'a 2.4~pont'],
    ['1.5 %', '1,5%'],
    ['85 %', '85%'],
    ['85 %-át', '85%-át'],
    ['85 %', '85%'],
    ['36 °C', '36~°C'],
    ['1,5 MB', '1,5~MB'],
    ['HUF 12500', 'HUF~12~500'],
    ['a 20 000 forintos', 'a 20~000~forintos'],
    ['1051 Budapest'],
    ['20 555 0143'],
    ['a 3 100 forint', 'a 3100~forint'],
  ])
})

describe('dates and times', () => {
  table([
    ['2026. november 19.', '2026. november~19.'],
    ['2026 november 19-én', '2026. november~19-én'],
    ['2026. november 19.-én', '2026. november~19-én'],
    ['2026. november 19-én', '2026. november~19-én'],
    ['2026. márc. 5.', '2026. márc.~5.'],
    ['március 10-12.', 'március~10–12.'],
    ['november 10. és 12. között', 'november~10. és 12.~között'],
    ['2026. 11. 19.', '2026. 11.~19.'],
    ['2026. XI. 19.', '2026. XI.~19.'],
    ['2026-11-19'],
    ['2026-11-19T10:00'],
    ['2026. november', '2026. november'],
    ['a 2026. évi terv', 'a 2026.~évi terv'],
    ['2026-ban 3 napig', '2026-ban 3~napig'],
    ['november 19 új mérce', 'november~19~új mérce'],
    ['10.30 órakor', '10:30~órakor'],
    ['10.30-kor', '10:30-kor'],
    ['10:30-kor'],
    ['8.30-16.00 óráig', '8:30–16:00~óráig'],
    ['a 10.30 pont', 'a 10.30~pont'],
    ['25.30 órakor', '25.30~órakor'],
  ])
})

describe('spaces that do not break', () => {
  table([
    ['dr. Halmos Eszter', 'dr.~Halmos Eszter'],
    ['ifj. Nagy Pál', 'ifj.~Nagy Pál'],
    ['dr.\nHalmos', 'dr.~Halmos'],
    ['I. fokozat', 'I.~fokozat'],
    ['a III. kerület', 'a III.~kerület'],
    ['IV. Béla', 'IV.~Béla'],
    ['az I–III. fokozat', 'az I–III.~fokozat'],
    ['1. táblázat', '1.~táblázat'],
    ['5. § (1) bekezdés', '5.~§ (1)~bekezdés'],
    ['12 állomás', '12~állomás'],
    ['18 helyett', '18~helyett'],
    ['10 és 12', '10 és 12'],
    ['összesen 12. Az', 'összesen 12. Az'],
    ['a hepatitis C. Ezután', 'a hepatitis C. Ezután'],
    ['a ház és az út'],
    ['két  szóköz\nés sor', 'két szóköz és sor'],
  ])
})

describe('names and references stay', () => {
  table([
    ['a BM/2021/214 számú'],
    ['az 5/2021. (II. 3.) BM rendelet'],
    ['a 12-3/2021 ügy'],
    ['a VTM-S/2026/214 szám'],
    ['+36 1 441-1000'],
    ['06 1 441 1000'],
    ['(62) 123-456'],
    ['06-1-441-1000'],
    ['11773016-11111018-00000000'],
    ['az 1.2.3 változat'],
    ['a www.example.hu/a-b...c cím'],
    ['a sajto@bm.example.hu cím'],
    ['https://example.hu/"x"--y/1-2'],
    ['a 18/A épület'],
    ['az (EU) 2024/1689 rendelet'],
    ['a 2011. évi CXII. törvény', 'a 2011.~évi CXII.~törvény'],
  ])
})
