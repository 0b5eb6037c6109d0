import { x } from 'xastscript'
import type { Element } from 'xast'
import type { Software } from './deposit.ts'
import { digestBy, ownAlgorithms } from './fixity.ts'
import { formatOf } from './format.ts'
import { xmlText } from './xml.ts'

/** An identifier as PREMIS has them: a kind and a value. */
export type Identifier = { readonly type: string; readonly value: string }

const names = {
  'xmlns:premis': 'http://www.loc.gov/premis/v3',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation':
    'http://www.loc.gov/premis/v3 http://www.loc.gov/standards/premis/v3/premis-v3-0.xsd',
  version: '3.0',
}

type Child = Element | string

const p = (name: string, ...children: readonly Child[]): Element =>
  x(`premis:${name}`, {}, [...children])

const identified = (kind: string, { type, value }: Identifier): Element =>
  p(`${kind}Identifier`, p(`${kind}IdentifierType`, type), p(`${kind}IdentifierValue`, value))

/** Terms of the Library of Congress's preservation vocabularies, by the list and the key of the term. */
const term = (element: string, list: string, key: string, words: string): Element =>
  x(
    `premis:${element}`,
    {
      authority: list,
      authorityURI: `http://id.loc.gov/vocabulary/preservation/${list}`,
      valueURI: `http://id.loc.gov/vocabulary/preservation/${list}/${key}`,
    },
    words,
  )

export type Relation = {
  readonly kind: 'included' | 'represents' | 'source' | 'supersedes'
  readonly objects: readonly Identifier[]
  readonly event?: Identifier
}

const relations = {
  included: ['str', 'structural', 'is part of'],
  represents: ['str', 'structural', 'represents'],
  source: ['der', 'derivation', 'has source'],
  supersedes: ['rep', 'replacement', 'supersedes'],
} as const

const relationship = ({ kind, objects, event }: Relation): Element => {
  const [key, type, subType] = relations[kind]
  return p(
    'relationship',
    term('relationshipType', 'relationshipType', key, type),
    p('relationshipSubType', subType),
    ...objects.map((one) => identified('relatedObject', one)),
    ...(event ? [identified('relatedEvent', event)] : []),
  )
}

const object = (kind: string, children: readonly Child[]): Element =>
  x('premis:object', { 'xsi:type': `premis:${kind}` }, [...children])

/** Something that is no file: the announcement itself, or one revision of it. */
export const abstractObject = (
  kind: 'intellectualEntity' | 'representation',
  id: Identifier,
  relationsOf: readonly Relation[],
): Element => object(kind, [identified('object', id), ...relationsOf.map(relationship)])

/** A file with its fixity and its format. */
export function fileObject(
  id: Identifier,
  name: string,
  bytes: Uint8Array,
  relationsOf: readonly Relation[],
): Element {
  const format = formatOf(name, bytes)
  return object('file', [
    identified('object', id),
    p(
      'objectCharacteristics',
      p('compositionLevel', '0'),
      ...ownAlgorithms.map((algorithm) =>
        p(
          'fixity',
          p('messageDigestAlgorithm', algorithm.replace('sha', 'SHA-')),
          p('messageDigest', digestBy(algorithm, bytes)),
        ),
      ),
      p('size', String(bytes.length)),
      p(
        'format',
        p(
          'formatDesignation',
          p('formatName', format.name),
          ...(format.version === undefined ? [] : [p('formatVersion', format.version)]),
        ),
        ...(format.pronom === undefined
          ? []
          : [
              p(
                'formatRegistry',
                p('formatRegistryName', 'PRONOM'),
                p('formatRegistryKey', format.pronom),
              ),
            ]),
      ),
    ),
    p('originalName', name),
    ...relationsOf.map(relationship),
  ])
}

export type Event = {
  readonly id: Identifier
  readonly type: readonly [key: string, words: string]
  /** `2021-12-10` or with time and offset. */
  readonly time: string
  readonly detail: string
  readonly agents: readonly Identifier[]
  readonly objects: readonly Identifier[]
}

export const eventElement = ({ id, type, time, detail, agents, objects }: Event): Element =>
  p(
    'event',
    identified('event', id),
    term('eventType', 'eventType', ...type),
    // The schema's dateTime has seconds.
    p('eventDateTime', time.replace(/T(\d\d:\d\d)(?=[Z+-]|$)/u, 'T$1:00')),
    p('eventDetailInformation', p('eventDetail', detail)),
    ...agents.map((one) => identified('linkingAgent', one)),
    ...objects.map((one) => identified('linkingObject', one)),
  )

export const softwareId = ({ name, version }: Software): Identifier => ({
  type: 'software',
  value: `${name} ${version}`,
})

export const softwareAgentElement = (software: Software): Element =>
  p(
    'agent',
    identified('agent', softwareId(software)),
    p('agentName', software.name),
    term('agentType', 'agentType', 'sof', 'software'),
    p('agentVersion', software.version),
  )

export const organisationElement = (id: Identifier, words: readonly string[]): Element =>
  p(
    'agent',
    identified('agent', id),
    ...words.map((name) => p('agentName', name)),
    term('agentType', 'agentType', 'org', 'organization'),
  )

/** A whole record. */
export const premisText = (
  objects: readonly Element[],
  events: readonly Element[],
  agents: readonly Element[],
): string => xmlText(x('premis:premis', names, [...objects, ...events, ...agents]))
