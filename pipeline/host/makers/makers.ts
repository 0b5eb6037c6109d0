import { availableParallelism } from 'node:os'
import type { Print } from '../../make/announcement.ts'
import type { Common, Done, Job } from '../../make/job.ts'
import { refusal } from '../../make/refusal.ts'
import type { ReadFacts } from '../../make/read-folder.ts'
import type { PrintRequest } from '../../model/print-request.ts'
import type { FactsOrder, NumberedJob } from './messages.ts'
import { holdHeaps } from '../heaps.ts'
import { startThread, type End, type Limits, type Thread } from './thread.ts'

/** Threads that read facts and make announcements. Starts nothing before the first order. */
export type Makers = {
  /** How many orders are worth giving at once. */
  readonly width: number
  /** Starts as many threads as so many announcements are worth; they load their code meanwhile. */
  readonly expect: (announcements: number) => void
  /** What all following jobs have in common. */
  readonly begin: (common: Common) => void
  readonly facts: (order: FactsOrder) => Promise<readonly ReadFacts[]>
  /** Makes an announcement; a text that cannot be read in time is a finding, nothing hangs. */
  readonly make: (job: Job) => Promise<Done>
  readonly close: () => Promise<void>
}

export type MakersOptions = Partial<Limits> & {
  readonly print: (page: PrintRequest, file: string) => Promise<Print>
  /** Most threads; below a hundred announcements one is as quick (measured: loading the code costs as much). */
  readonly threads?: number
}

type Work =
  | { readonly kind: 'facts'; readonly order: FactsOrder }
  | { readonly kind: 'make'; readonly job: Job; unread: string[]; crashes: number }

type Task = Work & {
  readonly n: number
  readonly resolve: (value: never) => void
  readonly reject: (error: unknown) => void
}

type Lane = { thread?: Thread; readonly tasks: Map<number, Task> }

/**
 * Orders that a thread holds at a time: while one waits for its print, the others are worked on. They are given by the
 * half of it, and go through each stage together, so that its code stays in the processor's caches (a tenth, measured).
 */
const perThread = 8

/** So many where they wait for prints, which take longer than all else: no tab is ever idle. */
const whilePrinting = 24

/** What a job comes to whose making no thread survives. */
const tooMuch = (job: Job): Done => ({
  translation: [],
  show: false,
  made: { findings: [refusal(job, new RangeError())], items: [], products: [] },
  asked: [],
})

/** See `Makers`. A thread that ends, by a text or by itself, is replaced; what it had in hand is given to the next. */
export function createMakers(options: MakersOptions): Makers {
  const { limit = 6000, patience = 25_000, print } = options
  // They wait for nothing: more than there are cores only load their code more often.
  const most = Math.max(1, Math.min(options.threads ?? 4, availableParallelism(), 4))
  const lanes: Lane[] = [{ tasks: new Map() }]
  const queue: Task[] = []
  let common: Common | undefined
  let count = 0
  let isClosed = false

  const inHand = (): number => (common?.printing ? whilePrinting : perThread)
  const serve = (lane: Lane): Thread => {
    const thread = startThread(
      { limit, patience },
      (answer) => {
        if (answer.kind === 'print') {
          void print(answer.page, answer.file)
            .then((result) => thread.send({ kind: 'printed', n: answer.n, print: result }))
            .catch((error: unknown) => fail(error))
          return
        }
        const task = lane.tasks.get(answer.n)
        lane.tasks.delete(answer.n)
        if (answer.kind === 'failed') task?.reject(answer.error)
        else task?.resolve((answer.kind === 'done' ? answer.done : answer.read) as never)
        next()
      },
      (end) => replace(lane, end),
    )
    if (common) thread.begin(common)
    return thread
  }
  const give = (lane: Lane, tasks: readonly Task[]): void => {
    lane.thread ??= serve(lane)
    const jobs: NumberedJob[] = []
    for (const task of tasks) {
      lane.tasks.set(task.n, task)
      if (task.kind === 'make') jobs.push({ n: task.n, job: task.job, unread: task.unread })
      else lane.thread.facts(task.n, task.order)
    }
    if (jobs.length) lane.thread.send({ kind: 'make', jobs })
  }
  const next = (): void => {
    if (isClosed) return
    // One that ended a thread without a sign is tried alone.
    const isSuspect = (task: Task) => task.kind === 'make' && task.crashes > 0
    const isFree = !lanes.some((lane) => lane.tasks.size)
    if (lanes.some((lane) => [...lane.tasks.values()].some(isSuspect))) return
    if (queue[0] && isSuspect(queue[0])) {
      const [lane] = lanes
      if (lane && isFree) give(lane, queue.splice(0, 1))
      return
    }
    const hungry = lanes.filter((lane) => lane.tasks.size <= inHand() - perThread / 2)
    for (const [index, lane] of hungry.entries()) {
      // The last of a queue are shared out, so that no thread is idle while another has a heap.
      const share = Math.ceil(queue.length / (hungry.length - index))
      const until = queue.findIndex(isSuspect)
      const most = Math.min(inHand() - lane.tasks.size, share, until < 0 ? Infinity : until)
      if (most > 0) give(lane, queue.splice(0, most))
    }
  }
  function replace(lane: Lane, end: End): void {
    delete lane.thread
    if (end.reason === 'fault') return fail(end.error)
    const alone = lane.tasks.size === 1
    for (const task of [...lane.tasks.values()].toReversed()) {
      lane.tasks.delete(task.n)
      if (task.kind === 'make') {
        const name = task.n === end.job ? task.job.files[end.file ?? -1] : undefined
        if (name !== undefined) task.unread = [...task.unread, `${task.job.folder}/${name}`]
        else if (end.job === undefined && ++task.crashes > 1 && alone) {
          task.resolve(tooMuch(task.job) as never)
          continue
        }
      }
      queue.unshift(task)
    }
    next()
  }
  function fail(error: unknown): void {
    for (const task of [...lanes.flatMap((lane) => [...lane.tasks.values()]), ...queue])
      task.reject(error)
    for (const lane of lanes) lane.tasks.clear()
    queue.length = 0
  }
  const order = <T>(work: Work): Promise<T> =>
    new Promise((resolve, reject) => {
      if (isClosed) return reject(new Error('the makers are closed'))
      queue.push({ ...work, n: ++count, resolve, reject })
      next()
    })

  return {
    get width() {
      return most * inHand()
    },
    expect(announcements) {
      while (lanes.length < most && announcements > lanes.length * 100)
        lanes.push({ tasks: new Map() })
      if (lanes.length > 1) holdHeaps()
      for (const lane of lanes) lane.thread ??= serve(lane)
    },
    begin(given) {
      common = given
      for (const { thread } of lanes) thread?.begin(given)
    },
    facts: (facts) => order({ kind: 'facts', order: facts }),
    make: (job) => order({ kind: 'make', job, unread: [], crashes: 0 }),
    async close() {
      isClosed = true
      fail(new Error('the makers are closed'))
      await Promise.all(lanes.flatMap(({ thread }) => thread?.close() ?? []))
    },
  }
}
