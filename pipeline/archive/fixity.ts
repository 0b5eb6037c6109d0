import { createHash } from 'node:crypto'

/** The algorithms of our own bags; RFC 8493 asks every program to know both. */
export const ownAlgorithms = ['sha256', 'sha512'] as const

/** The algorithms that a foreign bag may use, as its manifests name them, and as Node does. */
export const knownAlgorithms: readonly string[] = [
  'md5',
  'sha1',
  'sha224',
  'sha256',
  'sha384',
  'sha512',
]

/** The digest of bytes in lower-case hexadecimal. */
export const digestBy = (algorithm: string, bytes: Uint8Array | string): string =>
  createHash(algorithm).update(bytes).digest('hex')
