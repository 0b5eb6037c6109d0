import fs from 'node:fs'

const read = (file: string): string => {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** Ticks of a second in /proc (USER_HZ, the same on every Linux). */
const ticks = 100

/** A process and all that it started and that still run; none where the system has no /proc. */
export const treeOf = (pid: number): number[] => [
  pid,
  ...read(`/proc/${pid}/task/${pid}/children`)
    .split(' ')
    .filter(Boolean)
    .flatMap((child) => treeOf(Number(child))),
]

/** Seconds of the processor that a process has taken itself. */
export function processorOf(pid: number): number {
  // What follows the name, which may hold anything: state is field 3, utime 14, stime 15 (proc(5)).
  const stat = read(`/proc/${pid}/stat`)
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticks
}

const kilobytes = (text: string, name: string): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'mu').exec(text)?.[1] ?? 0)

/** MiB a process holds, what it shares with others divided among them (PSS). */
export const shareOf = (pid: number): number =>
  kilobytes(read(`/proc/${pid}/smaps_rollup`), 'Pss') / 1024

/** MiB a process has held at most so far (VmHWM). */
export const peakOf = (pid: number): number =>
  kilobytes(read(`/proc/${pid}/status`), 'VmHWM') / 1024
