import type { Files } from '../host/files.ts'
import { unseal } from '../model/sealed.ts'

/** The value of a sealed file, made by this program; undefined where there is none, or it is torn. */
export function readSealed(files: Files, path: string, under?: string): unknown {
  try {
    return unseal(files.read(path), under)
  } catch {
    return undefined
  }
}
