import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

let root: string | undefined

/**
 * A new empty folder for a run. All of them are removed at the very end: a file system that has just deleted many
 * files makes new ones slowly (ext4, for half a minute, up to thirty times), and what is measured next would pay for it.
 */
export function freshFolder(name: string): string {
  root ??= fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'kozlony-bench-'))
  return fs.mkdtempSync(path.join(root, `${name}-`))
}

/** Writes files by their path below a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  const made = new Set<string>()
  for (const [name, text] of Object.entries(files)) {
    const full = path.join(folder, name)
    const parent = path.dirname(full)
    if (!made.has(parent)) fs.mkdirSync(parent, { recursive: true })
    made.add(parent)
    fs.writeFileSync(full, text)
  }
}

/** Takes all of them away. */
export function removeScratch(): void {
  if (root !== undefined) fs.rmSync(root, { recursive: true, force: true, maxRetries: 3 })
  root = undefined
}
