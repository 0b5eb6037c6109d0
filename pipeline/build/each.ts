/** A pool of `jobs` workers over a list; the order of results is the order of the list. */
export async function each<T, R>(
  list: readonly T[],
  jobs: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  let next = 0
  const worker = async () => {
    for (let index = next++; index < list.length; index = next++)
      results[index] = await work(list[index] as T)
  }
  await Promise.all(Array.from({ length: Math.min(jobs, list.length) }, worker))
  return results
}
