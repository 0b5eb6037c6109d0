import { createHash } from 'node:crypto'
import type { InLanguages, PdfRecord } from '../../model/pdf-record.ts'
import { xmpDate } from './date.ts'

/** The program that made the file; no version, so that a new one alone makes no new file. */
export const producer = 'Közlöny'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escape = (text: string): string => text.replace(/[&<>]/gu, (char) => escapes[char] ?? char)

const property = (name: string, content: string): string => `<${name}>${content}</${name}>`
const items = (kind: 'Bag' | 'Seq', texts: readonly string[]): string =>
  property(`rdf:${kind}`, texts.map((text) => property('rdf:li', escape(text))).join(''))

/** A text in several languages, the edition’s own first (XMP, language alternatives). */
function alternatives(texts: InLanguages, own: string): string {
  const [first = ''] = Object.values(texts)
  const entries = [['x-default', texts[own] ?? first], ...Object.entries(texts)]
  return property(
    'rdf:Alt',
    entries
      .map(([language, text = '']) => `<rdf:li xml:lang="${language}">${escape(text)}</rdf:li>`)
      .join(''),
  )
}

const description = (namespaces: Readonly<Record<string, string>>, content: string): string =>
  `<rdf:Description rdf:about=""${Object.entries(namespaces)
    .map(([prefix, address]) => ` xmlns:${prefix}="${address}"`)
    .join('')}>${content}</rdf:Description>`

const resource = (content: string): string => `<rdf:li rdf:parseType="Resource">${content}</rdf:li>`

/** Tells PDF/A-3 readers what `pdfuaid:part` is (PDF/A-3, 6.6.2.3); PDF/A-4 needs no such schema. */
const extension = description(
  {
    pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
    pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
    pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
  },
  property(
    'pdfaExtension:schemas',
    property(
      'rdf:Bag',
      resource(
        [
          property('pdfaSchema:namespaceURI', 'http://www.aiim.org/pdfua/ns/id/'),
          property('pdfaSchema:prefix', 'pdfuaid'),
          property('pdfaSchema:schema', 'PDF/UA identification schema'),
          property(
            'pdfaSchema:property',
            property(
              'rdf:Seq',
              resource(
                [
                  property('pdfaProperty:category', 'internal'),
                  property('pdfaProperty:description', 'PDF/UA version identifier'),
                  property('pdfaProperty:name', 'part'),
                  property('pdfaProperty:valueType', 'Integer'),
                ].join(''),
              ),
            ),
          ),
        ].join(''),
      ),
    ),
  ),
)

const conformance = {
  '3a+ua1': {
    pdfa: '<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>',
    pdfua: '<pdfuaid:part>1</pdfuaid:part>',
    schemas: [extension],
  },
  '4f+ua2': {
    pdfa: '<pdfaid:part>4</pdfaid:part><pdfaid:rev>2020</pdfaid:rev><pdfaid:conformance>F</pdfaid:conformance>',
    pdfua: '<pdfuaid:part>2</pdfuaid:part><pdfuaid:rev>2024</pdfuaid:rev>',
    schemas: [],
  },
} as const

/** A UUID that is a function of a text (RFC 9562, version 8). */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const dublinCore = (record: PdfRecord, language: string): string =>
  [
    property('dc:format', 'application/pdf'),
    property('dc:identifier', escape(record.identifier)),
    property('dc:title', alternatives(record.titles, language)),
    property('dc:language', items('Bag', [language])),
    property('dc:creator', items('Seq', [record.creator])),
    property('dc:publisher', items('Bag', [record.creator])),
    property('dc:date', items('Seq', [xmpDate(record.published)])),
    Object.keys(record.descriptions).length
      ? property('dc:description', alternatives(record.descriptions, language))
      : '',
    record.subjects.length ? property('dc:subject', items('Bag', record.subjects)) : '',
    record.rights === undefined
      ? ''
      : property('dc:rights', alternatives({ [language]: record.rights }, language)),
  ].join('')

/**
 * The XMP packet of an edition (ISO 16684-1): what it conforms to, Dublin Core in both languages, dates of the
 * announcement.
 * @param language of the edition
 */
export function xmpPacket(record: PdfRecord, language: string): string {
  const { pdfa, pdfua, schemas } = conformance[record.profile]
  const basic = [
    property('xmp:CreateDate', xmpDate(record.published)),
    property('xmp:ModifyDate', xmpDate(record.modified)),
    property('xmp:MetadataDate', xmpDate(record.modified)),
    property('pdf:Producer', producer),
    property('xmpMM:DocumentID', `uuid:${uuidOf(record.identifier)}`),
  ].join('')
  const parts = [
    description({ pdfaid: 'http://www.aiim.org/pdfa/ns/id/' }, pdfa),
    description({ pdfuaid: 'http://www.aiim.org/pdfua/ns/id/' }, pdfua),
    description({ dc: 'http://purl.org/dc/elements/1.1/' }, dublinCore(record, language)),
    description(
      {
        xmp: 'http://ns.adobe.com/xap/1.0/',
        pdf: 'http://ns.adobe.com/pdf/1.3/',
        xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
      },
      basic,
    ),
    ...schemas,
  ]
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
${parts.join('\n')}
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
}
