// Puts the command and its threads together of some hundred files instead of a thousand: it starts in half the time.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { stampsOf } from './sources.js'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const sources = path.join(root, 'pipeline')
const out = path.join(root, 'dist', 'program')
const fresh = `${out}.new`

/** What is read from the disk as it is, beside the code. */
const beside = ['render/styles', 'preview/page']

/** They bring data or machine code that they look for beside themselves, or are CommonJS that few ask for, by name. */
const external = ['subset-font', 'hunspell-wasm', 'dictionary-hu', 'tar-fs']

/**
 * Asked for by `import`, Node’s HTTP loads all that it holds, a client of forty milliseconds among it; `require` loads
 * what is used.
 */
const httpByRequire = {
  name: 'http-by-require',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:node:)?https?$/ }, ({ path: name, kind }) =>
      kind === 'import-statement' ? { path: name, namespace: 'required' } : undefined,
    )
    onLoad({ filter: /./, namespace: 'required' }, ({ path: name }) => ({
      contents: `module.exports = require(${JSON.stringify(name)})`,
    }))
  },
}

function digestOf(folder) {
  const hash = createHash('sha256')
  for (const name of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
    if (name.endsWith('.ts'))
      hash.update(`${name}\0`).update(fs.readFileSync(path.join(folder, name)))
  return hash.digest('hex')
}

// What the sources were is noted before they are read: should one change meanwhile, the bundle does not count.
const stamps = stampsOf(sources)
const code = digestOf(sources)
fs.rmSync(fresh, { recursive: true, force: true })
await build({
  absWorkingDir: sources,
  entryPoints: [
    'cli.ts',
    'host/makers/worker.ts',
    'host/parser/worker.ts',
    'host/conform/worker.ts',
  ],
  outbase: '.',
  outdir: fresh,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  external,
  plugins: [httpByRequire],
  // Their older forms find their parts in ways that cannot be followed.
  mainFields: ['module', 'main'],
  legalComments: 'eof',
  logLevel: 'warning',
  // Parts of it that are CommonJS ask for Node’s own modules in that way.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
})
for (const folder of beside)
  fs.cpSync(path.join(sources, folder), path.join(fresh, folder), { recursive: true })
fs.writeFileSync(path.join(fresh, 'code.sha256'), code)
fs.writeFileSync(path.join(fresh, 'sources'), stamps)
fs.rmSync(out, { recursive: true, force: true })
fs.renameSync(fresh, out)
