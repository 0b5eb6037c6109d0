import type { Language } from '../../pipeline/model/language.ts'
import { random } from './corpus/random.ts'
import { vocabulary, type Vocabulary } from './corpus/vocabulary.ts'

/** An announcement of the corpus, from which each program gets its own form. */
export type Announcement = {
  readonly id: number
  readonly year: number
  /** Local time, `2014-03-12T10:00`. */
  readonly published: string
  readonly texts: Readonly<Record<Language, Text>>
}

export type Text = {
  readonly title: string
  readonly lead: string
  /** Blocks of Markdown below the title, the lead first. */
  readonly blocks: readonly string[]
}

const languages = ['hu', 'en'] as const

/** Lines of at most a hundred characters, as people wrap them: phrases run over line ends. */
function wrapped(text: string): string {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > 100) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines.join('\n')
}

type Dice = {
  readonly below: (limit: number) => number
  readonly chance: (of: number) => boolean
}

const one = (list: readonly string[], { below }: Dice): string => list[below(list.length)] ?? ''

const event = (words: Vocabulary, dice: Dice): string =>
  [words.who, words.did, words.what, words.when].map((list) => one(list, dice)).join(' ')

/** One language's text; both languages get the same shape, each its own words. */
function textOf(id: number, language: Language, seed: number): Text {
  // The shape comes from one stream, the words from another: so a pair has the same blocks.
  const [shape, own] = [random(seed * 2), random(seed * 2 + (language === 'hu' ? 7 : 8) * 1e6)]
  const dice: Dice = {
    below: (limit) => Math.floor(own() * limit),
    chance: (of) => own() < of,
  }
  const words = vocabulary[language]
  const comma = language === 'hu' ? ',' : ''
  const say = () => `${event(words, dice)}${comma} ${one(words.more, dice)}.`
  const paragraph = () => {
    const sentences = Array.from({ length: shape() < 0.4 ? 3 : 2 }, say)
    if (dice.chance(0.1)) sentences.splice(1, 0, one(words.slips, dice))
    return wrapped(sentences.join(' '))
  }
  const at = <T>(list: readonly T[]): T => list[Math.floor(shape() * list.length)] as T
  const title = `${at(words.titles)} (${id})`
  const lead = `${event(words, dice)}.`
  const [quote, by] = at(words.said)
  const [open, close] = language === 'hu' ? ['„', '”'] : ['“', '”']
  const [before, link] = words.link
  return {
    title,
    lead,
    blocks: [
      lead,
      paragraph(),
      Array.from({ length: 4 }, () => `- ${at(words.points)}`).join('\n'),
      paragraph(),
      `## ${at(words.headings)}`,
      paragraph(),
      `${before} [${link}](https://example.org/${language}/${id}).`,
      `${paragraph()} **${at(words.points)}**`,
      ...(shape() < 1 / 3
        ? [
            `| ${words.table.join(' | ')} |\n| --- | ---: | ---: |\n${[1, 2, 3].map((row) => `| ${row} | ${Math.floor(shape() * 900)} | ${Math.floor(shape() * 900)} |`).join('\n')}`,
          ]
        : []),
      `> ${open}${quote}${close}\n> — ${by}`,
      paragraph(),
    ],
  }
}

/** `count` announcements: the same count and seed give the same ones on every machine. */
export const announcements = (count: number, seed = 42): Announcement[] =>
  Array.from({ length: count }, (_, index): Announcement => {
    const id = index + 1
    const year = 2000 + (id % 26)
    return {
      id,
      year,
      published: `${year}-0${1 + (id % 9)}-1${id % 10}T10:00`,
      texts: {
        hu: textOf(id, 'hu', seed + id),
        en: textOf(id, 'en', seed + id),
      },
    }
  })

/** A text as Markdown, its title as the heading. */
export const markdownOf = ({ title, blocks }: Text): string =>
  `${[`# ${title}`, ...blocks].join('\n\n')}\n`

/** With an address of its own an office has a sitemap, as the peers' sites have. */
const office = 'baseUrl: https://example.org/\nlanguages: [hu, en]\ntimeZone: Europe/Budapest\n'

/** `count` announcements in both languages as Közlöny wants them: files by path below the office's folder. */
export function corpus(count: number, seed = 42): Record<string, string> {
  const files: Record<string, string> = { 'sources/office.yaml': office }
  for (const { id, year, published, texts } of announcements(count, seed)) {
    const folder = `sources/${year}/announcement-${id}`
    files[`${folder}/announcement.yaml`] = `published: ${published}\nreference: BM/${id}\n`
    for (const language of languages)
      files[`${folder}/${language}.md`] = markdownOf(texts[language])
  }
  return files
}
