import { PNG } from 'pngjs'
import type { FilesOf } from './office.ts'

/**
 * Announcements that are hard to set on paper: very long, very short, very wide, very high. Their words are drawn from
 * a short list by a counter, so that each run gives the same pages.
 */

const hungarian =
  'a vízmérce adatot küld minden órában amelyből az előrejelző központ riasztást készít és továbbítja a Tisza menti települések polgármesteri hivatalainak ahol az ügyeletes fogadja őket'.split(
    ' ',
  )
const english =
  'the gauge sends a reading every hour from which the forecast centre makes a warning and passes it on to the town halls along the river where an officer on duty receives it'.split(
    ' ',
  )

/** A sentence of so many words. */
function sentence(words: readonly string[], from: number, length: number): string {
  const drawn = Array.from(
    { length },
    (_, n) => words[(from * 7 + n * (1 + (from % 3))) % words.length] ?? '',
  ).join(' ')
  return `${drawn.charAt(0).toUpperCase()}${drawn.slice(1)}.`
}

const paragraph = (words: readonly string[], from: number): string =>
  Array.from({ length: 2 + (from % 4) }, (_, n) =>
    sentence(words, from + n, 9 + ((from + n) % 9)),
  ).join(' ')

const paragraphs = (words: readonly string[], from: number, count: number): string =>
  Array.from({ length: count }, (_, n) => paragraph(words, from + n)).join('\n\n')

const count = (length: number, make: (n: number) => string, between = '\n'): string =>
  Array.from({ length }, (_, n) => make(n + 1)).join(between)

/** A picture of one colour with a frame, so that a cut edge is seen. */
function picture(width: number, height: number): Uint8Array {
  const png = new PNG({ width, height })
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const isFrame = Math.min(x, y, width - 1 - x, height - 1 - y) < 12
      png.data.set(
        isFrame ? [20, 82, 63, 255] : [200 - (y % 40), 214, 208, 255],
        (y * width + x) * 4,
      )
    }
  return PNG.sync.write(png)
}

const facts = (language: 'hu' | 'en', more = ''): string =>
  `published: 2026-03-12T10:00
reference: BM/2026/214
languages: [${language}]
waiver: { language: ${language === 'hu' ? 'en' : 'hu'}, reason: "A test of paper.", date: 2026-03-12 }
contacts: [press-desk]
${more}`

const one = (
  name: string,
  language: 'hu' | 'en',
  text: string,
  more: FilesOf = {},
  yaml = '',
): FilesOf =>
  Object.fromEntries(
    Object.entries({
      'announcement.yaml': facts(language, yaml),
      [`${language}.md`]: text,
      ...more,
    }).map(([file, content]) => [`sources/2026/${name}/${file}`, content]),
  )

const rows = (length: number, cells: number): string =>
  count(
    length,
    (n) => `| ${n}. állomás | ${count(cells, (c) => String((n * 37 * c) % 9973), ' | ')} |`,
  )

const head = (first: string, cells: number, word: string): string =>
  `| ${first} | ${count(cells, (n) => `${word} ${n}`, ' | ')} |\n| --- | ${count(cells, () => '---:', ' | ')} |`

