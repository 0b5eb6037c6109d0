import fs from 'node:fs'
import path from 'node:path'

/** Where the system cannot watch so many folders, one looks every so often (ms). */
const lookEvery = 1000

/** Told of what has changed: paths below the root, with forward slashes; undefined where that is not known. */
export type OnChange = (paths: readonly string[] | undefined) => void

/**
 * Tells when something below one of several folders may have changed; a burst of changes is told once, when it is over.
 * @param quiet milliseconds without a change that end a burst
 * @returns ends it
 */
export function watchFolders(
  root: string,
  folders: readonly string[],
  onChange: OnChange,
  quiet = 10,
): () => void {
  let timer: NodeJS.Timeout | undefined
  let paths: Set<string> | undefined = new Set()
  const changed = (file: string | undefined) => {
    if (file === undefined) paths = undefined
    else paths?.add(file)
    clearTimeout(timer)
    timer = setTimeout(() => {
      const all = paths && [...paths]
      paths = new Set()
      onChange(all)
    }, quiet)
  }
  const watchers: fs.FSWatcher[] = []
  let looking: NodeJS.Timeout | undefined
  const look = () => (looking ??= setInterval(() => onChange(undefined), lookEvery))
  for (const folder of folders) {
    const full = path.join(root, folder)
    if (!fs.existsSync(full)) {
      // It may be made later.
      look()
      continue
    }
    try {
      const watcher = fs.watch(full, { recursive: true }, (_kind, name) => {
        // Editors write beside, under names with a dot or a tilde.
        if (/(?:^|\/)\.|~$/u.test(name ?? '')) return
        changed(name === null ? undefined : path.join(folder, name).split(path.sep).join('/'))
      })
      watcher.on('error', look)
      watchers.push(watcher)
    } catch {
      look()
    }
  }
  return () => {
    clearTimeout(timer)
    clearInterval(looking)
    for (const watcher of watchers) watcher.close()
  }
}
