// Plain JavaScript that any Node since 12 can read.
import fs from 'node:fs'
import path from 'node:path'

/** The files of the program, sorted, as they lie there: a line each of path, size and time of the last change. */
export function stampsOf(folder) {
  const lines = []
  const walk = (inside) => {
    for (const entry of fs.readdirSync(path.join(folder, inside), { withFileTypes: true })) {
      const name = inside ? `${inside}/${entry.name}` : entry.name
      if (entry.isDirectory()) walk(name)
      else {
        const { size, mtimeMs } = fs.lstatSync(path.join(folder, name))
        lines.push(`${name} ${size} ${mtimeMs}`)
      }
    }
  }
  walk('')
  return lines.sort((a, b) => (a < b ? -1 : 1)).join('\n')
}
