import type { Files } from '../host/files.ts'
import { seal } from '../model/sealed.ts'
import { readSealed } from './read-sealed.ts'

/** Inputs that many results were made of, each kept once under its digest; safe to delete, safe against a torn write. */
export type SharedInputs<Value> = {
  /** Undefined where it is gone. */
  readonly get: (name: string) => Value | undefined
  readonly put: (name: string, value: Value) => void
  /** Takes away, where any was put since, those that no result names any more. */
  readonly sweep: (used: () => ReadonlySet<string | undefined>) => void
}

/** @param under digest of the program: what another program kept is never used */
export function openSharedInputs<Value>(
  files: Files,
  folder: string,
  under: string,
): SharedInputs<Value> {
  const pathOf = (name: string) => `${folder}/${name}.json`
  let isNew = false
  return {
    get: (name) => readSealed(files, pathOf(name), under) as Value | undefined,
    put(name, value) {
      // One that another program kept is as good as none.
      if (readSealed(files, pathOf(name), under) !== undefined) return
      files.folder(folder)
      files.write(pathOf(name), seal(value, under))
      isNew = true
    },
    sweep(used) {
      if (!isNew) return
      isNew = false
      const names = used()
      for (const file of files.names(folder))
        if (!names.has(file.replace(/\.json$/u, ''))) files.remove(`${folder}/${file}`)
    },
  }
}
