import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { globSync } from 'glob'
import type { Entry, Files, Stamp } from './files.ts'

const stampOf = (stat: fs.Stats): Stamp => ({
  size: stat.size,
  mtime: stat.mtimeMs,
  ctime: stat.ctimeMs,
  inode: stat.ino,
})

/** No picture, attachment or text of an announcement is larger than this. */
const mostBytes = 100 * 1000 * 1000

const kindOf = (stat: fs.Stats): Entry['kind'] =>
  stat.isFile()
    ? stat.size > mostBytes
      ? 'huge'
      : 'file'
    : stat.isDirectory()
      ? 'folder'
      : stat.isSymbolicLink()
        ? 'link'
        : 'other'

/** Opens a plain file; neither a link nor a pipe holds anyone up. */
const open = (file: string): number =>
  fs.openSync(file, fs.constants.O_RDONLY | fs.constants.O_NOFOLLOW | fs.constants.O_NONBLOCK)

let counter = 0
const besides = (target: string): string =>
  path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.${++counter}.tmp`)

/** Neither an author nor a translator has put it there. */
const isPassedOver = (name: string): boolean => name.startsWith('.') || name === 'node_modules'

/** What lies below a folder, and cannot be looked at. A link is never followed. */
function walk(root: string, folder: string, entries: Entry[], unreadable: string[]): void {
  let names: string[]
  try {
    names = fs.readdirSync(`${root}/${folder}`)
  } catch {
    unreadable.push(folder)
    return
  }
  for (const name of names) {
    if (isPassedOver(name)) continue
    look(root, folder ? `${folder}/${name}` : name, true, entries, unreadable)
  }
}

function look(
  root: string,
  name: string,
  deep: boolean,
  entries: Entry[],
  unreadable: string[],
): void {
  let stat: fs.Stats
  try {
    stat = fs.lstatSync(`${root}/${name}`)
  } catch {
    unreadable.push(name)
    return
  }
  entries.push({ path: name, kind: kindOf(stat), stamp: stampOf(stat) })
  if (deep && stat.isDirectory()) walk(root, name, entries, unreadable)
}

const isGone = (error: unknown): boolean =>
  /^(?:ENOENT|ENOTDIR)$/u.test(String((error as NodeJS.ErrnoException).code))

/** What matches a pattern; glob says nothing of a folder that cannot be read, so its reading is listened to. */
function match(root: string, pattern: string, unreadable: string[]): readonly string[] {
  const readdirSync = (folder: string, options: { withFileTypes: true }): fs.Dirent[] => {
    try {
      return fs.readdirSync(folder, options)
    } catch (error) {
      if (!isGone(error)) unreadable.push(path.relative(root, folder).split(path.sep).join('/'))
      throw error
    }
  }
  return globSync(pattern, { cwd: root, posix: true, fs: { readdirSync } })
}

const byPath = (a: Entry, b: Entry): number => (a.path < b.path ? -1 : 1)

/** The file system of this machine. glob finds the folders of announcements; what lies in them is walked. */
export const disk: Files = {
  list(folder, patterns) {
    const unreadable: string[] = []
    const entries: Entry[] = []
    for (const pattern of patterns) {
      if (pattern === '**') {
        walk(folder, '', entries, unreadable)
        continue
      }
      const deep = pattern.endsWith('/**')
      const wanted = deep ? pattern.slice(0, -'/**'.length) : pattern
      for (const name of match(folder, wanted, unreadable))
        if (!name.split('/').some(isPassedOver)) look(folder, name, deep, entries, unreadable)
    }
    return { entries: entries.sort(byPath), unreadable }
  },
  walk(folder) {
    const inside = (name: string): Entry[] =>
      fs
        .readdirSync(path.join(folder, name))
        .sort()
        .flatMap((child): Entry[] => {
          const full = name ? `${name}/${child}` : child
          const stat = fs.lstatSync(path.join(folder, full))
          const entry = { path: full, kind: kindOf(stat), stamp: stampOf(stat) }
          return stat.isDirectory() ? [entry, ...inside(full)] : [entry]
        })
    return inside('')
  },
  stamp(file) {
    const stat = fs.lstatSync(file, { throwIfNoEntry: false })
    return stat && stampOf(stat)
  },
  exists: (file) => fs.existsSync(file),
  read(file) {
    const handle = open(file)
    try {
      return new Uint8Array(fs.readFileSync(handle))
    } finally {
      fs.closeSync(handle)
    }
  },
  digests(file, algorithms) {
    const hashes = algorithms.map((one) => createHash(one))
    const handle = open(file)
    try {
      const piece = Buffer.allocUnsafe(1024 * 1024)
      for (let got = 1; got > 0;) {
        got = fs.readSync(handle, piece)
        for (const hash of hashes) hash.update(piece.subarray(0, got))
      }
    } finally {
      fs.closeSync(handle)
    }
    return hashes.map((hash) => hash.digest('hex'))
  },
  write(file, data, mode = 0o644) {
    const temporary = besides(file)
    try {
      fs.writeFileSync(temporary, data, { flag: 'wx', mode })
      fs.renameSync(temporary, file)
    } catch (error) {
      fs.rmSync(temporary, { force: true })
      throw error
    }
  },
  writeNew(file, data, mode) {
    let handle: number
    try {
      handle = fs.openSync(file, 'wx', mode)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
      throw error
    }
    try {
      fs.writeFileSync(handle, data)
    } catch (error) {
      fs.rmSync(file, { force: true })
      throw error
    } finally {
      fs.closeSync(handle)
    }
    return true
  },
  create(file, data) {
    const temporary = besides(file)
    fs.writeFileSync(temporary, data, { flag: 'wx' })
    try {
      fs.linkSync(temporary, file)
      return true
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
      throw error
    } finally {
      fs.rmSync(temporary, { force: true })
    }
  },
  append(file, data) {
    const handle = fs.openSync(file, 'a')
    try {
      fs.writeFileSync(handle, data)
      fs.fsyncSync(handle)
    } finally {
      fs.closeSync(handle)
    }
  },
  folder: (folder) => void fs.mkdirSync(folder, { recursive: true }),
  names: (folder) => (fs.existsSync(folder) ? fs.readdirSync(folder).sort() : []),
  link(from, to) {
    try {
      fs.linkSync(from, to)
      return true
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (
        code === 'EPERM' ||
        code === 'EXDEV' ||
        code === 'EMLINK' ||
        code === 'ENOTSUP' ||
        code === 'ENOENT'
      )
        return false
      throw error
    }
  },
  pointer(file) {
    try {
      return fs.readlinkSync(file)
    } catch {
      return undefined
    }
  },
  point(file, target) {
    const temporary = besides(file)
    fs.symlinkSync(target, temporary)
    try {
      fs.renameSync(temporary, file)
    } catch (error) {
      fs.rmSync(temporary, { force: true })
      throw error
    }
  },
  rename: (from, to) => fs.renameSync(from, to),
  remove: (file) => fs.rmSync(file, { recursive: true, force: true }),
  // coreutils: one syncfs(2) for the file system that holds the folder.
  syncAll: (folder) => spawnSync('sync', ['-f', folder], { stdio: 'ignore' }).status === 0,
  sync(file) {
    const handle = fs.openSync(file, 'r')
    try {
      fs.fsyncSync(handle)
    } finally {
      fs.closeSync(handle)
    }
  },
}
