import { spawn } from 'node:child_process'
import { peakOf, processorOf, shareOf, treeOf } from './processes.ts'

/** What a command and all that it started took, as whole processes. */
export type Run = {
  /** Seconds on the clock. */
  readonly wall: number
  /** Seconds of the processor, user and system. */
  readonly cpu: number
  /** The most memory all of them held at one moment, in MiB; 0 where the system does not tell. */
  readonly memory: number
  /** What it wrote to its output. */
  readonly out: string
}

export type Command = {
  /** Program and words, as a shell reads them. */
  readonly line: string
  readonly cwd?: string
  readonly environment?: Readonly<Record<string, string>>
  /** Exit statuses that mean that it has done its work; default 0 alone. */
  readonly well?: readonly number[]
  /** Seconds after which it is ended. */
  readonly limit?: number
}

/** A command that did not do its work. */
export class CommandFailed extends Error {
  override name = 'CommandFailed'
}

const lookEvery = 25
/** Counting what a large process shares takes the system some milliseconds: not at every look. */
const weighEvery = 8

/** Watches a tree of processes until `stop`, which tells what was seen. */
function watch(pid: number): () => { cpu: number; memory: number } {
  const cpu = new Map<number, number>()
  let memory = 0
  let looks = 0
  const look = () => {
    const tree = treeOf(pid)
    let peak = 0
    for (const one of tree) {
      cpu.set(one, Math.max(cpu.get(one) ?? 0, processorOf(one)))
      peak = Math.max(peak, peakOf(one))
    }
    if (looks++ % weighEvery === 0)
      memory = Math.max(
        memory,
        tree.reduce((sum, one) => sum + shareOf(one), 0),
      )
    memory = Math.max(memory, peak)
  }
  const timer = setInterval(look, lookEvery)
  return () => {
    clearInterval(timer)
    return { cpu: [...cpu.values()].reduce((sum, one) => sum + one, 0), memory }
  }
}

const mark = 'kozlony-bench:'

/**
 * Runs a command and measures its whole tree. The clock and the processor are the shell's `time`, which knows of a child
 * what its parent waited for; what nobody waited for (a browser's processes) is seen by looking often. Each of the two
 * can only miss something, so the larger one counts.
 * @throws CommandFailed with the end of what it said
 */
export function runTree(command: Command): Promise<Run> {
  const { line, cwd, environment, well = [0], limit = 600 } = command
  return new Promise((resolve, reject) => {
    const child = spawn(
      'bash',
      [
        '-c',
        `TIMEFORMAT='${mark}%3R %3U %3S'; time { ${line}
}; exit $?`,
      ],
      {
        ...(cwd !== undefined && { cwd }),
        env: { ...process.env, ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true,
      },
    )
    const stop = watch(child.pid ?? 0)
    let [out, log] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (log += text))
    const timer = setTimeout(() => {
      // Its whole group: bash alone would leave what it started.
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    }, limit * 1000)
    child.on('error', reject)
    child.on('close', (status) => {
      clearTimeout(timer)
      const { cpu, memory } = stop()
      const [wall, user, system] = log
        .slice(log.lastIndexOf(mark) + mark.length)
        .trim()
        .split(' ')
        .map(Number)
      if (status === null || !well.includes(status) || wall === undefined)
        reject(
          new CommandFailed(
            `${line}\n${(log || out).slice(-600)}\nended with ${status ?? 'a signal'}`,
          ),
        )
      else resolve({ wall, cpu: Math.max(cpu, (user ?? 0) + (system ?? 0)), memory, out })
    })
  })
}
