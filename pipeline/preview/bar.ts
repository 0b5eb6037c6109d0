import type { Finding } from '../model/finding.ts'
import { phrase, say, sayCount, type Wording } from '../model/wording.ts'
import type { Entry } from './site.ts'

/** A finding as the bar shows it. */
type Shown = {
  readonly severity: Finding['severity']
  readonly rule: string
  readonly where: string
  readonly message: string
  readonly note?: string
  /** The line it stands in. */
  readonly line?: string
}

/** What the bar of one page shows; all words are said. */
export type Bar = {
  readonly title: string
  readonly counts: string
  readonly findings: readonly Shown[]
  readonly none: string
  readonly elsewhere: string
  /** Address of the page's PDF, where it has one. */
  readonly pdf?: string
  readonly pdfWords: string
  readonly index: string
  readonly lost: string
}

const severities = { error: phrase('error'), warning: phrase('warning'), info: phrase('note') }

export type BarOptions = {
  readonly tell: (wording: Wording) => string
  readonly lineOf: (file: string, line: number) => string | undefined
}

const whereOf = ({ file, place }: Finding): string =>
  place ? `${file}:${place.line}:${place.column}` : file

/** The findings of a page's announcement; those of no announcement belong to every page. */
const concerns = (finding: Finding, entry: Entry | undefined): boolean =>
  finding.announcement === undefined ||
  (entry?.announcement !== undefined && finding.announcement === entry.announcement)

/** What the bar of a page shows. */
export function barOf(
  entry: Entry | undefined,
  findings: readonly Finding[],
  { tell, lineOf }: BarOptions,
): Bar {
  const mine = findings.filter((finding) => concerns(finding, entry))
  // First what its writer can mend in the text itself.
  const own = [
    ...mine.filter(({ announcement }) => announcement !== undefined),
    ...mine.filter(({ announcement }) => announcement === undefined),
  ]
  const others = findings.length - own.length
  const shown = own.map((finding): Shown => {
    const { severity, rule, file, place, message, note, words } = finding
    const line = place && lineOf(file, place.line)
    const said = words?.note ? tell(words.note) : note
    return {
      severity,
      rule: `${tell(say(severities[severity]))} · ${rule}`,
      where: whereOf(finding),
      message: words ? tell(words.message) : message,
      ...(said !== undefined && { note: said }),
      ...(line !== undefined && { line: line.slice(0, 400) }),
    }
  })
  const isEdition = entry?.announcement !== undefined && entry.path.endsWith('.html')
  return {
    title: tell(say('Preview')),
    counts: tell(sayCount('{{count}} finding', '{{count}} findings', own.length)),
    findings: shown,
    none: tell(say('Nothing was found in this announcement.')),
    elsewhere: others
      ? tell(
          sayCount(
            '{{count}} more finding in other announcements.',
            '{{count}} more findings in other announcements.',
            others,
          ),
        )
      : '',
    ...(isEdition && { pdf: `/${entry.path.replace(/\.html$/u, '.pdf')}` }),
    pdfWords: tell(say('See the PDF')),
    index: tell(say('All announcements')),
    lost: tell(say('The preview has ended. Start it again: kozlony preview')),
  }
}
