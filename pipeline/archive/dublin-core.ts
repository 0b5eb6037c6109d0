import { x } from 'xastscript'
import { inZone, isoOf } from '../model/date.ts'
import { bagName, supersededBy, type Deposit } from './deposit.ts'
import { xmlText } from './xml.ts'

const names = {
  'xmlns:oai_dc': 'http://www.openarchives.org/OAI/2.0/oai_dc/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation':
    'http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
}

const types: Readonly<Record<string, string>> = { html: 'text/html', pdf: 'application/pdf' }

/** The catalogue record: Dublin Core elements 1.1 in the form of OAI-PMH (oai_dc). Words carry their language. */
export function dublinCore(deposit: Deposit): string {
  const { id, revision, facts, timeZone, described, editions, site } = deposit
  const dc = (name: string, text: string, language?: string) =>
    x(`dc:${name}`, language === undefined ? {} : { 'xml:lang': language }, text)
  const said = (name: string, of: (one: Deposit['described'][number]) => readonly string[]) =>
    described.flatMap((one) =>
      [...new Set(of(one))].filter(Boolean).map((text) => dc(name, text, one.language)),
    )
  const supersedes = supersededBy(id, revision)
  return xmlText(
    x('oai_dc:dc', names, [
      ...said('title', ({ title }) => [title]),
      ...said('creator', ({ organ }) => [organ]),
      ...said('subject', ({ topics }) => topics),
      ...said('description', ({ summary }) => [summary]),
      ...said('publisher', ({ organ }) => [organ]),
      dc('date', isoOf(inZone(facts.published, timeZone))),
      ...(facts.updated ? [dc('date', isoOf(inZone(facts.updated, timeZone)))] : []),
      dc('type', 'Text'),
      ...said('type', ({ type }) => [type]),
      ...[...new Set(editions.map(({ format }) => types[format] ?? format))].map((type) =>
        dc('format', type),
      ),
      dc('identifier', bagName(id, revision)),
      ...(facts.reference === undefined ? [] : [dc('identifier', facts.reference)]),
      ...editions.map(({ path }) => dc('identifier', `${site.baseUrl}${path}`)),
      ...described.map(({ language }) => dc('language', language)),
      dc('relation', id),
      ...(supersedes === undefined ? [] : [dc('relation', supersedes)]),
    ]),
  )
}
