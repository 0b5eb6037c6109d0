import type { CardRequest, PrintRequest } from '../model/print-request.ts'
import type { ReadMarkdown } from '../read/markdown.ts'
import { Told } from '../model/told.ts'
import type { Wording } from '../model/wording.ts'
import type { Files } from './files.ts'
import type { KeptResults } from './kept.ts'
import type { Server, ServerOptions } from './server.ts'
import type { Makers, MakersOptions } from './makers/makers.ts'
import type { OnChange } from './watcher.ts'

export type { Makers } from './makers/makers.ts'
export type { CardRequest, PrintRequest } from '../model/print-request.ts'

export type Printed =
  | { readonly pdf: Uint8Array }
  /** Not printed, with the reason in words; `poison` when the page itself is at fault. */
  | { readonly failed: Wording; readonly poison: boolean }

export type Drawn = { readonly png: Uint8Array } | { readonly failed: Wording }

/** Prints pages. Starts nothing before the first `print`. */
export type Printer = {
  /** What else decides the PDF's bytes: browser, version, flags, styles, fonts. Known without a start. */
  readonly identity: string
  /** How many prints may run side by side. */
  readonly tabs: number
  /** Starts the browser before there is anything to print, as that takes a while. */
  expect(): void
  print(request: PrintRequest): Promise<Printed>
  /** Draws a card as PNG. */
  draw(request: CardRequest): Promise<Drawn>
  close(): Promise<void>
}

/** Reads Markdown texts. Starts nothing before the first `read`. */
export type Parser = {
  /** A text that cannot be read in the time that any announcement needs is a finding; nothing hangs. */
  readonly read: (text: string, path: string) => Promise<ReadMarkdown>
  readonly close: () => Promise<void>
}

/** No browser can be started: exit status 69. */
export class NoBrowser extends Told {
  override name = 'NoBrowser'
  /** The command that puts it right. */
  readonly type: string | undefined
  constructor(words: Wording, type?: string) {
    super(words)
    this.type = type
  }
}

/** The one door to the outside; everything else is a function of its arguments. */
export type Host = {
  readonly files: Files
  /** Milliseconds since 1970. Read once, by the command. */
  readonly now: () => number
  readonly pause: (milliseconds: number) => Promise<void>
  readonly processes: {
    readonly own: number
    /** When a process began, as the system writes it; undefined where it is gone. */
    readonly startOf: (pid: number) => string | undefined
  }
  /** The shipped files: styles and fonts, by path in `assets/`. */
  readonly assets: () => ReadonlyMap<string, Uint8Array>
  /** Folder that holds the `locales/` that come with the program, for an office that has none yet. */
  readonly ownLocales: string
  /** Digest of the program itself: all kept results belong to one. */
  readonly code: () => string
  /** Digest of the style sheets. */
  readonly styles: () => string
  /** Keeps what belongs to no office. */
  readonly kept: () => KeptResults
  readonly printer: () => Printer
  readonly parser: () => Parser
  /** Told before a build of all: memory matters more than how quickly this thread works. */
  readonly spareMemory: () => void
  /** Threads that make announcements; what they want printed goes to `print`. */
  readonly makers: (options: Pick<MakersOptions, 'print' | 'threads'>) => Makers
  /** Code points for which all fonts of the editions have a glyph. */
  readonly coverage: () => Promise<readonly number[]>
  /** Tells when, and where, something below one of several folders of `root` may have changed; returns what ends it. */
  readonly watch: (root: string, folders: readonly string[], onChange: OnChange) => () => void
  /** A server for this machine alone. */
  readonly serve: (options: ServerOptions) => Promise<Server>
  /** Script and style of the preview, by name. */
  readonly previewFiles: () => ReadonlyMap<string, Uint8Array>
  /** One line of progress, or null to clear it. */
  readonly progress: (state: Progress | null) => void
  readonly signal: AbortSignal
}

export type Progress = {
  readonly step: 'check' | 'print' | 'release' | 'deposit'
  readonly done: number
  readonly total: number
}
