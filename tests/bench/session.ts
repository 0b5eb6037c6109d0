import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { processorOf, shareOf, treeOf } from './processes.ts'

/** A program that stays and makes anew what changes. */
export type Session = {
  /** Seconds from its start until its first page stood there. */
  readonly first: number
  /** MiB that it and all it started hold now. */
  readonly memory: () => number
  /** Seconds of the processor so far. */
  readonly cpu: () => number
  readonly end: () => Promise<void>
}

export type Program = {
  readonly line: string
  readonly cwd?: string
  /** A page that it makes. */
  readonly page: string
}

const holds = (file: string, words: string): boolean => {
  try {
    return fs.readFileSync(file, 'utf8').includes(words)
  } catch {
    return false
  }
}

/**
 * Waits until a file holds some words; looks every two milliseconds.
 * @returns when, as `performance.now()` has it
 * @throws after `limit` milliseconds
 */
export async function standsIn(file: string, words: string, limit = 120_000): Promise<number> {
  const end = performance.now() + limit
  while (!holds(file, words)) {
    if (performance.now() > end) throw new Error(`${file} does not come to hold “${words}”`)
    await pause(2)
  }
  return performance.now()
}

/** Starts a program and waits for its first page and for an end of its first work. */
export async function startSession({ line, cwd, page }: Program): Promise<Session> {
  const began = performance.now()
  const child = spawn('bash', ['-c', `exec ${line}`], {
    ...(cwd !== undefined && { cwd }),
    stdio: 'ignore',
    detached: true,
  })
  const ended = new Promise<void>((resolve) => {
    child.on('exit', () => resolve())
    child.on('error', () => resolve())
  })
  const pid = child.pid ?? 0
  const cpu = () => treeOf(pid).reduce((sum, one) => sum + processorOf(one), 0)
  const end = async () => {
    if (child.exitCode !== null) return
    process.kill(-pid, 'SIGINT')
    const timer = setTimeout(() => process.kill(-pid, 'SIGKILL'), 10_000)
    await ended
    clearTimeout(timer)
  }
  try {
    const first = ((await standsIn(page, '<html')) - began) / 1000
    await settled(cpu)
    return {
      first,
      cpu,
      memory: () => treeOf(pid).reduce((sum, one) => sum + shareOf(one), 0),
      end,
    }
  } catch (error) {
    await end()
    throw error
  }
}

/** Waits until a program takes no more of the processor for half a second. */
export async function settled(cpu: () => number): Promise<void> {
  for (let [before, still] = [cpu(), 0]; still < 5;) {
    await pause(100)
    const now = cpu()
    still = now - before < 0.02 ? still + 1 : 0
    before = now
  }
}
