/** Does what may fail without harm: a later build does it, and what was said stays true. */
export function atEase(work: () => void): void {
  try {
    work()
  } catch {
    return
  }
}
