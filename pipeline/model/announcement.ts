import type { Language } from './language.ts'
import { isoOf, type Moment } from './date.ts'

export const types = ['press-release', 'notice', 'statement', 'speech', 'call'] as const
export const statuses = ['current', 'corrected', 'withdrawn'] as const

export type Waiver = {
  readonly language: Language
  readonly reason: string
  readonly date: Moment
}

export type Change = { readonly date: Moment } & {
  readonly [language in Language]?: string | undefined
}

/** Credit and description of a picture or attachment. */
export type FileFacts = {
  readonly credit?: string | undefined
} & { readonly [language in Language]?: string | undefined }

/** `announcement.yaml`: the facts, once for both languages. */
export type Facts = {
  readonly published: Moment
  readonly updated?: Moment | undefined
  readonly reference?: string | undefined
  readonly organ: string
  readonly type: (typeof types)[number]
  readonly status: (typeof statuses)[number]
  readonly embargo?: Moment | undefined
  readonly languages: readonly Language[]
  readonly waiver?: Waiver | undefined
  readonly slug: { readonly [language in Language]?: string | undefined }
  readonly topics: readonly string[]
  readonly contacts: readonly string[]
  readonly changes: readonly Change[]
  readonly files: Readonly<Record<string, FileFacts>>
}

/** What listings, feeds and links need to know of an announcement in one language. */
export type Item = {
  readonly id: string
  readonly language: Language
  readonly title: string
  readonly summary: string
  readonly facts: Facts
  readonly languages: readonly Language[]
  readonly pdf: boolean
}

/** When what readers see was last changed: by its own word, by its latest correction, else when it was published. */
export const revisedOf = ({ published, updated, changes }: Facts): Moment =>
  [updated ?? [], changes.map(({ date }) => date)]
    .flat()
    .reduce((last, next) => (isoOf(next) > isoOf(last) ? next : last), published)
