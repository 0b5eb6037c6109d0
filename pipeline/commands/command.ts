import type { Language } from '../model/language.ts'
import type { Tell } from '../report/speak.ts'
import type { Wording } from '../model/wording.ts'
import type { Host } from '../host/host.ts'
import type { OptionName } from './option-table.ts'
import type { Arguments, Settings } from './options.ts'

export type Context = {
  readonly arguments: Arguments
  readonly settings: Settings
  /** The folder the user stands in. */
  readonly here: string
  readonly host: (settings: Settings) => Host
  /** Says a sentence in the office's language. */
  readonly tell: Tell
  readonly language: Language
  readonly print: (text: string) => void
  readonly log: (text: string) => void
  readonly environment: NodeJS.ProcessEnv
  /** All commands there are, for `help`. */
  readonly commands: readonly Command[]
}

/** Options in, exit status out; no logic of its own. */
export type Run = (context: Context) => Promise<number>

/** A verb as help tells of it, and what it does. */
export type Command = {
  readonly name: string
  readonly words: string
  readonly help: string
  readonly example: string
  readonly options: readonly OptionName[]
  /** What is true where the machine fails in the middle of it; default: nothing was released. */
  readonly standing?: Wording
  readonly run: Run
}
