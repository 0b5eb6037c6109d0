import { PNG } from 'pngjs'
import { pair, type FilesOf } from './office.ts'

const many = (count: number, line: (n: number) => string, by = '\n'): string =>
  Array.from({ length: count }, (_, index) => line(index + 1)).join(by)

/** A picture of plain colour with a line down its middle. */
function picture(width: number, height: number): Uint8Array {
  const png = new PNG({ width, height })
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = 4 * (y * width + x)
      const isLine = Math.abs(x - width / 2) < width / 40
      png.data.set(isLine ? [20, 82, 63, 255] : [207, 224, 217, 255], at)
    }
  return PNG.sync.write(png)
}

const drawing = (width: number, height: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="#cfe0d9"/><circle cx="${width / 2}" cy="${height / 2}" r="${width / 4}" fill="#14523f"/></svg>`

const facts: FilesOf = {
  'announcement.yaml': 'published: 2026-11-20T10:00\nreference: BM/2026/1\n',
}

const both = (id: string, text: string, more: FilesOf = {}): FilesOf =>
  pair(id, {
    ...facts,
    'hu.md': `# Szélsőséges: ${id}\n\n${text}\n`,
    'en.md': `# Extreme: ${id}\n\n${text}\n`,
    ...more,
  })

const columns = Array.from({ length: 59 }, (_, index) => index + 1)
const wideTable = [
  `| County | ${columns.map((n) => `Week ${n}`).join(' | ')} |`,
  `| --- | ${columns.map(() => '---:').join(' | ')} |`,
  ...['Baranya', 'Borsod-Abaúj-Zemplén', 'Jász-Nagykun-Szolnok'].map(
    (county) => `| ${county} | ${columns.map((n) => n * 137).join(' | ')} |`,
  ),
].join('\n')

const nested = (depth: number): string =>
  Array.from({ length: depth }, (_, level) => {
    const mark = level % 2 ? '1.' : '-'
    return `${' '.repeat(3 * level)}${mark} Level ${level + 1}: the members of the council’s working group`
  }).join('\n')

const longWord = 'Megszentségteleníthetetlenségeskedéseitekért'
const url = `https://registry.example/${many(12, (n) => `very-long-folder-${n}`, '/')}`

