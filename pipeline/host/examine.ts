import fs from 'node:fs'
import path from 'node:path'
import { wordsOf } from '../model/told.ts'
import { say, type Wording } from '../model/wording.ts'
import type { PrintRequest } from '../model/print-request.ts'
import type { Found } from './browser/find.ts'
import { findBrowser } from './browser/find.ts'
import { chooseJail, type Jail, type Works } from './browser/jail.ts'
import { createPrinter } from './browser/printer.ts'
import { fontFile } from './assets.ts'
import { NoBrowser } from './host.ts'
import { cacheFolder } from './program.ts'
import { hasJava, hasMaven, isInstalled } from './validator/verapdf.ts'

/** What `doctor` looks at; each a fact, no judgement. */
export type Facts = {
  readonly node: string
  /** The Node that the command was first started with, where that is another. */
  readonly startedBy?: string
  readonly browser: Found | { readonly missing: Wording; readonly type?: string }
  readonly jail: Jail
  /** A page was printed; else why not. */
  readonly print: 'done' | 'not tried' | { readonly failed: Wording; readonly code?: string }
  readonly fonts: boolean
  /** What validates PDFs: there, to be fetched, or what is missing for it. */
  readonly validator: 'installed' | 'to be fetched' | 'no Java' | 'no Maven'
  readonly places: readonly {
    readonly folder: string
    readonly what: Wording
    readonly free: number
    readonly writable: boolean
    readonly links: boolean
  }[]
  readonly office: { readonly root: string; readonly sources: boolean; readonly locales: boolean }
}

/** The nearest folder that is there: where a new one would be made. */
const existing = (folder: string): string =>
  fs.existsSync(folder) ? folder : existing(path.dirname(folder))

function placeOf(folder: string, what: Wording): Facts['places'][number] {
  const at = existing(folder)
  const { bavail, bsize } = fs.statfsSync(at)
  let writable = true
  let links = true
  const probe = path.join(at, `.kozlony-${process.pid}`)
  try {
    fs.writeFileSync(`${probe}.a`, 'probe')
  } catch {
    writable = false
  }
  try {
    if (writable) fs.symlinkSync(`${path.basename(probe)}.a`, probe)
  } catch {
    links = false
  }
  fs.rmSync(probe, { force: true })
  fs.rmSync(`${probe}.a`, { force: true })
  return { folder: at, what, free: bavail * bsize, writable, links }
}

const probePage: PrintRequest = {
  language: 'en',
  title: 'Probe',
  rootStyle: '',
  bodyClass: '',
  body: '<main><p>Őű „probe”</p></main>',
  lastWords: '„probe”',
  labels: {},
  record: {
    profile: '3a+ua1',
    identifier: 'probe',
    titles: { en: 'Probe' },
    descriptions: {},
    creator: 'Közlöny',
    subjects: [],
    published: '2021-12-10T10:00:00+01:00',
    modified: '2021-12-10T10:00:00+01:00',
    files: [],
  },
}

async function tryPrint(cache: string, environment: NodeJS.ProcessEnv): Promise<Facts['print']> {
  try {
    const printer = createPrinter({ cache, environment })
    const printed = await printer.print(probePage).finally(() => printer.close())
    return 'pdf' in printed ? 'done' : { failed: printed.failed }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return { failed: wordsOf(error), ...(code !== undefined && { code }) }
  }
}

async function lookForValidator(cache: string): Promise<Facts['validator']> {
  if (!(await hasJava())) return 'no Java'
  if (isInstalled(cache)) return 'installed'
  return (await hasMaven()) ? 'to be fetched' : 'no Maven'
}

const attempt = <T>(work: () => T): T | { missing: Wording; type?: string } => {
  try {
    return work()
  } catch (error) {
    const type = error instanceof NoBrowser ? error.type : undefined
    return { missing: wordsOf(error), ...(type !== undefined && { type }) }
  }
}

/** Looks at everything a build needs; prints one page for a probe. */
export async function examine(
  root: string,
  out: string,
  environment: NodeJS.ProcessEnv,
  can?: Works,
): Promise<Facts> {
  const browser = attempt(() => findBrowser(environment))
  const cache = cacheFolder(path.join(out, '.cache', 'browser'))
  const fonts = attempt(() =>
    ['SourceSerif4-Regular', 'SourceSans3-Regular'].every((name) =>
      fs.existsSync(fontFile(`${name}.ttf.woff2`)),
    ),
  )
  const startedBy = environment['KOZLONY_STARTED_BY']
  return {
    node: process.versions.node,
    ...(startedBy !== undefined && { startedBy }),
    browser,
    jail: chooseJail(process.getuid?.(), can),
    print: 'missing' in browser ? 'not tried' : await tryPrint(cache, environment),
    fonts: fonts === true,
    validator: await lookForValidator(cache),
    places: [placeOf(out, say('the editions')), placeOf(cache, say('the browser'))],
    office: {
      root,
      sources: fs.existsSync(path.join(root, 'sources')),
      locales: fs.existsSync(path.join(root, 'locales')),
    },
  }
}
