import os from 'node:os'

/** The machine in one line. */
export const machine = (): string =>
  [
    os.cpus()[0]?.model ?? 'unknown processor',
    `${os.availableParallelism()} cores`,
    `${Math.round(os.totalmem() / 2 ** 30)} GiB`,
    `${os.type()} ${os.release()}`,
  ].join(', ')
