import v8 from 'node:v8'

/** MB of one half of a nursery (V8's semi-space) in a thread. */
const half = 4

/** By how much of what lives in it a heap may grow before it is looked through (percent). */
const growth = 40

/**
 * Holds the nurseries of V8 as they are, and gives threads that start from now on one of a fixed size. They would grow to
 * 128 MB in the main thread and to 30 in each other, full of what is garbage: that saves no time, as no cache of a
 * processor holds them (measured: an eighth more time, half as much memory again).
 */
export function holdNurseries(): void {
  v8.setFlagsFromString('--semi-space-growth-factor=1')
  v8.setFlagsFromString(`--min-semi-space-size=${half}`)
}

/** For a build of many: what lives grows steadily in it, and of garbage there is little between two looks. */
export const holdHeaps = (): void => v8.setFlagsFromString(`--heap-growing-percent=${growth}`)
