import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { project } from './office.ts'

const read = (file: string): string => {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** Processes below one. */
export const descendantsOf = (pid: number): number[] =>
  read(`/proc/${pid}/task/${pid}/children`)
    .split(' ')
    .filter(Boolean)
    .flatMap((child) => [Number(child), ...descendantsOf(Number(child))])

/** Sends a signal to a process, or by a number below 0 to a group; one that has ended meanwhile needs none. */
export function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** Processes of the browser that a build with this number started. */
const browserOf = (pid: number): string[] =>
  fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .filter((name) =>
      `${read(`/proc/${name}/cmdline`)}${read(`/proc/${name}/environ`)}`.includes(
        `/profiles/${pid}-`,
      ),
    )

/** Waits for what must become so; false where it does not within `limit` milliseconds. */
export async function becomes(isSo: () => boolean, limit = 30_000, step = 2): Promise<boolean> {
  for (let waited = 0; waited < limit; waited += step) {
    if (isSo()) return true
    await pause(step)
  }
  return isSo()
}

/** Whether nothing of a build's browser outlives it. */
export const leavesNoBrowser = (pid: number): Promise<boolean> =>
  becomes(() => browserOf(pid).length === 0, 30_000, 100)

export type Running = {
  readonly pid: number
  /** To the process alone, or to all of its group. */
  readonly send: (signal: NodeJS.Signals, group?: boolean) => void
  readonly ended: Promise<{ readonly status: number | NodeJS.Signals; readonly log: string }>
}

/** A build as a shell starts it, in a process group of its own. */
export function startBuild(root: string, ...words: string[]): Running {
  const { NODE_OPTIONS: _, ...env } = process.env
  const child = spawn(
    process.execPath,
    [path.join(project, 'bin/kozlony.js'), 'build', '--root', root, ...words],
    { env, detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let log = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (log += text))
  const pid = child.pid ?? 0
  return {
    pid,
    send: (signal, group = false) => kill(group ? -pid : pid, signal),
    ended: new Promise((resolve) =>
      child.on('close', (code, signal) => resolve({ status: code ?? signal ?? 0, log })),
    ),
  }
}

/** Numbers from 0 to 1 that are the same each time (Park and Miller). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}
