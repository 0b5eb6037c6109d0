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

let counter = 0
const besides = (target: string): string =>
  path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.${++counter}.tmp`)

/** The file system of this machine. glob finds the sources; a link is never followed. */
export const disk: Files = {
  list(folder, patterns) {
    const unreadable: string[] = []
    const entries = globSync([...patterns], {
      cwd: folder,
      dot: true,
      nodir: false,
      follow: false,
      posix: true,
      ignore: ['**/.git/**', '**/node_modules/**'],
    })
      .filter((name) => !name.split('/').some((part) => part.startsWith('.') && part !== '.'))
      .sort((a, b) => (a < b ? -1 : 1))
      .flatMap((name): Entry[] => {
        try {
          const stat = fs.lstatSync(path.join(folder, name))
          if (stat.isDirectory())
            fs.accessSync(path.join(folder, name), fs.constants.R_OK | fs.constants.X_OK)
          return [{ path: name, kind: kindOf(stat), stamp: stampOf(stat) }]
        } catch {
          unreadable.push(name)
          return []
        }
      })
    return { entries, unreadable }
  },
  stamp(file) {
    const stat = fs.lstatSync(file, { throwIfNoEntry: false })
    return stat && stampOf(stat)
  },
  exists: (file) => fs.existsSync(file),
  read(file) {
    const handle = fs.openSync(
      file,
      fs.constants.O_RDONLY | fs.constants.O_NOFOLLOW | fs.constants.O_NONBLOCK,
    )
    try {
      return new Uint8Array(fs.readFileSync(handle))
    } finally {
      fs.closeSync(handle)
    }
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
  sync(file) {
    const handle = fs.openSync(file, 'r')
    try {
      fs.fsyncSync(handle)
    } finally {
      fs.closeSync(handle)
    }
  },
}
