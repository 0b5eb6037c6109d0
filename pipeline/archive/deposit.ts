import { partsOf } from '../model/address.ts'
import type { Facts } from '../model/announcement.ts'
import type { FileMap } from './bag.ts'
import type { Site } from './self-contained.ts'

/** An edition as readers were given it. */
export type ReleasedEdition = {
  /** A language, or two of them where they stand side by side: “hu”, “hu-en”. */
  readonly language: string
  readonly format: 'html' | 'pdf'
  /** Its path in the site. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** What is said of an announcement in one language. */
export type Described = {
  readonly language: string
  readonly title: string
  readonly summary: string
  readonly organ: string
  readonly type: string
  readonly topics: readonly string[]
}

export type Software = { readonly name: string; readonly version: string }

/** All that a bag is made of. Nothing in it knows the time, the machine or the folder of the deposit. */
export type Deposit = {
  readonly id: string
  readonly revision: number
  readonly facts: Facts
  readonly timeZone: string
  readonly described: readonly Described[]
  readonly editions: readonly ReleasedEdition[]
  /** The announcement's own files, by name. */
  readonly sources: FileMap
  readonly site: Site
  readonly software: Software
}

/** What begins the names of an announcement's files: “2021-consultation”. */
export function stemOf(id: string): string {
  const { year, slug } = partsOf(id)
  return `${year}-${slug}`
}

/** Name of a bag: “2021-consultation.r1”. */
export const bagName = (id: string, revision: number): string => `${stemOf(id)}.r${revision}`

/** The bag that a revision replaces; nothing for the first. */
export const supersededBy = (id: string, revision: number): string | undefined =>
  revision > 1 ? bagName(id, revision - 1) : undefined

/** Where a bag lies in the archive: a folder for each year. */
export const bagPath = (id: string, revision: number): string =>
  `${partsOf(id).year}/${bagName(id, revision)}`

/** The id and the revision that a bag's path says; undefined where it is none. */
export function bagAt(
  path: string,
): { readonly id: string; readonly revision: number } | undefined {
  const [, year, again, slug, revision] =
    /^([a-z0-9]+)\/([a-z0-9]+)-([a-z0-9]+(?:-[a-z0-9]+)*)\.r([1-9]\d*)$/u.exec(path) ?? []
  return year !== undefined && year === again
    ? { id: `${year}/${slug ?? ''}`, revision: Number(revision) }
    : undefined
}

/** Name of an edition's file in the bag: “2021-consultation.hu.pdf”. */
export const editionName = (id: string, { language, format }: ReleasedEdition): string =>
  `${stemOf(id)}.${language}.${format}`

/** Folder of the sources below data/. */
export const sourceFolder = 'source'
