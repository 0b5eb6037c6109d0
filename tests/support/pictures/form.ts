import { times } from './pencil.ts'

/** Hungarian and English label of each line to fill in, and its height in lines. */
const lines = [
  ['Név', 'Name', 1],
  ['Születési hely és idő', 'Place and date of birth', 1],
  ['Lakcím', 'Address', 1],
  ['Telefonszám', 'Telephone', 1],
  ['E-mail-cím', 'Email address', 1],
  ['Melyik folyónál lenne vízőr?', 'On which river do you wish to be a warden?', 1],
  ['Végzett-e korábban önkéntes munkát? Hol?', 'Have you done voluntary work before? Where?', 3],
  ['Miért jelentkezik?', 'Why are you applying?', 5],
  ['Kelt, aláírás', 'Date and signature', 1],
  [
    '18 éven aluli jelentkező szülőjének aláírása',
    'Signature of a parent, if the applicant is under 18',
    1,
  ],
] as const

/** The application form of the river wardens, one A4 page. `font`: TrueType in WOFF2, base64. */
export const form = (font: string): string =>
  `<!doctype html><html lang="hu"><head><meta charset="utf-8"><title>Jelentkezési lap: önkéntes vízőr</title><style>
@font-face { font-family: Form; src: url(data:font/woff2;base64,${font}) }
@page { size: A4; margin: 22mm }
body { font: 10pt/14pt Form; color: #1b1d1f; margin: 0 }
h1 { font: 18pt/22pt Form; margin: 0 0 4pt; color: #0b4f3c }
header { border-bottom: 2pt solid; padding-bottom: 8pt; margin-bottom: 14pt }
p { margin: 0 } [lang=en] { color: #4a4f55 }
.line { border-bottom: .5pt solid #4a4f55; margin-bottom: 12pt }
</style></head><body><header><p>Vízügyi és Tájvédelmi Minisztérium <span lang="en">· Ministry of Water and Landscape</span></p>
<h1>Jelentkezési lap: önkéntes vízőr</h1><p lang="en">Application form: volunteer river warden</p></header>
${times(lines.length, (index) => {
  const [hu, en, height] = lines[index] ?? lines[0]
  return `<div class="line" style="height:${height * 18 + 18}pt"><p>${hu} <span lang="en">· ${en}</span></p></div>`
})}
<p>Beküldhető 2025. április 15-ig: palyazat@vtm.example</p><p lang="en">Send it by 15 April 2025 to palyazat@vtm.example</p></body></html>`
