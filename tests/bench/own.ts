import path from 'node:path'
import { project } from '../support/office.ts'

const node = `'${process.execPath}'`

/** The command line of a build as a user starts it, in a process of its own. */
export const buildLine = (root: string, out: string, ...words: readonly string[]): string =>
  [
    node,
    `'${path.join(project, 'bin/kozlony.js')}'`,
    'build --quiet',
    ...words,
    `--root '${root}' --out '${out}'`,
  ].join(' ')

/** The command line of a floor of `raw/`. */
export const rawLine = (name: string, ...words: readonly string[]): string =>
  [
    node,
    `'${path.join(import.meta.dirname, 'raw', name)}'`,
    ...words.map((word) => `'${word}'`),
  ].join(' ')
