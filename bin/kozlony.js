#!/usr/bin/env node
// Plain JavaScript that any Node since 12 can read: finds a Node new enough and starts the command on it.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import module, { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { stampsOf } from './sources.js'

const needed = 24
const here = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/** The Node that npm brought with the project; undefined on a system it has none for. */
function ownNode() {
  const name = `node-${process.platform}-${process.arch}`
  for (const folder of createRequire(import.meta.url).resolve.paths(name) || []) {
    const file = path.join(folder, name, 'package.json')
    if (!existsSync(file)) continue
    const { bin } = JSON.parse(readFileSync(file, 'utf8'))
    const node = path.join(folder, name, typeof bin === 'string' ? bin : bin.node)
    if (existsSync(node)) return node
  }
  return undefined
}

/** The program as `make` has put it together, unless a file of it has changed since: then its sources. */
function programFile() {
  const sources = path.join(here, 'pipeline')
  const bundle = path.join(here, 'dist', 'program')
  const noted = path.join(bundle, 'sources')
  const isFresh =
    !existsSync(sources) || (existsSync(noted) && readFileSync(noted, 'utf8') === stampsOf(sources))
  return isFresh ? path.join(bundle, 'cli.js') : path.join(sources, 'cli.ts')
}

async function run() {
  if (!existsSync(path.join(here, 'node_modules')) && existsSync(path.join(here, 'pipeline'))) {
    process.stderr.write('kozlony: its parts are not installed yet. Type: npm ci\n')
    process.exitCode = 2
    return
  }
  // Compiled once, kept beside the parts it was compiled from: the command starts in half the time.
  const parts = path.join(here, 'node_modules')
  if (existsSync(parts) && module.enableCompileCache) {
    // Threads look for it in the environment; without it they load for twice as long.
    process.env['NODE_COMPILE_CACHE'] ??= path.join(parts, '.cache', 'node')
    module.enableCompileCache(process.env['NODE_COMPILE_CACHE'])
  }
  const { main } = await import(pathToFileURL(programFile()).href)
  process.exitCode = await main()
}

function restart(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, KOZLONY_STARTED_BY: process.versions.node },
  })
  // Ctrl-C reaches both; the one that works decides how it ends.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.on('error', (error) => {
    process.stderr.write(`kozlony: ${node} does not start (${error.message}). Type: npm ci\n`)
    process.exitCode = 2
  })
  child.on('exit', (code, signal) => {
    process.exitCode = code === null ? (signal === 'SIGINT' ? 130 : 70) : code
  })
}

if (Number.parseInt(process.versions.node, 10) >= needed) await run()
else {
  const node = ownNode()
  if (node) restart(node)
  else {
    process.stderr.write(
      `kozlony needs Node ${needed} or later; this is v${process.versions.node} (${process.execPath}). Type: npm ci\n`,
    )
    process.exitCode = 2
  }
}
