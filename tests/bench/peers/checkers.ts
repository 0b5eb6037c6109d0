import fs from 'node:fs'
import path from 'node:path'
import type { Concept } from '../../../pipeline/terminology.ts'
import type { Work } from '../rounds.ts'
import { writeFiles } from '../scratch.ts'
import { runTree } from '../tree.ts'
import { textlintFiles, valeFiles } from './rules.ts'
import { modulesOf, programOf } from './tools.ts'

/** Vale and textlint over the pages of a folder below `root`; one that is not there is missing. */
export function checkerWorks(root: string, pages: string, concepts: readonly Concept[]): Work[] {
  const works: Work[] = []
  const vale = programOf('vale')
  if (vale !== undefined) {
    writeFiles(root, valeFiles(concepts))
    works.push({
      name: 'Vale',
      run: () => runTree({ line: `${vale} --no-exit --output=line ${pages}`, cwd: root }),
    })
  }
  const textlint = programOf('textlint')
  if (textlint !== undefined) {
    writeFiles(root, textlintFiles(concepts))
    // Where it looks for its rules.
    fs.symlinkSync(modulesOf('textlint'), path.join(root, 'node_modules'))
    const one = (language: string) =>
      `{ ${textlint} --format unix --config textlint.${language}.json '${pages}/*.${language}.md' || [ $? = 1 ]; }`
    works.push({
      name: 'textlint',
      // It takes longer than all others together.
      rounds: 1,
      run: () => runTree({ line: `${one('hu')} && ${one('en')}`, cwd: root }),
    })
  }
  return works
}

/** How many findings stand in what a checker said: a line each, `file:line:column:…`, or the number alone. */
export const findingsIn = (out: string): number =>
  /^\d+\s*$/u.test(out) ? Number(out) : (out.match(/^\S+:\d+:\d+:/gmu)?.length ?? 0)