/** Announcements at the edges of what people write: each must look right on any screen. */
export const extremes: FilesOf = {
  ...both('2026/long-title', 'Text.', {
    'hu.md': `# ${longWord} és más igen hosszú szavakból álló cím, amely árvízvédelmi-vízgazdálkodási-katasztrófavédelmi kérdésekről szól, és akkor sem ér véget, amikor már mindenki azt várja\n\nAz ${longWord.repeat(3)} szó is elfér.\n\n## ${longWord.repeat(2)}\n\nA nyilvántartás: <${url}>\n`,
    'en.md': `# Counterrevolutionaries’ antidisestablishmentarianism and a title of very many words that goes on about flood protection, water management and public warning long after everybody expected it to end\n\nThe word ${'Llanfairpwllgwyngyll'.repeat(4)} fits too.\n\n## ${'Donaudampfschiffahrt'.repeat(3)}\n\nThe registry: <${url}>\n`,
    'announcement.yaml':
      'published: 2026-11-20T10:00\nreference: BM-VTM-OKF-ORFK/KOZLEMENY/2026/0000000214/MODOSITAS/00000003\n',
  }),
  ...pair('2026/no-summary', {
    ...facts,
    'hu.md': '# Összefoglaló nélkül\n\n## Rögtön fejezet\n\nEz az első bekezdés.\n',
    'en.md': '# Without a summary\n\n## A section at once\n\nThis is the first paragraph.\n',
  }),
  ...pair('2026/two-sentences', {
    ...facts,
    'hu.md': '# Rövid hír\n\nA minisztérium pénteken zárva tart. Hétfőn nyit.\n',
    'en.md': '# A short one\n\nThe ministry is closed on Friday. It opens on Monday.\n',
  }),
  ...both(
    '2026/wide-table',
    `Sixty columns.\n\n${wideTable}\n\nTable 1. The same again\n\n${wideTable}`,
  ),
  ...both(
    '2026/pictures',
    [
      'Pictures of all shapes.',
      '![A tall post](tall.png "The tall one is shown whole.")',
      '![A small square](small.png "The small one stays small.")',
      '![A wide strip](wide.png "The wide one fills the column.")',
      '![A tall drawing](tall.svg "A drawing.")',
      'A picture ![a square](small.png) within a line.',
    ].join('\n\n'),
    {
      'tall.png': picture(300, 900),
      'small.png': picture(48, 48),
      'wide.png': picture(1400, 200),
      'tall.svg': drawing(400, 1600),
      'announcement.yaml':
        'published: 2026-11-20T10:00\nfiles: { tall.png: { credit: "A press office with a very long name, its photographer and his agency" } }\n',
    },
  ),
  ...both(
    '2026/notes',
    `Notes.\n\n${many(90, (n) => `A sentence with a note.[^n${n}]${n % 9 ? '' : `[^n1]\n\n`}`, ' ')}\n\n${many(90, (n) => `[^n${n}]: Note ${n}, see <https://registry.example/item/${n}>.`)}`,
  ),
  ...pair('2026/other-tongue', {
    ...facts,
    'hu.md':
      '# Idézet angolul\n\nIdegen szavak.\n\n> “The river gives no second chance: whoever builds in its bed will be washed away.”\n> — John O’Neill-Featherstonehaugh, Director-General for Transboundary Water Cooperation, Directorate-General\n',
    'en.md':
      '# A quotation in Hungarian\n\nForeign words.\n\n> „A folyó nem ad második esélyt: aki a medrébe épít, azt elviszi a víz.”\n> — Özvegy Széchenyi-Wolkensteinné Hajdúszoboszlói Gyöngyvér, helyettes államtitkár\n',
  }),
  ...both('2026/deep-lists', `Lists.\n\n${nested(12)}\n\nAfter the lists.`),
  ...both(
    '2026/every-element',
    [
      'Every element once.',
      '## Second\n\n### Third\n\n#### Fourth\n\n##### Fifth\n\nText with `code`, **strong**, *stressed* and a line  \nthat breaks.',
      '    A block of code that goes on and on and on without any line end at all, and on, and still on, to its very end',
      '> A quotation without a speaker.\n>\n> It has two paragraphs.\n>\n> > And one within.',
      '---',
      '3. Starts at three.\n4. Holds\n\n   two paragraphs,\n\n   > a quotation and\n\n   | a | table |\n   | - | - |\n   | 1 | 2 |',
      '| Only | Heads |\n| - | - |',
      '| Word | Words in a cell that are long enough to need several lines on any screen there is |\n| - | - |\n| a | b |\n|  | empty before |',
    ].join('\n\n'),
  ),
  ...both('2026/withdrawn', 'It no longer holds.', {
    'announcement.yaml':
      'published: 2026-10-28\nstatus: withdrawn\nchanges: [{ date: 2026-10-30T16:00, hu: "A felhívás érvényét vesztette.", en: "The call is no longer in force." }]\n',
  }),
  ...both('2026/corrected', 'It was put right.', {
    'announcement.yaml': `published: 2026-10-28\nupdated: 2026-11-02T09:30\nreference: BM/2026/1\nstatus: corrected\nchanges:\n${many(9, (n) => `  - { date: 2026-11-0${n}, hu: "Javítottuk a(z) ${n}. adatot.", en: "Figure ${n} was put right." }`)}\n`,
  }),
  'sources/2026/one-language/en.md': '# English only\n\nFor the foreign press.\n\nText.\n',
  'sources/2026/one-language/announcement.yaml':
    'published: 2026-10-05\nlanguages: [en]\nwaiver: { language: hu, reason: "The call is meant for the foreign press.", date: 2026-10-01 }\n',
}
