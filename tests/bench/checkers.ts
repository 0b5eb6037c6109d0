import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { project } from '../support/office.ts'
import { announcements } from './corpus.ts'
import type { Options } from './options.ts'
import { pagesIn } from './peers/pages.ts'
import { checkerWorks, findingsIn } from './peers/checkers.ts'
import { failuresIn, inTurn } from './rounds.ts'
import { freshFolder, writeFiles } from './scratch.ts'
import type { Section } from './section.ts'
import { say } from './tell.ts'
import { ownConcepts, textsFor } from './terms/corpus.ts'
import { runTree } from './tree.ts'

const usual = 500

/** Terms in whole processes: our library (compiled, as it is shipped) beside the checkers of others, same texts, same terms. */
export async function measure({ sizes, peers, rounds }: Options): Promise<Section> {
  const pairs = sizes[0] ?? usual
  const concepts = ownConcepts()
  const folder = freshFolder('checkers')
  writeFiles(folder, pagesIn('news', announcements(pairs)))
  spawnSync('npm', ['run', '--silent', 'prepack'], { cwd: project, stdio: 'inherit' })
  const own = freshFolder('own')
  fs.writeFileSync(path.join(own, 'concepts.json'), JSON.stringify(concepts))
  const texts = textsFor(pairs)
  writeFiles(
    own,
    Object.fromEntries(texts.map(({ language, text }, at) => [`${language}/${at}.md`, text])),
  )
  const library = path.join(import.meta.dirname, 'terms/own.mjs')
  const measured = await inTurn(
    rounds,
    [
      {
        name: 'Közlöny’s library',
        run: () => runTree({ line: `'${process.execPath}' '${library}' '${own}'` }),
      },
      ...(peers ? checkerWorks(folder, 'news', concepts) : []),
    ],
    say,
  )
  const base = measured[0]?.run
  return {
    title: 'Terms, as whole processes',
    text: `${texts.length} texts, the terms of our own termbase. The peers get every wrong form of it as a rule in which a space matches any white space; endings and inflected forms they do not know. Median of ${rounds}.`,
    head: ['checker', 'time', 'processor', 'memory', 'found', 'processor against ours'],
    rows: measured.flatMap(({ name, run }) =>
      run
        ? [
            [
              name,
              `${run.wall.toFixed(2)} s`,
              `${run.cpu.toFixed(2)} s`,
              `${Math.round(run.memory)} MiB`,
              String(findingsIn(run.out)),
              base ? `${(run.cpu / base.cpu).toFixed(1)} ×` : '',
            ],
          ]
        : [],
    ),
    results: [],
    notes: failuresIn(measured),
  }
}
