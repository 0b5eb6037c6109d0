import { inflateSync } from 'node:zlib'

/** A character a byte: TextDecoder's “latin1” is windows-1252. */
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

type Objects = ReadonlyMap<number, string>

function objectsOf(text: string): Map<number, string> {
  const objects = new Map<number, string>()
  let at = 0
  for (;;) {
    const head = text.indexOf(' 0 obj', at)
    if (head < 0) return objects
    const number = /(\d+)$/u.exec(text.slice(Math.max(0, head - 10), head))?.[1]
    const stream = text.indexOf('stream', head)
    const end = text.indexOf('endobj', head)
    if (end < 0) return objects
    const length =
      stream > 0 && stream < end
        ? Number(/\/Length (\d+)/u.exec(text.slice(head, stream))?.[1] ?? 0)
        : 0
    const close = length ? text.indexOf('endobj', stream + length) : end
    if (number !== undefined) objects.set(Number(number), text.slice(head + 6, close))
    at = close + 6
  }
}

function streamOf(object: string): string {
  const start = /stream\r?\n/u.exec(object)
  if (!start) return ''
  const head = object.slice(0, start.index)
  const from = start.index + start[0].length
  const length = Number(/\/Length (\d+)/u.exec(head)?.[1] ?? 0)
  const data = object.slice(from, from + length)
  if (!head.includes('/FlateDecode')) return data
  return latin(inflateSync(Buffer.from(data, 'latin1')))
}

const unicode = (hex: string): string =>
  (hex.match(/.{4}/gu) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('')

/** A ToUnicode map (PDF 32000-1, 9.10.3): glyph code → text. */
function toUnicode(source: string): Map<number, string> {
  const map = new Map<number, string>()
  for (const [, block = ''] of source.matchAll(/beginbfchar(.*?)endbfchar/gsu))
    for (const [, code = '', value = ''] of block.matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>/giu))
      map.set(Number.parseInt(code, 16), unicode(value))
  for (const [, block = ''] of source.matchAll(/beginbfrange(.*?)endbfrange/gsu))
    for (const [, first = '', last = '', value = ''] of block.matchAll(
      /<([0-9A-F]+)>\s*<([0-9A-F]+)>\s*<([0-9A-F]+)>/giu,
    )) {
      const start = Number.parseInt(first, 16)
      for (let code = start; code <= Number.parseInt(last, 16); code++) {
        const text = unicode(value)
        const head = text.slice(0, -1)
        map.set(code, head + String.fromCharCode(text.charCodeAt(text.length - 1) + code - start))
      }
    }
  return map
}

function fontsOf(page: string, objects: Objects): Map<string, Map<number, string>> {
  const resources = /\/Resources (\d+) 0 R/u.exec(page)?.[1]
  const holder = resources === undefined ? page : (objects.get(Number(resources)) ?? '')
  const [, listed = ''] = /\/Font\s*<<(.*?)>>/su.exec(holder) ?? []
  const fonts = new Map<string, Map<number, string>>()
  for (const [, name = '', number = ''] of listed.matchAll(/\/(\S+) (\d+) 0 R/gu)) {
    const map = /\/ToUnicode (\d+) 0 R/u.exec(objects.get(Number(number)) ?? '')?.[1]
    if (map !== undefined) fonts.set(name, toUnicode(streamOf(objects.get(Number(map)) ?? '')))
  }
  return fonts
}

function pageText(page: string, objects: Objects): string {
  const fonts = fontsOf(page, objects)
  const streams = /\/Contents (?:(\d+) 0 R|\[([^\]]*)\])/u.exec(page)
  const numbers = (streams?.[1] ?? streams?.[2] ?? '').matchAll(/(\d+)(?: 0 R)?/gu)
  let text = ''
  for (const [, number = ''] of numbers) {
    let font: Map<number, string> | undefined
    const content = streamOf(objects.get(Number(number)) ?? '')
    for (const [, name, hex] of content.matchAll(/\/(\S+) [\d.]+ Tf|<([0-9A-F]+)>/giu)) {
      if (name !== undefined) font = fonts.get(name)
      else
        for (const code of (hex ?? '').match(/.{4}/gu) ?? [])
          text += font?.get(Number.parseInt(code, 16)) ?? ''
    }
  }
  return text
}

export type PdfText = {
  /** The text of each page, in the order in which it was painted, mostly without spaces at line ends. */
  readonly pages: readonly string[]
  /** The title in the document's information. */
  readonly title: string
  /** PostScript names of the embedded fonts, without the subset's prefix. */
  readonly fonts: readonly string[]
  readonly hasType3: boolean
}

/** A PDF string, (literal) or <hex>, in PDFDocEncoding's ASCII part or UTF-16. */
function stringAt(source: string): string {
  const hex = /^<([0-9A-F]*)>/iu.exec(source)?.[1]
  if (hex !== undefined) return unicode(hex.replace(/^feff/iu, ''))
  let text = ''
  for (let index = 1, depth = 0; index < source.length; index++) {
    const char = source.charAt(index)
    if (char === '\\') {
      const octal = /^[0-7]{1,3}/u.exec(source.slice(index + 1, index + 4))?.[0]
      if (octal === undefined) text += source.charAt(++index)
      else {
        text += String.fromCharCode(Number.parseInt(octal, 8))
        index += octal.length
      }
    } else if (char === ')' && depth-- === 0) break
    else {
      if (char === '(') depth++
      text += char
    }
  }
  if (!text.startsWith('þÿ')) return text
  let wide = ''
  for (let index = 2; index < text.length; index += 2)
    wide += String.fromCharCode(text.charCodeAt(index) * 256 + text.charCodeAt(index + 1))
  return wide
}

/** What can be read in a PDF as Chromium writes it (PDF 1.4, plain objects): for our check after each print. */
export function readText(pdf: Uint8Array): PdfText {
  const source = latin(pdf)
  const objects = objectsOf(source)
  const pages = [...objects.values()].filter((object) => /\/Type \/Page\b/u.test(object))
  const title = source.lastIndexOf('/Title ')
  const infos = [...objects.values()].filter((object) => object.includes('/CreationDate'))
  const info = infos.at(-1) ?? ''
  const at = info.indexOf('/Title ')
  return {
    pages: pages.map((page) => pageText(page, objects)),
    title: at < 0 || title < 0 ? '' : stringAt(info.slice(at + 7)),
    fonts: [
      ...new Set(
        [...source.matchAll(/\/FontName \/(?:[A-Z]{6}\+)?([^\s/<>]+)/gu)].map(
          ([, name = '']) => name,
        ),
      ),
    ].sort(),
    hasType3: source.includes('/Subtype /Type3'),
  }
}
