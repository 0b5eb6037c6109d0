/**
 * A pool of `jobs` workers over a list; the order of results is the order of the list. After a failure nothing
 * new is begun, and what is under way is waited for, so that nobody works on in the dark.
 */
export async function each<T, R>(
  list: readonly T[],
  jobs: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  let next = 0
  const worker = async () => {
    try {
      for (let index = next++; index < list.length; index = next++)
        results[index] = await work(list[index] as T)
    } catch (error) {
      next = list.length
      throw error
    }
  }
  const ended = await Promise.allSettled(
    Array.from({ length: Math.min(jobs, list.length) }, worker),
  )
  const failed = ended.find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
  return results
}
