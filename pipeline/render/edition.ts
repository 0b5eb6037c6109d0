import type { ElementContent } from 'hast'
import type { Facts } from '../model/announcement.ts'
import type { Moment } from '../model/date.ts'
import type { Language } from '../model/language.ts'
import type { Office } from '../model/office.ts'
import type { Words } from './words.ts'

/** Screen and paper are the same tree; furniture of the one never enters the other. */
export type Medium = 'screen' | 'paper'

/** A file that readers may take away. */
export type Attachment = {
  readonly name: string
  readonly description: string
  readonly bytes: number
}

/** An announcement's text in one language, dressed for the page: pure data, so it can be kept. */
export type Text = {
  readonly title: readonly ElementContent[]
  readonly summary: readonly ElementContent[]
  readonly blocks: readonly ElementContent[]
  readonly footnotes: readonly (readonly ElementContent[])[]
  readonly plainTitle: string
  readonly plainSummary: string
  /** The text as Markdown, as the PDF carries it. */
  readonly markdown: string
}

/** A page in one of its languages. */
export type LanguageLink = {
  readonly language: Language
  readonly name: string
  readonly href: string
  /** Whether it is the page that the link stands on. */
  readonly current: boolean
}

/** What a template is given: the announcement, and how to say and to reach things. */
export type Edition = {
  readonly id: string
  readonly language: Language
  readonly facts: Facts
  readonly text: Text
  readonly attachments: readonly Attachment[]
  /** Languages in which the announcement can be read. */
  readonly available: readonly Language[]
  readonly medium: Medium
  /** Size of the PDF in bytes, where there is one. */
  readonly pdfBytes?: number
  readonly draft: boolean
  /** Until when nobody may publish it: on copies for the press, ahead of time. */
  readonly hold?: Moment
  /** The same page in all its languages; on screen only. */
  readonly versions?: readonly LanguageLink[]
  readonly office: Office
  readonly words: Words
  /** Address of a path of the site, as this page must write it. */
  readonly to: (path: string) => string
}
