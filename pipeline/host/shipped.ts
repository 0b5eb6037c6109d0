import path from 'node:path'
import { disk } from './disk.ts'
import { packageFolder } from './program.ts'

/** The text files that come with the program in one of its folders, by path below it, sorted. */
export function shipped(folder: 'template' | 'locales'): Map<string, string> {
  const root = path.join(packageFolder, folder)
  const { entries } = disk.list(root, ['**'])
  return new Map(
    entries
      .filter(({ kind }) => kind === 'file')
      .map(({ path: name }) => [name, new TextDecoder().decode(disk.read(path.join(root, name)))]),
  )
}
