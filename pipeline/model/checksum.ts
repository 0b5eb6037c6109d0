import { crc32 } from 'node:zlib'

/** Length and CRC-32 of bytes: tells a torn file and a faulty disk, not somebody who means ill, in a tenth of the time of a digest. */
export const checksumOf = (bytes: Uint8Array): string =>
  `${bytes.length} ${crc32(bytes).toString(16)}`
