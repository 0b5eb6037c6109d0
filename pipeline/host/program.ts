import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const own = fileURLToPath(import.meta.url)

function nearestPackage(folder: string): string {
  return fs.existsSync(path.join(folder, 'package.json')) || path.dirname(folder) === folder
    ? folder
    : nearestPackage(path.dirname(folder))
}

/** Folder that holds package.json, locales/ and bin/. */
export const packageFolder = nearestPackage(path.dirname(own))

/** The command as `make` has put it together of a few files; where it has, nothing else of it runs. */
const bundle = path.join(packageFolder, 'dist', 'program')

const isBundle = own.startsWith(bundle + path.sep)

/** The folder of the code that runs: `pipeline/`, `dist/` where it is used as a library, or `dist/program/`. */
export const codeFolder = isBundle
  ? bundle
  : path.join(packageFolder, path.relative(packageFolder, own).split(path.sep)[0] ?? '')

/** The program of a thread, in the same form as this one. */
export const threadProgram = (folder: 'makers' | 'parser' | 'conform'): URL =>
  pathToFileURL(path.join(codeFolder, 'host', folder, `worker${path.extname(own)}`))

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

const digests = new Map<string, string>()

/** Digest of the program's own files whose names end so, and of what else is told. */
function digestOfFiles(
  ending: RegExp,
  more: () => readonly (string | Buffer)[] = () => [],
): string {
  const known = digests.get(ending.source)
  if (known !== undefined) return known
  const hash = createHash('sha256')
  const walk = (folder: string): void => {
    for (const entry of fs
      .readdirSync(folder, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const full = path.join(folder, entry.name)
      if (entry.isDirectory()) walk(full)
      else if (ending.test(entry.name) && !entry.name.endsWith('.d.ts'))
        hash.update(path.relative(codeFolder, full)).update('\0').update(fs.readFileSync(full))
    }
  }
  walk(codeFolder)
  for (const one of more()) hash.update(one)
  const digest = hash.digest('hex')
  digests.set(ending.source, digest)
  return digest
}

/**
 * Digest of the program's code and of the versions of all it uses: no result outlives either. Beside a bundle stands what
 * its sources were.
 */
export const codeDigest = (): string =>
  digestOfFiles(isBundle ? /^code\.sha256$/u : /\.(?:ts|js)$/u, () => [
    ...['package-lock.json', 'package.json']
      .map((file) => path.join(packageFolder, file))
      .filter((file) => fs.existsSync(file))
      .map((file) => fs.readFileSync(file)),
    process.versions.node,
  ])

/** Digest of the program's style sheets: pages only name them, so that another one makes no page anew. */
export const stylesDigest = (): string => digestOfFiles(/\.css$/u)
