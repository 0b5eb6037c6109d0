import type { Facts, Item } from '../model/announcement.ts'
import { editionPath, filePath } from '../model/address.ts'
import { mediaTypeOf } from '../model/media-type.ts'
import type { Finding, Place } from '../model/finding.ts'
import type { Language } from '../model/language.ts'
import type { Picture } from '../render/figure.ts'
import type { Text } from '../render/edition.ts'
import { createWords, type Words } from '../render/words.ts'
import { htmlEdition } from '../formats/html.ts'
import { printPage } from '../formats/pdf.ts'
import type { PrintRequest } from '../model/print-request.ts'
import type { Parser } from '../host/host.ts'
import type { Gate } from './baseline.ts'
import type { House } from './house.ts'
import { attachmentsOf, checkPublished, filesIn, readFiles } from './folder-files.ts'
import { endingOf, pictureTypes } from './pictures.ts'
import type { Snapshot } from './snapshot.ts'
import type { Store } from './store.ts'
import type { Ask, Tasks } from './task.ts'
import { typeset, typesetFacts } from '../transform/typography.ts'
import { processText } from './text.ts'

/** A file of the site, kept in the store. */
export type Output = {
  readonly path: string
  readonly sha256: string
  readonly bytes: number
  readonly mediaType: string
  readonly announcement?: string
  readonly language?: Language
  readonly format?: 'html' | 'pdf'
}

export type Source = {
  readonly id: string
  readonly folder: string
  readonly files: readonly string[]
  readonly facts: Facts
  /** The place of a value of announcement.yaml. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place
}

/** One announcement through every stage: what was found, and, without errors, its files. */
export type Made = {
  readonly findings: readonly Finding[]
  readonly items: readonly Item[]
  readonly outputs: readonly Output[]
}

export type Workshop = {
  readonly house: House
  readonly snapshot: Snapshot
  readonly store: Store
  readonly tasks: Tasks
  readonly ids: readonly string[]
  readonly draft: boolean
  /** Which findings withhold an announcement. */
  readonly gate: Gate
  /** Prints a page, or says why not; absent where no PDF is wanted. */
  readonly print?: (
    page: PrintRequest,
  ) => Promise<{ pdf: Uint8Array } | { finding: (file: string) => Finding }>
  readonly printIdentity: string
  /** Paths of the cards for social media that are there. */
  readonly cards: ReadonlySet<string>
  /** Characters of a printed text that our fonts have no glyph for. */
  readonly unprintable: (text: string) => readonly string[]
  /** Reads Markdown, in time or not at all. */
  readonly parse: Parser['read']
  readonly aborted: () => boolean
}

type Print =
  | { sha256: string; bytes: number; finding?: never }
  | { finding: Finding | undefined; sha256?: never }

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

/** Checks all texts of an announcement and renders them; a language with an error has no text. */
async function readTexts(
  source: Source,
  shop: Workshop,
  pictures: ReadonlyMap<string, Picture>,
  ask: Ask,
) {
  const findings: Finding[] = []
  const texts = new Map<Language, Text>()
  for (const language of source.facts.languages) {
    const locale = shop.house.locales.get(language)
    const name = `${language}.md`
    if (!locale || !source.files.includes(name)) continue
    const file = `${source.folder}/${name}`
    const prefix = `/${filePath(source.id, '')}`
    const read = await processText(
      {
        id: source.id,
        language,
        file,
        bytes: shop.snapshot.bytes(file),
        siblings: source.files.filter(
          (sibling) => !/^(?:hu|en)\.md$|\.ya?ml$|^translation\.json$/u.test(sibling),
        ),
        ids: shop.ids,
        termbase: shop.house.termbase,
        profile: locale.profile,
        unprintable: shop.unprintable,
        parse: shop.parse,
        limits: shop.house.office.limits,
        baseUrl: shop.house.office.baseUrl,
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
    findings.push(...read.findings)
    if (read.text) texts.set(language, read.text)
  }
  return { texts, findings }
}

const wordsOf = (house: House): Map<Language, Words> =>
  new Map(
    [...house.locales].map(([language, locale]) => [
      language,
      createWords(language, locale.resources, locale.profile),
    ]),
  )

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
  const { house, snapshot, store } = shop
  const { id, folder } = source
  const facts = typesetFacts(source.facts, (language) => house.locales.get(language)?.profile)
  const files = readFiles(source, snapshot)
  const { texts, findings: found } = await readTexts(source, shop, files.pictures, ask)
  const mentioned = new Set([...Object.keys(facts.files), ...filesIn(texts, id)])
  const published = source.files.filter((name) => mentioned.has(name))
  const findings = [...files.findings, ...checkPublished(published, source), ...found]
  const failed = () => shop.gate.withholds(findings)
  const outputs: Output[] = []
  if (failed() || !show) return { findings, items: [], outputs }

  const put = (path: string, bytes: Uint8Array, mediaType: string, more: Partial<Output>) =>
    void outputs.push({
      path,
      sha256: store.putBlob(bytes),
      bytes: bytes.length,
      mediaType,
      announcement: id,
      ...more,
    })
  const words = wordsOf(house)
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
    office: house.office,
    words: own,
    attachments: attachmentsOf({ ...source, facts }, snapshot, language),
  })

  for (const [language, text] of texts) {
    const own = words.get(language)
    if (!own || !shop.print) continue
    const page = printPage(editionOf(language, text, own), texts, (path) => {
      const name = decodeURI(path.slice(filePath(id, '').length))
      const type = pictureTypes[endingOf(name)]
      return type && source.files.includes(name)
        ? `data:${type};base64,${base64(snapshot.bytes(`${folder}/${name}`))}`
        : undefined
    })
    const kept = await shop.tasks.task(
      'print',
      [shop.printIdentity, page],
      async (): Promise<Print> => {
        const result = await shop.print?.(page)
        if (result && 'pdf' in result)
          return { sha256: store.putBlob(result.pdf), bytes: result.pdf.length }
        return { finding: result?.finding(`${folder}/${language}.md`) }
      },
      (value) => value.sha256 !== undefined && store.hasBlob(value.sha256),
    )
    if (kept.sha256 !== undefined) {
      const { sha256, bytes } = kept
      printed.set(language, bytes)
      outputs.push({
        path: `${editionPath({ id, slug: facts.slug }, language)}.pdf`,
        sha256,
        bytes,
        mediaType: 'application/pdf',
        announcement: id,
        language,
        format: 'pdf',
      })
    } else if (kept.finding) findings.push(kept.finding)
  }
  if (failed()) return { findings, items: [], outputs: [] }

  for (const [language, text] of texts) {
    const own = words.get(language)
    if (!own) continue
    const bytes = printed.get(language)
    const html = htmlEdition(
      { ...editionOf(language, text, own), ...(bytes !== undefined && { pdfBytes: bytes }) },
      nameOf,
      shop.cards,
    )
    put(
      `${editionPath({ id, slug: facts.slug }, language)}.html`,
      new TextEncoder().encode(html),
      'text/html',
      { language, format: 'html' },
    )
  }
  for (const name of published)
    put(filePath(id, name), snapshot.bytes(`${folder}/${name}`), mediaTypeOf(name), {})
  const items = [...texts].map(([language, text]): Item => ({
    id,
    language,
    title: text.plainTitle,
    summary: text.plainSummary,
    facts,
    languages: available,
    pdf: printed.has(language),
  }))
  return { findings, items, outputs }
}
