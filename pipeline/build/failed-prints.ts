import type { Files } from '../host/files.ts'
import type { Wording } from '../model/wording.ts'
import { atEase } from './at-ease.ts'

/** Pages that failed twice, by the digest of page and printer: they are not tried again until one of these changes. */
export type FailedPrints = {
  readonly get: (key: string) => Wording | undefined
  readonly put: (key: string, why: Wording) => void
}

type Kept = { readonly under: string; readonly failed: Readonly<Record<string, Wording>> }

const pathOf = (folder: string): string => `${folder}/failed-prints.json`

/** @param under digest of the program: another one tries again */
export function openFailedPrints(files: Files, folder: string, under: string): FailedPrints {
  const load = (): Kept['failed'] => {
    try {
      const kept = JSON.parse(new TextDecoder().decode(files.read(pathOf(folder)))) as Kept
      return kept.under === under ? kept.failed : {}
    } catch {
      return {}
    }
  }
  let known: Kept['failed'] | undefined
  return {
    get: (key) => (known ??= load())[key],
    put(key, failed) {
      known = { ...(known ?? load()), [key]: failed }
      files.write(pathOf(folder), JSON.stringify({ under, failed: known } satisfies Kept))
    },
  }
}

/** The next build tries all pages again; where the disk cannot be written, it says so itself. */
export const forgetFailedPrints = (files: Files, folder: string): void =>
  atEase(() => files.remove(pathOf(folder)))
