import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { Locked, takeLock } from '../pipeline/build/lock.ts'
import { disk } from '../pipeline/host/disk.ts'
import { processes } from '../pipeline/host/processes.ts'
import { becomes } from './support/processes.ts'
import { useOffices } from './support/use-offices.ts'

const make = useOffices()
const host = { files: disk, processes, pause: () => Promise.resolve() }
const alive = JSON.stringify({ pid: process.pid, started: processes.startOf(process.pid) })

const withLock = (text: string) => {
  const { root, read } = make({ '.cache/lock': text })
  return { root, lock: () => read('.cache/lock') }
}

describe('a lock that is nobody’s is taken over', () => {
  test.each([
    ['empty', ''],
    ['torn', alive.slice(0, 9)],
    ['of a process whose number another one has now', JSON.stringify({ pid: 1, started: '-1' })],
    ['of a process that is gone', JSON.stringify({ pid: 2 ** 22 + 1, started: '1' })],
  ])('%s', async (_, text) => {
    const { root, lock } = withLock(text)
    const giveBack = await takeLock(host, root)
    expect(lock()).toBe(alive)
    giveBack()
    expect(fs.readdirSync(path.join(root, '.cache'))).toEqual([])
  })

  test('of a process that was killed and that nobody has asked after', async () => {
    const parent = spawn('sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 60'])
    const pid = await new Promise<number>((resolve) =>
      parent.stdout.once('data', (text: Buffer) => resolve(Number(String(text)))),
    )
    try {
      const isZombie = () => fs.readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')
      expect(await becomes(isZombie)).toBe(true)
      expect(processes.startOf(pid)).toBeUndefined()
    } finally {
      parent.kill('SIGKILL')
    }
  })
})

test('a lock that is held is waited for, and its holder named', async () => {
  const { root, lock } = withLock(alive)
  await expect(takeLock(host, root)).rejects.toThrow(Locked)
  await expect(takeLock(host, root)).rejects.toThrow(String(process.pid))
  expect(lock()).toBe(alive)
})

test('of two that take over the same lock one has it', async () => {
  const { root, lock } = withLock('')
  let isFirst = true
  const files = {
    ...disk,
    // Between the reading and the taking away another one was quicker.
    rename(from: string, to: string) {
      if (isFirst) {
        disk.remove(from)
        disk.create(from, alive)
      }
      isFirst = false
      disk.rename(from, to)
    },
  }
  await expect(takeLock({ ...host, files }, root)).rejects.toThrow(Locked)
  expect(lock()).toBe(alive)
})
