import { decodePath, encodePath } from './path.ts'

/** Path → digest in hexadecimal. */
export type Digests = ReadonlyMap<string, string>

/** One algorithm's file: `manifest-<algorithm>.txt` for the payload, `tagmanifest-<algorithm>.txt` for the rest. */
export const manifestName = (kind: 'manifest' | 'tagmanifest', algorithm: string): string =>
  `${kind}-${algorithm}.txt`

/** The kind and the algorithm that a file name says; undefined where it is no manifest. */
export function manifestOf(
  name: string,
): { readonly kind: 'manifest' | 'tagmanifest'; readonly algorithm: string } | undefined {
  const [, tag, algorithm = ''] = /^(tag)?manifest-([a-z0-9]+)\.txt$/u.exec(name) ?? []
  return algorithm ? { kind: tag ? 'tagmanifest' : 'manifest', algorithm } : undefined
}

/** A manifest as we write it: sorted by path, two blanks, a line feed behind each line (RFC 8493, 2.1.3). */
export const renderManifest = (digests: Digests): string =>
  [...digests]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, digest]) => `${digest}  ${encodePath(path)}\n`)
    .join('')

export type ManifestLine = { readonly path: string; readonly digest: string; readonly line: number }

/**
 * The lines of a manifest; line feeds, carriage returns or both end them. `bad` holds the 1-based numbers of lines that are none.
 * An asterisk before the path, as md5sum writes it, is left out.
 */
export function parseManifest(text: string): {
  readonly lines: readonly ManifestLine[]
  readonly bad: readonly number[]
} {
  const lines: ManifestLine[] = []
  const bad: number[] = []
  for (const [index, row] of text.split(/\r\n|\n|\r/u).entries()) {
    if (row.trim() === '') continue
    const [, digest, path] = /^([0-9A-Fa-f]+)[ \t]+\*?(.*[^\s].*)$/u.exec(row) ?? []
    if (digest === undefined || path === undefined) bad.push(index + 1)
    else lines.push({ path: decodePath(path), digest: digest.toLowerCase(), line: index + 1 })
  }
  return { lines, bad }
}
