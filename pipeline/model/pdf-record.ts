/** The standards that a PDF edition keeps: PDF/A and PDF/UA in one file. */
export const pdfProfiles = ['3a+ua1', '4f+ua2'] as const
export type PdfProfile = (typeof pdfProfiles)[number]

/** A file that a PDF carries inside. */
export type AttachedFile = {
  /** ASCII. */
  readonly name: string
  readonly mediaType: string
  readonly description: string
  readonly text: string
}

/** Words in several languages, by BCP 47 tag. */
export type InLanguages = Readonly<Record<string, string>>

/** What a PDF says about itself (XMP, Dublin Core), and what it carries. */
export type PdfRecord = {
  readonly profile: PdfProfile
  /** The web address at which the file is published. */
  readonly identifier: string
  readonly titles: InLanguages
  readonly descriptions: InLanguages
  readonly creator: string
  readonly subjects: readonly string[]
  readonly rights?: string
  /** ISO 8601, in the office's time zone. */
  readonly published: string
  readonly modified: string
  readonly files: readonly AttachedFile[]
}