/** Each announcement by the name of its folder below 2026/. */
export const extremes = {
  'forty-pages': one(
    'forty-pages',
    'en',
    `# Report on the forecast network\n\n${paragraph(english, 3)}\n\n${count(
      36,
      (n) =>
        `## Section ${n}\n\n${n % 3 ? '' : `### Part ${n}a\n\n`}${paragraphs(english, n, 7 + (n % 5))}\n\n### Part ${n}b\n\n${count(3 + (n % 4), (i) => `- ${sentence(english, n + i, 8 + i)}`)}\n\n${paragraphs(english, n + 9, 3)}\n\n> “${sentence(english, n, 14)} ${sentence(english, n + 1, 16)}”\n> — Anna Kerekes, press officer`,
      '\n\n',
    )}\n`,
  ),
  'long-table': one(
    'long-table',
    'hu',
    `# Kétszáz állomás adatai\n\n${paragraph(hungarian, 1)}\n\n1\\. táblázat. Állomások, költség és riasztási idő\n\n${head('Állomás', 4, 'Érték')}\n${rows(200, 4)}\n\n${paragraphs(hungarian, 4, 2)}\n`,
  ),
  'wide-table': one(
    'wide-table',
    'hu',
    `# Tizenkét oszlop\n\n${paragraph(hungarian, 1)}\n\n${head('Mérőállomás', 11, 'Mérőszám')}\n${rows(12, 11)}\n\nAz utolsó bekezdés.\n\n${head('Állomás', 3, 'Megnevezés')}\n${count(5, (n) => `| ${n}. | ${sentence(hungarian, n, 9)} | ${sentence(hungarian, n + 3, 6)} | katasztrófavédelmi-megelőzési-igazgatóhelyettesi |`)}\n\n${head('Mérőállomásmegnevezés', 11, 'Legmagasabbvízállás')}\n${rows(3, 11)}\n`,
  ),
  'heading-chains': one(
    'heading-chains',
    'en',
    `# Headings above headings\n\n${paragraph(english, 5)}\n\n${count(
      24,
      (n) =>
        `${paragraphs(english, n, 1 + (n % 4))}\n\n## Second level ${n}\n\n### Third level ${n}\n\n#### Fourth level ${n}\n\n${
          n % 4 === 0
            ? `- ${sentence(english, n, 30)}\n- ${sentence(english, n + 1, 12)}`
            : n % 4 === 1
              ? `${head('Station', 2, 'Value')}\n${rows(4, 2)}`
              : n % 4 === 2
                ? `> “${sentence(english, n, 22)}”\n> — Anna Kerekes, press officer`
                : paragraph(english, n + 2)
        }`,
      '\n\n',
    )}\n`,
  ),
  pictures: one(
    'pictures',
    'hu',
    `# Álló és fekvő képek\n\n${paragraph(hungarian, 2)}\n\n${paragraphs(hungarian, 5, 5)}\n\n## Álló kép\n\n![Álló kép zöld kerettel.](portrait.png "Az álló kép egészen látszik.")\n\n${paragraphs(hungarian, 9, 3)}\n\n## Fekvő kép\n\n![Fekvő kép zöld kerettel.](landscape.png "A fekvő kép is.")\n\n![Keskeny csík.](strip.png)\n\n${paragraph(hungarian, 11)}\n`,
    {
      'portrait.png': picture(600, 1500),
      'landscape.png': picture(1500, 700),
      'strip.png': picture(1800, 120),
    },
    'files: { portrait.png: { credit: "Rajz: Sajtóiroda" } }',
  ),
  'two-sentences': one(
    'two-sentences',
    'hu',
    '# Lezárult az egyeztetés\n\nAz egyeztetés lezárult. Folytatása tavasszal várható.\n',
  ),
  'long-words': one(
    'long-words',
    'hu',
    `# Megszentségteleníthetetlenségeskedéseitekért és a katasztrófavédelmi előrejelzőrendszer-továbbfejlesztési munkacsoport-vezetőhelyettesi kinevezésekről szóló közlemény, amelynek címe öt sornál is hosszabb, mert semmit nem akar kihagyni abból, ami a szövegben következik\n\n${'összetettszó'.repeat(20)} ${paragraph(hungarian, 1)}\n\n## ${'Leghosszabbcím'.repeat(9)}\n\nhttps://example.org/${'nagyon-hosszu-cim/'.repeat(12)}vege.html és \`${'kod_'.repeat(60)}\`\n\n- ${'elem'.repeat(50)}\n\n> „${'idézet'.repeat(30)}”\n> — ${'Név'.repeat(30)}, ${'beosztás'.repeat(20)}\n\n| ${'fej'.repeat(30)} | b |\n| --- | --- |\n| ${'cella'.repeat(40)} | ${'9'.repeat(80)} |\n\n\`\`\`\n${'egy hosszú sor kód, '.repeat(12)}\n    behúzva\n\`\`\`\n`,
  ),
  footnotes: one(
    'footnotes',
    'en',
    `# Sixty notes\n\n${paragraph(english, 2)}\n\n${count(60, (n) => `${sentence(english, n, 8 + (n % 7))}[^${n}]`, ' ')}\n\n${count(60, (n) => `[^${n}]: ${sentence(english, n, 6 + (n % 30))}`, '\n\n')}\n`,
  ),
  'long-blocks': one(
    'long-blocks',
    'en',
    `# Blocks longer than a page\n\n${paragraph(english, 2)}\n\n- ${sentence(english, 1, 700)}\n- ${sentence(english, 2, 20)}\n  - ${sentence(english, 3, 20)}\n    - ${sentence(english, 4, 300)}\n\n> ${sentence(english, 5, 700)}\n> — Anna Kerekes, press officer\n\n| A | B |\n| --- | --- |\n| x | ${sentence(english, 6, 900)} |\n\n\`\`\`\n${count(90, (n) => `line ${n} of the code`)}\n\`\`\`\n`,
    { 'a.csv': 'a;b\n1;2\n' },
    `files: { a.csv: { en: "${sentence(english, 1, 30)}" } }\nstatus: corrected\nupdated: 2026-03-14\nchanges:\n${count(40, (n) => `  - { date: 2026-03-14, en: "${sentence(english, n, 25)}" }`)}`,
  ),
} as const satisfies Readonly<Record<string, FilesOf>>

/** All of them in one office. */
export const extremeOffice = (): FilesOf => Object.assign({}, ...Object.values(extremes)) as FilesOf
