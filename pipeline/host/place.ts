import path from 'node:path'
import type { Files } from './files.ts'

/** The outermost folder of a path that is not there yet. */
function firstMissing(files: Files, folder: string): string | undefined {
  let missing: string | undefined
  for (let at = folder; !files.exists(at); at = path.dirname(at)) missing = at
  return missing
}

/** Removes what was begun; the error that stopped it is the one to tell. */
function takeBack(files: Files, paths: readonly string[]): void {
  for (const one of paths)
    try {
      files.remove(one)
    } catch {
      continue
    }
}

/**
 * Writes new files below `folder`, all or none: made beside, then moved into place by a rename for each of their
 * top names, none of which may be there yet. Where a step fails, all is taken back, folders made for it too.
 * @throws Node's errors with their `code`
 */
export function placeTogether(
  files: Files,
  folder: string,
  made: readonly { readonly path: string; readonly text: string }[],
): void {
  const stage = path.join(folder, `.kozlony-${process.pid}.tmp`)
  const missing = firstMissing(files, folder)
  const placed: string[] = []
  try {
    for (const { path: name, text } of made) {
      const file = path.join(stage, name)
      files.folder(path.dirname(file))
      files.write(file, text)
    }
    for (const top of new Set(made.map(({ path: name }) => name.split('/')[0] ?? ''))) {
      const target = path.join(folder, top)
      files.rename(path.join(stage, top), target)
      placed.push(target)
    }
    files.remove(stage)
  } catch (error) {
    takeBack(files, [...placed, stage, ...(missing === undefined ? [] : [missing])])
    throw error
  }
}
