import fs from 'node:fs'
import path from 'node:path'

/** Where the system cannot watch so many folders, one looks every so often (ms). */
const lookEvery = 1000

/**
 * Tells when something below one of several folders may have changed; a burst of changes is told once, when it is over.
 * @param quiet milliseconds without a change that end a burst
 * @returns ends it
 */
export function watchFolders(
  root: string,
  folders: readonly string[],
  onChange: () => void,
  quiet = 30,
): () => void {
  let timer: NodeJS.Timeout | undefined
  const changed = () => {
    clearTimeout(timer)
    timer = setTimeout(onChange, quiet)
  }
  const watchers: fs.FSWatcher[] = []
  let looking: NodeJS.Timeout | undefined
  const look = () => (looking ??= setInterval(onChange, lookEvery))
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
        if (!/(?:^|\/)\.|~$/u.test(name ?? '')) changed()
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
