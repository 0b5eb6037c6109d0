import type { Facts } from '../model/announcement.ts'
import { inZone, type Moment } from '../model/date.ts'
import type { Finding } from '../model/finding.ts'
import { nearest } from '../model/nearest.ts'
import type { Office } from '../model/office.ts'
import { findingOf } from '../model/rule.ts'
import { factsRule } from '../model/rules.ts'
import { factsSchema } from './facts-schema.ts'
import { findPlaceholders } from './placeholders.ts'
import { checkSchema } from './schema.ts'
import { readYaml, type Yaml } from './yaml.ts'
import { say, type Wording } from '../model/wording.ts'

export type ReadFacts = {
  readonly facts?: Facts
  readonly findings: readonly Finding[]
  /** The place of a value. */
  readonly placeOf: Yaml['placeOf']
}

/** Reads `announcement.yaml`; all times are carried into the office's time zone. Never throws. */
export function readFacts(text: string, file: string, office: Office): ReadFacts {
  const yaml = readYaml(text, file)
  const { placeOf } = yaml
  if (yaml.findings.length) return { findings: yaml.findings, placeOf }
  const { data, findings: faults } = checkSchema(factsSchema, yaml, file)
  // What is still to be written is told once, and not as a wrong value too.
  const unwritten = findPlaceholders(yaml, text, file)
  const lines = new Set(unwritten.map(({ place }) => place?.line))
  const findings = [...unwritten, ...faults.filter(({ place }) => !lines.has(place?.line))]
  if (!data) return { findings, placeOf }
  const more: Finding[] = [...findings]
  const unknown = (path: PropertyKey[], name: string, known: readonly string[], what: Wording) => {
    const near = nearest(name, known)
    more.push(
      findingOf(
        factsRule,
        file,
        known.length
          ? say('Unexpected {{what}} “{{name}}”, expected one of {{known}}', {
              what,
              name,
              known: known.join(', '),
            })
          : say('Unexpected {{what}} “{{name}}”: office.yaml has none', { what, name }),
        yaml.placeOf(path),
        {
          actual: name,
          expected: near ? [near] : [],
          note: near
            ? say('Did you mean “{{near}}”?', { near })
            : say('Add it to sources/office.yaml, or correct the name.'),
        },
      ),
    )
  }
  for (const [index, name] of data.contacts.entries())
    if (!Object.hasOwn(office.contacts, name))
      unknown(['contacts', index], name, Object.keys(office.contacts), say('contact'))
  if (data.organ !== undefined && !office.organs.includes(data.organ))
    unknown(['organ'], data.organ, office.organs, say('organ'))
  for (const [index, change] of data.changes.entries())
    for (const language of data.languages ?? office.languages)
      if (!change[language])
        more.push(
          findingOf(
            factsRule,
            file,
            say('Unexpected change without words in “{{language}}”', { language }),
            yaml.placeOf(['changes', index]),
            {
              note: say(
                'Write what changed in “{{language}}” too: a reader of that language must know as well.',
                { language },
              ),
            },
          ),
        )
  if (data.waiver && (data.languages ?? office.languages).includes(data.waiver.language))
    more.push(
      findingOf(
        factsRule,
        file,
        say('Unexpected waiver for “{{language}}”, which is among the languages', {
          language: data.waiver.language,
        }),
        yaml.placeOf(['waiver']),
        {
          note: say('Take the language out of “languages”, or the waiver away.'),
        },
      ),
    )
  const zone = (m: Moment) => inZone(m, office.timeZone)
  const facts: Facts = {
    ...data,
    organ: data.organ ?? office.organ,
    languages: data.languages ?? office.languages,
    published: zone(data.published),
    updated: data.updated && zone(data.updated),
    embargo: data.embargo && zone(data.embargo),
    changes: data.changes.map((change) => ({ ...change, date: zone(change.date) })),
    files: Object.fromEntries(
      Object.entries(data.files).map(([name, value]) => [name, value ?? {}]),
    ),
  }
  return more.some((finding) => finding.severity === 'error')
    ? { findings: more, placeOf }
    : { facts, findings: more, placeOf }
}
