import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Language } from '../../../pipeline/model/language.ts'
import type { Concept } from '../../../pipeline/terminology.ts'
import { table } from '../measure.ts'
import type { BenchText } from './corpus.ts'

const project = path.resolve(import.meta.dirname, '../../..')
const tools = path.join(project, 'node_modules/.cache/kozlony/bench-peers')
const rounds = 2

type Pair = { readonly wrong: string; readonly right: string }

/** Each term that is not wanted with the preferred one: all that a peer’s rules can say. */
const pairsIn = (concepts: readonly Concept[], language: Language): Pair[] =>
  concepts.flatMap(({ terms }) => {
    const own = terms[language] ?? []
    const right = own.find(({ status }) => status === 'preferred')?.term ?? ''
    return own.flatMap(({ term, status }) =>
      status === 'forbidden' || status === 'deprecated' ? { wrong: term, right } : [],
    )
  })

/** A phrase that may run over a line end, as the peers must find it too. */
const patternOf = (words: string): string =>
  words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replaceAll(' ', '\\s+')

function write(folder: string, concepts: readonly Concept[], texts: readonly BenchText[]): void {
  fs.writeFileSync(path.join(folder, 'concepts.json'), JSON.stringify(concepts))
  for (const language of ['hu', 'en'] as const) {
    const pairs = pairsIn(concepts, language)
    fs.mkdirSync(path.join(folder, 'styles', language), { recursive: true })
    fs.mkdirSync(path.join(folder, language))
    const swap = pairs.map(
      ({ wrong, right }) => `  ${JSON.stringify(patternOf(wrong))}: ${JSON.stringify(right)}\n`,
    )
    fs.writeFileSync(
      path.join(folder, 'styles', language, 'Terms.yml'),
      `extends: substitution\nmessage: "Use '%s' instead of '%s'"\nlevel: error\nignorecase: true\nswap:\n${swap.join('')}`,
    )
    const terms = pairs.map(({ wrong, right }) => [patternOf(wrong), right])
    fs.writeFileSync(
      path.join(folder, `textlint.${language}.json`),
      JSON.stringify({ rules: { terminology: { defaultTerms: false, terms } } }),
    )
  }
  fs.writeFileSync(
    path.join(folder, '.vale.ini'),
    'StylesPath = styles\nMinAlertLevel = error\n[hu/*.md]\nBasedOnStyles = hu\n[en/*.md]\nBasedOnStyles = en\n',
  )
  texts.forEach(({ language, text }, at) =>
    fs.writeFileSync(path.join(folder, language, `${at}.md`), text),
  )
}

/** Seconds of the processor that a command and all that it starts take, at best; undefined where it does not run. */
function costOf(command: string, folder: string): number | undefined {
  let least: number | undefined
  for (let round = 0; round < rounds; round++) {
    const { stderr, status } = spawnSync(
      'bash',
      ['-c', `TIMEFORMAT='%U %S'; time { ${command} >/dev/null 2>&1; }; exit 0`],
      { cwd: folder, encoding: 'utf8', timeout: 600_000 },
    )
    const [user, system] = stderr.trim().split(/\s+/u).slice(-2).map(Number)
    if (status !== 0 || user === undefined || system === undefined) return undefined
    least = Math.min(least ?? Infinity, user + system)
  }
  return least
}

/** The peers’ processor time and ours (the compiled library), each as a process of its own on the same files with the same terms. */
export function peerRows(concepts: readonly Concept[], texts: readonly BenchText[]): string {
  spawnSync('bash', [path.join(import.meta.dirname, 'peers.sh'), tools], {
    stdio: 'inherit',
    timeout: 900_000,
  })
  spawnSync('npm', ['run', '--silent', 'prepack'], { cwd: project, stdio: 'inherit' })
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kozlony-bench-'))
  try {
    write(folder, concepts, texts)
    const textlint = path.join(tools, 'node_modules/.bin/textlint')
    const vale = path.join(tools, 'bin/vale')
    // Where textlint looks for its rules.
    fs.symlinkSync(path.join(tools, 'node_modules'), path.join(folder, 'node_modules'))
    const own = costOf(`${process.execPath} ${path.join(import.meta.dirname, 'own.mjs')} .`, folder)
    const commands = {
      'textlint with rule-terminology': fs.existsSync(textlint)
        ? ['hu', 'en']
            .map((language) => `${textlint} --config textlint.${language}.json ${language}`)
            .join('; ')
        : undefined,
      'Vale, substitution': fs.existsSync(vale) ? `${vale} --no-exit .` : undefined,
    }
    const rows = Object.entries(commands).map(([name, command]) => {
      const cpu = command === undefined ? undefined : costOf(command, folder)
      return cpu === undefined || own === undefined
        ? [name, 'cannot be had here', '']
        : [name, `${cpu.toFixed(2)} s`, `${(cpu / own).toFixed(1)} ×`]
    })
    return table(
      ['as a process', 'processor', 'against Közlöny'],
      [['Közlöny', `${own?.toFixed(2) ?? '?'} s`, '1.0 ×'], ...rows],
    )
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
