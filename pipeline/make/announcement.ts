import { htmlEdition } from '../formats/html.ts'
import { printPage } from '../formats/pdf.ts'
import { editionPath, filePath } from '../model/address.ts'
import type { Facts, Item } from '../model/announcement.ts'
import type { Moment } from '../model/date.ts'
import type { Finding } from '../model/finding.ts'
import type { Language } from '../model/language.ts'
import { mediaTypeOf } from '../model/media-type.ts'
import type { PrintRequest } from '../model/print-request.ts'
import type { Text } from '../render/edition.ts'
import type { Picture } from '../render/figure.ts'
import { createWords, noteAsked, type AskedKeys, type Words } from '../render/words.ts'
import type { HeardIn } from '../terminology.ts'
import { typeset, typesetFacts } from '../transform/typography.ts'
import type { Ask } from './addresses.ts'
import { attachmentsOf, checkPublished, filesIn, readFiles } from './folder-files.ts'
import { missingInFacts } from './missing-glyphs.ts'
import type { Gate } from './gate.ts'
import { asData } from './pictures.ts'
import type { PlaceOf } from './read-folder.ts'
import type { Shared } from './shared.ts'
import { othersToo, processText, type TextInput, type ReadText } from './text.ts'

export type Source = {
  readonly id: string
  readonly folder: string
  readonly files: readonly string[]
  readonly facts: Facts
  /** The place of a value of announcement.yaml. */
  readonly placeOf: PlaceOf
}

/** The files of an announcement's folder, by path relative to the root. */
export type FolderBytes = {
  /** Throws Node's error where the file could not be read. */
  readonly bytes: (path: string) => Uint8Array
  readonly size: (path: string) => number
}

/** A printed PDF in the store, or why there is none. */
export type Print =
  | { readonly sha256: string; readonly bytes: number; readonly finding?: never }
  | { readonly finding: Finding | undefined; readonly sha256?: never }

/** A file of the site: its bytes, what it is kept under, or which source file it is a copy of. */
export type Product = {
  readonly path: string
  readonly mediaType: string
  readonly language?: Language
  readonly format?: 'html' | 'pdf'
} & (
  | { readonly data: Uint8Array }
  | { readonly sha256: string; readonly bytes: number }
  | { readonly file: string }
)

/** One announcement through every stage: what was found, and, without errors, its files. */
export type Made = {
  readonly findings: readonly Finding[]
  readonly items: readonly Item[]
  readonly products: readonly Product[]
  /** The words of the texts that were read. */
  readonly heard?: HeardIn
  /** The words of the pages that were asked for; absent where none were. */
  readonly words?: AskedKeys
}

/** What an announcement is made with. */
export type Workshop = Pick<TextInput, 'parse' | 'unprintable'> & {
  readonly house: Shared
  readonly folder: FolderBytes
  readonly draft: boolean
  /** Until when what a draft shows is not to be published. */
  readonly hold?: Moment
  /** Paths of the cards for social media that are there. */
  readonly cards: ReadonlySet<string>
  /** Which findings withhold an announcement. */
  readonly gate: Gate
  /** Prints a page, or says why not; absent where no PDF is wanted. */
  readonly print?: (page: PrintRequest, file: string) => Promise<Print>
}

/** Checks all texts of an announcement and renders them; a language with an error has no text. */
async function readTexts(
  source: Source,
  shop: Workshop,
  pictures: ReadonlyMap<string, Picture>,
  ask: Ask,
) {
  const read = async (language: Language): Promise<ReadText | undefined> => {
    const locale = shop.house.locales.get(language)
    const name = `${language}.md`
    if (!locale || !source.files.includes(name)) return undefined
    const file = `${source.folder}/${name}`
    const prefix = `/${filePath(source.id, '')}`
    return processText(
      {
        id: source.id,
        language,
        file,
        bytes: shop.folder.bytes(file),
        siblings: source.files.filter(
          (sibling) => !/^(?:hu|en)\.md$|\.ya?ml$|^translation\.json$/u.test(sibling),
        ),
        termbase: shop.house.termbase,
        profile: locale.profile,
        unprintable: shop.unprintable,
        parse: shop.parse,
        limits: shop.house.office.limits,
        baseUrl: shop.house.office.baseUrl,
        attached: shop.print !== undefined,
        pictureAt: (src) => {
          const picture = src.startsWith(prefix)
            ? pictures.get(decodeURI(src.slice(prefix.length)))
            : undefined
          return picture?.credit === undefined
            ? picture
            : { ...picture, credit: typeset(picture.credit, locale.profile) }
        },
      },
      ask,
    )
  }
  const { languages } = source.facts
  const all = await Promise.all(languages.map(read))
  const texts = new Map<Language, Text>()
  const heard: { -readonly [language in Language]?: string } = {}
  for (const [index, one] of all.entries()) {
    const language = languages[index]
    if (!language || !one) continue
    heard[language] = one.heard
    if (one.text) texts.set(language, one.text)
  }
  return { texts, heard, findings: all.flatMap((one) => one?.findings ?? []) }
}

