import type { Host } from '../host/host.ts'

/** A file that `Files.write` and its like have not finished: who writes it stands in its name. */
const unfinished = /^\..*\.(?<pid>\d+)\.\d+\.tmp$/u

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** Takes away what a build that was killed left in an output folder: stages, and files of processes that are gone. */
export function sweepLeftovers(
  { files, processes }: Pick<Host, 'files' | 'processes'>,
  folder: string,
): void {
  const isLeft = (path: string): boolean => {
    const name = nameOf(path)
    const pid = unfinished.exec(name)?.groups?.['pid']
    return (
      name.startsWith('.stage-') ||
      (pid !== undefined && processes.startOf(Number(pid)) === undefined)
    )
  }
  const inside = (name: string) => files.names(`${folder}/${name}`).map((one) => `${name}/${one}`)
  const deep = ['.cache', 'reports', 'draft']
    .filter((name) => files.exists(`${folder}/${name}`))
    .flatMap((name) => files.walk(`${folder}/${name}`).map(({ path }) => `${name}/${path}`))
  // A release that has its name is whole; the archive sees to itself.
  for (const path of [...files.names(folder), ...inside('.releases'), ...deep])
    if (isLeft(path)) files.remove(`${folder}/${path}`)
}
