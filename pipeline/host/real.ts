import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { assets, previewFiles } from './assets.ts'
import { loadFaces } from './browser/faces.ts'
import { createPrinter } from './browser/printer.ts'
import { disk } from './disk.ts'
import { holdNurseries } from './heaps.ts'
import { createMakers } from './makers/makers.ts'
import type { Host, Parser } from './host.ts'
import { keepIn } from './kept.ts'
import { watchFolders } from './watcher.ts'
import { processes } from './processes.ts'
import { cacheFolder, codeDigest, packageFolder, stylesDigest } from './program.ts'

export type HostOptions = {
  /** Where the editions go; the browser is unpacked below it only where node_modules cannot be written. */
  readonly out: string
  readonly environment?: NodeJS.ProcessEnv
  readonly progress?: Host['progress']
  readonly signal?: AbortSignal
}

/** A parser whose code is loaded with the first text. */
function laterParser(): Parser {
  let own: Promise<Parser> | undefined
  const open = () =>
    (own ??= import('./parser/parser.ts').then(({ createParser }) => createParser()))
  return {
    read: async (text, file) => (await open()).read(text, file),
    close: async () => (await own)?.close(),
  }
}

/** This machine. */
export function createHost(options: HostOptions): Host {
  const { environment = process.env } = options
  let cache: string | undefined
  let coverage: Promise<readonly number[]> | undefined
  const cacheOf = () => (cache ??= cacheFolder(path.join(options.out, '.cache', 'browser')))
  return {
    files: disk,
    now: () => Date.now(),
    pause: (milliseconds) => pause(milliseconds),
    processes,
    assets,
    ownLocales: packageFolder,
    code: codeDigest,
    styles: stylesDigest,
    kept: () => keepIn(path.join(cacheOf(), 'kept')),
    printer: () => createPrinter({ cache: cacheOf(), environment }),
    parser: laterParser,
    makers(wanted) {
      holdNurseries()
      return createMakers(wanted)
    },
    spareMemory: holdNurseries,
    coverage: () => (coverage ??= loadFaces(cacheOf()).then((faces) => [...faces.coverage])),
    watch: watchFolders,
    // Node's HTTP takes a fifth of the time that a build takes which has nothing to do.
    serve: async (wanted) => (await import('./server.ts')).startServer(wanted),
    previewFiles,
    progress: options.progress ?? (() => undefined),
    signal: options.signal ?? new AbortController().signal,
  }
}
