import type { Files } from '../host/files.ts'
import type { Host } from '../host/host.ts'
import { Told } from '../model/told.ts'
import { say } from '../model/wording.ts'

/** Another build holds the lock: exit status 75. */
export class Locked extends Told {
  override name = 'Locked'
}

type Holder = { pid: number; started: string }

const holderOf = (files: Files, path: string): Holder | undefined => {
  try {
    return JSON.parse(new TextDecoder().decode(files.read(path))) as Holder
  } catch {
    return undefined
  }
}

/**
 * Takes the lock of an output folder, waiting up to `patience` milliseconds. A lock whose process is gone
 * is taken over. Returns the function that gives it back.
 */
export async function takeLock(
  host: Pick<Host, 'files' | 'processes' | 'pause'>,
  folder: string,
  patience = 10_000,
): Promise<() => void> {
  const { files, processes } = host
  files.folder(`${folder}/.cache`)
  const path = `${folder}/.cache/lock`
  const own = JSON.stringify({
    pid: processes.own,
    started: processes.startOf(processes.own) ?? '',
  })
  for (let waited = 0; ; waited += 200) {
    if (files.create(path, own)) return () => files.remove(path)
    const holder = holderOf(files, path)
    const gone = holder !== undefined && (processes.startOf(holder.pid) ?? null) !== holder.started
    if (gone) {
      files.remove(path)
      continue
    }
    if (waited >= patience)
      throw new Locked(
        say(
          'Another build (process {{pid}}) is at work in {{folder}}. Wait until it has ended; if none is running, delete {{path}}.',
          { pid: holder?.pid ?? '?', folder, path },
        ),
      )
    await host.pause(200)
  }
}
