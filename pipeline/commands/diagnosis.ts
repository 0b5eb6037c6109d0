import { say, type Wording } from '../model/wording.ts'
import type { Facts } from '../host/examine.ts'
import { exit } from './usage.ts'

/** A line of `doctor`: how it stands, and the one line to type where something is missing. */
export type Diagnosis = {
  readonly state: 'well' | 'note' | 'bad'
  readonly words: Wording
  readonly type?: string | Wording
  /** How a build would end. */
  readonly status?: number
}

const megabyte = 1024 * 1024

/** The browser takes 200 MB, a release as much as its editions. */
const needed = 300 * megabyte

const well = (words: Wording): Diagnosis => ({ state: 'well', words })

function nodeLine({ node, startedBy }: Facts): Diagnosis {
  if (Number.parseInt(node, 10) < 24)
    return {
      state: 'bad',
      words: say('Node {{node}} is too old; Közlöny needs Node 24, which comes by npm', { node }),
      type: 'npm ci',
      status: exit.usage,
    }
  return well(
    startedBy === undefined || startedBy === node
      ? say('Node {{node}}', { node })
      : say('Node {{node}}, which npm brought (this machine’s own is {{startedBy}})', {
          node,
          startedBy,
        }),
  )
}

function browserLine({ browser }: Facts): Diagnosis {
  if ('missing' in browser)
    return {
      state: 'bad',
      words: browser.missing,
      type: browser.type ?? 'npm ci',
      status: exit.noBrowser,
    }
  const from = {
    environment: say('named by KOZLONY_BROWSER'),
    npm: say('which npm brought'),
    machine: say('of this machine; its PDFs may differ from those of another'),
    puppeteer: say('downloaded by puppeteer; its PDFs may differ from those of another'),
  }[browser.from]
  return {
    state: browser.from === 'npm' ? 'well' : 'note',
    words: say('A browser to print with, {{from}}: {{path}}', { from, path: browser.path }),
  }
}

function jailLine({ jail }: Facts): Diagnosis {
  if (jail.kind !== 'none') return well(say('The browser runs {{how}}', { how: jail.words }))
  return {
    state: 'note',
    words: say('The browser runs {{how}}', { how: jail.words }),
    type: 'sudo sysctl -w kernel.unprivileged_userns_clone=1 kernel.apparmor_restrict_unprivileged_userns=0',
  }
}

function printLine({ print }: Facts): Diagnosis[] {
  if (print === 'not tried') return []
  if (print === 'done') return [well(say('A page was printed for a probe'))]
  if (print.code === 'ENOSPC' || print.code === 'EDQUOT') return []
  return [
    {
      state: 'bad',
      words: say('No page can be printed: {{reason}}', { reason: print.failed }),
      type: 'rm -rf node_modules/.cache/kozlony && npm ci',
      status: exit.noBrowser,
    },
  ]
}

/** Whole numbers: languages differ in the sign before decimals. */
const size = (bytes: number): string =>
  bytes >= 10 * 1024 * megabyte
    ? `${Math.floor(bytes / 1024 / megabyte)} GB`
    : `${Math.floor(bytes / megabyte)} MB`

function placeLine(place: Facts['places'][number], full: boolean): Diagnosis {
  const { folder, what, free, writable, links } = place
  if (full || free < needed)
    return {
      state: 'bad',
      words: say('The disk of {{folder}} ({{what}}) is full: {{free}} free, 300 MB needed', {
        folder,
        what,
        free: size(free),
      }),
      type: `df -h ${folder}`,
      status: exit.inputOutput,
    }
  if (!writable)
    return {
      state: 'bad',
      words: say('{{folder}} ({{what}}) cannot be written', { folder, what }),
      type: `ls -ld ${folder}`,
      status: exit.inputOutput,
    }
  if (!links)
    return {
      state: 'bad',
      words: say('{{folder}} ({{what}}) takes no symbolic links', { folder, what }),
      type: say('kozlony build --out FOLDER_ON_ANOTHER_DISK'),
      status: exit.inputOutput,
    }
  return well(say('Room for {{what}} in {{folder}}: {{free}}', { what, folder, free: size(free) }))
}

function validatorLine({ validator }: Facts): Diagnosis {
  if (validator === 'no Java')
    return {
      state: 'note',
      words: say('There is no Java, which “kozlony build --validate” needs'),
      type: 'sudo apt-get install default-jre-headless',
    }
  if (validator === 'no Maven')
    return {
      state: 'note',
      words: say('There is no Maven, which fetches the validator of “kozlony build --validate”'),
      type: 'sudo apt-get install maven',
    }
  return well(
    validator === 'installed'
      ? say('The validator veraPDF, for “kozlony build --validate”')
      : say('Java and Maven, which fetches the validator of “kozlony build --validate”'),
  )
}

function officeLine({ office }: Facts): Diagnosis {
  if (!office.sources)
    return {
      state: 'note',
      words: say('There is no sources/ in {{root}}; the announcements live there', {
        root: office.root,
      }),
      type: say('kozlony build --root FOLDER'),
    }
  return well(
    office.locales
      ? say('sources/ and locales/ in {{root}}', { root: office.root })
      : say('sources/ in {{root}} (no locales/: the words that come with Közlöny are used)', {
          root: office.root,
        }),
  )
}

/** What the facts mean for a build, in the order in which to put it right. */
export function diagnose(facts: Facts): Diagnosis[] {
  const full =
    typeof facts.print === 'object' && /^(?:ENOSPC|EDQUOT)$/u.test(facts.print.code ?? '')
  return [
    nodeLine(facts),
    ...facts.places.map((place, index) => placeLine(place, full && index === 1)),
    browserLine(facts),
    jailLine(facts),
    facts.fonts
      ? well(say('The fonts of the editions'))
      : {
          state: 'bad',
          words: say('The fonts of the editions are missing'),
          type: 'npm ci',
          status: exit.inputOutput,
        },
    ...printLine(facts),
    validatorLine(facts),
    officeLine(facts),
  ]
}
