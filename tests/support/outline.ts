import { PDFDict, PDFName, type PDFDocument } from '@cantoo/pdf-lib'

/** The entries of an outline in order: “level title”. */
export function entriesIn(document: PDFDocument): string[] {
  const entries: string[] = []
  const walk = (parent: PDFDict, level: number): void => {
    let entry = parent.lookup(PDFName.of('First'))
    while (entry instanceof PDFDict) {
      const title = entry.lookup(PDFName.of('Title')) as unknown as { decodeText(): string }
      entries.push(`${level} ${title.decodeText()}`)
      walk(entry, level + 1)
      entry = entry.lookup(PDFName.of('Next'))
    }
  }
  walk(document.catalog.lookup(PDFName.of('Outlines'), PDFDict), 1)
  return entries
}
