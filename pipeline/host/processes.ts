import fs from 'node:fs'
import type { Host } from './host.ts'

/** When a process began: on Linux, the kernel's own figure, so that a reused number is not taken for the old process. */
function startOf(pid: number): string | undefined {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // One that was killed and that nobody has asked after yet is gone all the same.
    return /^[ZX]$/u.test(fields[0] ?? '') ? undefined : fields[19]
  } catch {
    if (process.platform === 'linux') return undefined
  }
  try {
    process.kill(pid, 0)
    return 'alive'
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? 'alive' : undefined
  }
}

export const processes: Host['processes'] = { own: process.pid, startOf }
