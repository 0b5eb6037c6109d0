import type { Files } from '../host/files.ts'
import type { Host } from '../host/host.ts'
import { Told } from '../model/told.ts'
import { say } from '../model/wording.ts'
import { atEase } from './at-ease.ts'
import { sweepLeftovers } from './leftovers.ts'

/** Another build holds the lock: exit status 75. */
export class Locked extends Told {
  override name = 'Locked'
}

type Holder = { readonly pid: number; readonly started: string }

/** What stands in a lock: undefined where there is none; without a holder where it was torn by a fall of power. */
function readLock(files: Files, path: string): { text: string; holder?: Holder } | undefined {
  let text: string
  try {
    text = new TextDecoder().decode(files.read(path))
  } catch {
    return undefined
  }
  try {
    const { pid, started } = JSON.parse(text) as Partial<Holder>
    return pid === undefined || started === undefined
      ? { text }
      : { text, holder: { pid, started } }
  } catch {
    return { text }
  }
}

/** Locks of this process that a fault of the disk has left: nobody is at work under them. */
const left = new Set<string>()

/** Takes away the lock that was read, and no other that has come in its place meanwhile. */
function takeAway(files: Files, path: string, own: number, text: string): void {
  const aside = `${path.slice(0, path.lastIndexOf('/'))}/.lock.${own}.0.tmp`
  try {
    files.rename(path, aside)
  } catch (error) {
    // Another one was quicker.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  const taken = readLock(files, aside)?.text
  if (taken !== undefined && taken !== text) files.create(path, taken)
  files.remove(aside)
}

/**
 * Takes the lock of an output folder, waiting up to `patience` milliseconds. A lock appears whole or not at all, so
 * one that cannot be read is nobody's; it is taken over like one whose process is gone, and what that process left
 * is swept away. Returns the function that gives it back.
 * @throws Locked where another build holds it still
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
  let isTakenOver = false
  for (let waited = 0; ; waited += 200) {
    if (files.create(path, own)) {
      const giveBack = () => {
        left.add(path)
        atEase(() => {
          files.remove(path)
          left.delete(path)
        })
      }
      try {
        if (isTakenOver) sweepLeftovers(host, folder)
      } catch (error) {
        giveBack()
        throw error
      }
      return giveBack
    }
    const lock = readLock(files, path)
    const holder = lock?.holder
    const isGone = !holder || (processes.startOf(holder.pid) ?? null) !== holder.started
    if (lock && (isGone || (lock.text === own && left.delete(path)))) {
      takeAway(files, path, processes.own, lock.text)
      isTakenOver = true
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
