import type { Facts } from '../host/examine.ts'
import { exit } from './usage.ts'

/** A line of `doctor`: how it stands, and the one line to type where something is missing. */
export type Diagnosis = {
  readonly state: 'well' | 'note' | 'bad'
  readonly words: string
  readonly type?: string
  /** How a build would end. */
  readonly status?: number
}

const megabyte = 1024 * 1024

/** The browser takes 200 MB, a release as much as its editions. */
const needed = 300 * megabyte

const well = (words: string): Diagnosis => ({ state: 'well', words })

function nodeLine({ node, startedBy }: Facts): Diagnosis {
  if (Number.parseInt(node, 10) < 24)
    return {
      state: 'bad',
      words: `Node ${node} is too old; Közlöny needs Node 24, which comes by npm`,
      type: 'npm ci',
      status: exit.usage,
    }
  return well(
    startedBy === undefined || startedBy === node
      ? `Node ${node}`
      : `Node ${node}, which npm brought (this machine’s own is ${startedBy})`,
  )
}

function browserLine({ browser }: Facts): Diagnosis {
  if ('missing' in browser) {
    const [, words = browser.missing, type = 'npm ci'] =
      /^(.*?)[.,]? (?:or )?[Tt]ype: (.*)$/u.exec(browser.missing) ?? []
    return { state: 'bad', words, type, status: exit.noBrowser }
  }
  const from = {
    environment: 'named by KOZLONY_BROWSER',
    npm: 'which npm brought',
    machine: 'of this machine; its PDFs may differ from those of another',
    puppeteer: 'downloaded by puppeteer; its PDFs may differ from those of another',
  }[browser.from]
  return {
    state: browser.from === 'npm' ? 'well' : 'note',
    words: `A browser to print with, ${from}: ${browser.path}`,
  }
}

function jailLine({ jail }: Facts): Diagnosis {
  if (jail.kind !== 'none') return well(`The browser runs ${jail.words}`)
  return {
    state: 'note',
    words: `The browser runs ${jail.words}`,
    type: 'sudo sysctl -w kernel.unprivileged_userns_clone=1 kernel.apparmor_restrict_unprivileged_userns=0',
  }
}

function printLine({ print }: Facts): Diagnosis[] {
  if (print === 'not tried') return []
  if (print === 'done') return [well('A page was printed for a probe')]
  if (print.code === 'ENOSPC' || print.code === 'EDQUOT') return []
  return [
    {
      state: 'bad',
      words: `No page can be printed: ${print.failed.replace(/ Type: .*$/u, '')}`,
      type: 'rm -rf node_modules/.cache/kozlony && npm ci',
      status: exit.noBrowser,
    },
  ]
}

const size = (bytes: number): string =>
  bytes >= 1024 * megabyte
    ? `${(bytes / 1024 / megabyte).toFixed(1)} GB`
    : `${Math.floor(bytes / megabyte)} MB`

function placeLine(place: Facts['places'][number], full: boolean): Diagnosis {
  const { folder, what, free, writable, links } = place
  if (full || free < needed)
    return {
      state: 'bad',
      words: `The disk of ${folder} (${what}) is full: ${size(free)} free, 300 MB needed`,
      type: `df -h ${folder}`,
      status: exit.inputOutput,
    }
  if (!writable)
    return {
      state: 'bad',
      words: `${folder} (${what}) cannot be written`,
      type: `ls -ld ${folder}`,
      status: exit.inputOutput,
    }
  if (!links)
    return {
      state: 'bad',
      words: `${folder} (${what}) takes no symbolic links`,
      type: 'kozlony build --out FOLDER_ON_ANOTHER_DISK',
      status: exit.inputOutput,
    }
  return well(`Room for ${what} in ${folder}: ${size(free)}`)
}

function officeLine({ office }: Facts): Diagnosis {
  if (!office.sources)
    return {
      state: 'note',
      words: `There is no sources/ in ${office.root}; the announcements live there`,
      type: `kozlony build --root FOLDER`,
    }
  return well(
    `sources/${office.locales ? ' and locales/' : ''} in ${office.root}${office.locales ? '' : ' (no locales/: the words that come with Közlöny are used)'}`,
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
      ? well('The fonts of the editions')
      : {
          state: 'bad',
          words: 'The fonts of the editions are missing',
          type: 'npm ci',
          status: exit.inputOutput,
        },
    ...printLine(facts),
    officeLine(facts),
  ]
}