/** The words of each language; made once for a house. */
const wordsOf = (() => {
  const known = new WeakMap<Shared, Map<Language, Words>>()
  return (house: Shared): Map<Language, Words> => {
    const words =
      known.get(house) ??
      new Map(
        [...house.locales].map(([language, locale]) => [
          language,
          createWords(language, locale.resources, locale.profile),
        ]),
      )
    known.set(house, words)
    return words
  }
})()

/**
 * Checks, transforms, renders and prints one announcement. Errors withhold all its editions; where `show` is
 * false (not yet due, or a locale has an error) it is checked only.
 */
export async function makeAnnouncement(
  source: Source,
  shop: Workshop,
  ask: Ask,
  show: boolean,
): Promise<Made> {
  const { house } = shop
  const { id, folder } = source
  const facts = typesetFacts(source.facts, (language) => house.locales.get(language)?.profile)
  const files = readFiles(source, shop.folder)
  const { texts, heard, findings: found } = await readTexts(source, shop, files.pictures, ask)
  await othersToo
  const mentioned = new Set([...Object.keys(facts.files), ...filesIn(texts, id)])
  const published = source.files.filter((name) => mentioned.has(name))
  const findings = [
    ...files.findings,
    ...checkPublished(published, source),
    ...missingInFacts(facts, `${folder}/announcement.yaml`, source.placeOf, shop.unprintable),
    ...found,
  ]
  const products: Product[] = []
  if (!show || shop.gate(findings)) return { findings, items: [], products, heard }

  const noted = new Map([...wordsOf(house)].map(([language, own]) => [language, noteAsked(own)]))
  const words = new Map([...noted].map(([language, own]) => [language, own.words]))
  const nameOf = (language: Language) => words.get(language)?.('page:own-name') ?? language
  const available = [...texts.keys()]
  const printed = new Map<Language, number>()
  const editionOf = (language: Language, text: Text, own: Words) => ({
    id,
    language,
    facts,
    text,
    available,
    draft: shop.draft,
    ...(shop.hold && { hold: shop.hold }),
    office: house.office,
    words: own,
    attachments: attachmentsOf({ ...source, facts }, shop.folder, language),
  })

  // Side by side: one language alone would leave a tab of the printer idle.
  const prints = await Promise.all(
    [...texts].map(async ([language, text]) => {
      const own = words.get(language)
      if (!own || !shop.print) return undefined
      const page = printPage(editionOf(language, text, own), texts, (path) =>
        asData(source, decodeURI(path.slice(filePath(id, '').length)), shop.folder),
      )
      return { language, print: await shop.print(page, `${folder}/${language}.md`) }
    }),
  )
  for (const one of prints) {
    if (!one) continue
    const { language, print } = one
    if (print.sha256 !== undefined) {
      printed.set(language, print.bytes)
      products.push({
        path: `${editionPath({ id, slug: facts.slug }, language)}.pdf`,
        sha256: print.sha256,
        bytes: print.bytes,
        mediaType: 'application/pdf',
        language,
        format: 'pdf',
      })
    } else if (print.finding) findings.push(print.finding)
  }
  const asked = (): AskedKeys =>
    Object.fromEntries([...noted].map(([language, own]) => [language, own.asked()]))
  if (shop.gate(findings)) return { findings, items: [], products: [], heard, words: asked() }

  for (const [language, text] of texts) {
    const own = words.get(language)
    if (!own) continue
    const bytes = printed.get(language)
    const html = htmlEdition(
      { ...editionOf(language, text, own), ...(bytes !== undefined && { pdfBytes: bytes }) },
      nameOf,
      shop.cards,
    )
    products.push({
      path: `${editionPath({ id, slug: facts.slug }, language)}.html`,
      data: new TextEncoder().encode(html),
      mediaType: 'text/html',
      language,
      format: 'html',
    })
  }
  for (const name of published)
    products.push({ path: filePath(id, name), file: name, mediaType: mediaTypeOf(name) })
  const items = [...texts].map(([language, text]): Item => ({
    id,
    language,
    title: text.plainTitle,
    summary: text.plainSummary,
    facts,
    languages: available,
    pdf: printed.has(language),
  }))
  return { findings, items, products, heard, words: asked() }
}
