import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of `pipeline/` (or of `dist/`, in the packed form). */
export const codeFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/** Folder that holds package.json, locales/ and bin/. */
export const packageFolder = path.dirname(codeFolder)

const require = createRequire(import.meta.url)

/** The folder of a dependency, wherever npm has put it; undefined where it is not installed. */
export function packageOf(name: string): string | undefined {
  for (const folder of require.resolve.paths(name) ?? []) {
    const found = path.join(folder, name)
    if (fs.existsSync(path.join(found, 'package.json'))) return found
  }
  return undefined
}

export const versionOf = (folder: string): string => {
  const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    version?: string
  }
  return version ?? ''
}

const isWritable = (folder: string): boolean => {
  try {
    fs.mkdirSync(folder, { recursive: true })
    fs.accessSync(folder, fs.constants.W_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Where the unpacked browser and the cut fonts are kept: in the node_modules that holds this package or its
 * dependencies, and in `fallback` where that cannot be written.
 */
export function cacheFolder(fallback: string): string {
  const chromium = packageOf('unified')
  const modules = chromium ? path.dirname(chromium) : path.join(packageFolder, 'node_modules')
  const usual = path.join(modules, '.cache', 'kozlony')
  return isWritable(usual) ? usual : fallback
}

let digest: string | undefined

/** Digest of the program's own files and of the versions of all it uses: no result outlives either. */
export function codeDigest(): string {
  if (digest !== undefined) return digest
  const hash = createHash('sha256')
  const walk = (folder: string): void => {
    for (const entry of fs
      .readdirSync(folder, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const full = path.join(folder, entry.name)
      if (entry.isDirectory()) walk(full)
      else if (/\.(?:ts|js|css)$/u.test(entry.name) && !entry.name.endsWith('.d.ts'))
        hash.update(path.relative(codeFolder, full)).update('\0').update(fs.readFileSync(full))
    }
  }
  walk(codeFolder)
  for (const file of ['package-lock.json', 'package.json']) {
    const full = path.join(packageFolder, file)
    if (fs.existsSync(full)) hash.update(fs.readFileSync(full))
  }
  digest = hash.update(process.versions.node).digest('hex')
  return digest
}
