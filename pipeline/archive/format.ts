import { mediaTypeOf } from '../model/media-type.ts'

/** A file's format as PREMIS names it, with its key in PRONOM where the content leaves no doubt about it. */
export type Format = { readonly name: string; readonly version?: string; readonly pronom?: string }

/** Formats that a name tells, with the keys of PRONOM (The National Archives). */
const byEnding: Readonly<Record<string, Format>> = {
  csv: { name: 'text/csv', pronom: 'x-fmt/18' },
  html: { name: 'text/html', version: '5', pronom: 'fmt/471' },
  json: { name: 'application/json', pronom: 'fmt/817' },
  md: { name: 'text/markdown', pronom: 'fmt/1149' },
  txt: { name: 'text/plain', pronom: 'x-fmt/111' },
  yaml: { name: 'application/yaml', pronom: 'fmt/818' },
}

const pdfKeys: Readonly<Record<string, string>> = {
  '1.4': 'fmt/18',
  '1.5': 'fmt/19',
  '1.6': 'fmt/20',
  '1.7': 'fmt/276',
  '2.0': 'fmt/1129',
  'A-2a': 'fmt/476',
  'A-2b': 'fmt/477',
  'A-2u': 'fmt/478',
  'A-3a': 'fmt/479',
  'A-3b': 'fmt/480',
  'A-3u': 'fmt/481',
}

/** What a PDF declares in its XMP (ISO 19005: pdfaid:part and pdfaid:conformance), else the version of its head. */
function pdfFormat(bytes: Uint8Array): Format {
  const text = Buffer.from(bytes).toString('latin1')
  const part = /pdfaid:part(?:>|=["'])(\d)/u.exec(text)?.[1]
  const level = /pdfaid:conformance(?:>|=["'])([A-Za-z])/u.exec(text)?.[1]
  const version =
    part === undefined
      ? /^%PDF-(\d\.\d)/u.exec(text)?.[1]
      : `A-${part}${(level ?? '').toLowerCase()}`
  if (version === undefined) return { name: 'application/pdf' }
  const pronom = pdfKeys[version]
  return { name: 'application/pdf', version, ...(pronom !== undefined && { pronom }) }
}

/** The format of a file of a bag. */
export function formatOf(name: string, bytes: Uint8Array): Format {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  if (ending === 'pdf') return pdfFormat(bytes)
  return byEnding[ending] ?? { name: mediaTypeOf(name) }
}
