import { archive } from './archive.ts'
import { build } from './build.ts'
import { check } from './check.ts'
import type { Command } from './command.ts'
import { doctor } from './doctor.ts'
import { exchange } from './exchange.ts'
import { explain } from './explain.ts'
import { fix } from './fix.ts'
import { help } from './help.ts'
import { importPages } from './import.ts'
import { init } from './init.ts'
import { newAnnouncement } from './new.ts'
import { preview } from './preview.ts'
import { release } from './release.ts'
import { status } from './status.ts'
import { terms } from './terms.ts'
import { verify } from './verify.ts'
import { watch } from './watch.ts'

/** All commands, in the order of `help`. */
export const commands: readonly Command[] = [
  init,
  newAnnouncement,
  build,
  preview,
  watch,
  check,
  fix,
  status,
  release,
  terms,
  exchange,
  importPages,
  archive,
  verify,
  explain,
  doctor,
  help,
]

/** Commands that DESIGN.md names and that open issues will bring. */
export const laterCommands: ReadonlySet<string> = new Set(['worker'])
