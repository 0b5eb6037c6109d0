import { checksumOf } from './checksum.ts'

const lineEnd = '\n'.charCodeAt(0)

const sealOf = (body: Uint8Array, under: string): string =>
  under ? `${checksumOf(body)} ${under}` : checksumOf(body)

/**
 * A value as it is kept between two runs: a seal in a line of its own, and JSON.
 * @param under who made it, such as the digest of the program; no line end
 */
export function seal(value: unknown, under = ''): Uint8Array {
  const body = Buffer.from(JSON.stringify(value))
  return Buffer.concat([Buffer.from(`${sealOf(body, under)}\n`), body])
}

/** The value below its seal; undefined where it was torn or damaged, or somebody else made it. */
export function unseal(bytes: Uint8Array, under = ''): unknown {
  const cut = bytes.indexOf(lineEnd)
  const body = bytes.subarray(cut + 1)
  const decoder = new TextDecoder()
  return decoder.decode(bytes.subarray(0, Math.max(0, cut))) === sealOf(body, under)
    ? JSON.parse(decoder.decode(body))
    : undefined
}
