import fs from 'node:fs'

const read = (file: string): string => {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

const childrenOf = (pid: number): number[] =>
  read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number)

/** The processes below a process in which a browser lays out pages; none where the system has no /proc. */
export const renderersOf = (pid: number): number[] =>
  childrenOf(pid).flatMap((child) => [
    ...(read(`/proc/${child}/cmdline`).includes('--type=renderer') ? [child] : []),
    ...renderersOf(child),
  ])

const page = 4096

/** Bytes of memory that the largest renderer below a process holds. */
export const heaviestRenderer = (pid: number): number =>
  Math.max(
    0,
    ...renderersOf(pid).map((one) => Number(read(`/proc/${one}/statm`).split(' ')[1] ?? 0) * page),
  )
