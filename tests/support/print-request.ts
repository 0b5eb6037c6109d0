import type { PdfRecord } from '../../pipeline/model/pdf-record.ts'
import type { PrintRequest } from '../../pipeline/model/print-request.ts'

/** A record that says something in every field. */
export const record: PdfRecord = {
  profile: '3a+ua1',
  identifier: 'https://kozlony.example/hu/2021/proba.pdf',
  titles: { hu: 'Próba – „őű”', en: 'Trial – “&<>”' },
  descriptions: { hu: 'Összefoglaló', en: 'Summary' },
  creator: 'Szervezet',
  subjects: ['Árvíz'],
  rights: 'Szabadon felhasználható.',
  published: '2021-12-10T10:00+01:00',
  modified: '2021-12-11',
  files: [
    { name: 'hu.md', mediaType: 'text/markdown', description: 'A szöveg', text: '# Próba – őű\n' },
  ],
}

/** A page to print: one heading, what a test gives, and a last line. */
export const requestOf = (body: string, more: Partial<PrintRequest> = {}): PrintRequest => ({
  language: 'hu',
  title: 'Próba – „őű”',
  rootStyle:
    '--run-title: "Próba"; --run-ref: "BM/1"; --run-organ: "Szervezet"; --run-page: counter(page) ". oldal, összesen " counter(pages)',
  bodyClass: 'announcement-page',
  body: `<main class="page"><article><h1>Próba</h1>${body}<p>Ez a vége.</p></article></main>`,
  lastWords: 'Ez a vége.',
  labels: {},
  record,
  ...more,
})
