import path from 'node:path'
import { runCheck } from './build/check.ts'
import type { Options, Result } from './build/options.ts'
import { runBuild } from './build/run.ts'
import { createHost } from './host/real.ts'

export type { Finding, Severity, Edit, Place } from './model/finding.ts'
export type { Summary } from './model/summary.ts'
export type { Result } from './build/options.ts'

/** The options of `kozlony build` and `kozlony check`. */
export type BuildOptions = {
  /** Folder that holds sources/ and locales/; default: the current one. */
  readonly root?: string
  /** Where the editions go; default: output/ in the root. */
  readonly out?: string
  /** The moment of release; default: now. */
  readonly at?: Date
  /** Which announcements (ids “<year>/<slug>”) are made anew. */
  readonly only?: (id: string) => boolean
  readonly strict?: boolean
  readonly pdf?: boolean
  /** 'pseudo': a draft in output/draft/pseudo whose words of the pages are pseudo-translated. */
  readonly locale?: 'pseudo'
  readonly jobs?: number
  /** File of known findings; false for none; default: sources/baseline.json in the root, if it is there. */
  readonly baseline?: string | false
  readonly signal?: AbortSignal
}

function optionsOf(options: BuildOptions): Options {
  const root = path.resolve(options.root ?? '.')
  return {
    root,
    out: path.resolve(options.out ?? path.join(root, 'output')),
    at: options.at?.getTime() ?? Date.now(),
    ...(options.only && { only: options.only }),
    strict: options.strict ?? false,
    pdf: options.pdf ?? true,
    pseudo: options.locale === 'pseudo',
    jobs: options.jobs ?? 4,
    ...(options.baseline !== undefined && {
      baseline: options.baseline && path.relative(root, path.resolve(options.baseline)),
    }),
  }
}

const hostOf = (options: BuildOptions, out: string) =>
  createHost({ out, ...(options.signal && { signal: options.signal }) })

/**
 * The main job: check, transform, render, print, release. Errors of content are findings; announcements
 * without errors are released.
 * @throws NoBrowser, Locked, or Node's error of the file system; then nothing is released
 */
export function build(options: BuildOptions = {}): Promise<Result> {
  const full = optionsOf(options)
  return runBuild(hostOf(options, full.out), full)
}

/** Findings only; nothing is written. */
export function check(options: BuildOptions = {}): Promise<Result> {
  const full = optionsOf(options)
  return runCheck(hostOf(options, full.out), full)
}
