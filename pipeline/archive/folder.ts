/** Something in a folder, as a listing names it; nothing follows a link. */
export type Listed = {
  readonly path: string
  readonly kind: 'file' | 'folder' | 'link' | 'other'
  readonly bytes: number
}

/** A folder to be verified: what is in it, and how to look into its files. */
export type Folder = {
  /** All that is below it, hidden files too, sorted by path. */
  readonly list: readonly Listed[]
  /** Bytes of a file. */
  readonly read: (path: string) => Uint8Array
  /** Digests of a file in hexadecimal, in the order of the algorithms. */
  readonly digests: (path: string, algorithms: readonly string[]) => readonly string[]
}

/** Files in memory as a folder. */
export const folderOf = (
  files: ReadonlyMap<string, Uint8Array>,
  digestBy: (algorithm: string, bytes: Uint8Array) => string,
): Folder => {
  const read = (path: string): Uint8Array => files.get(path) ?? new Uint8Array()
  return {
    list: [...files]
      .map(([path, bytes]): Listed => ({ path, kind: 'file', bytes: bytes.length }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
    read,
    digests: (path, algorithms) => algorithms.map((one) => digestBy(one, read(path))),
  }
}

/** A folder within a folder. */
export const within = (folder: Folder, path: string): Folder => {
  const root = `${path}/`
  return {
    list: folder.list.flatMap((one) =>
      one.path.startsWith(root) ? { ...one, path: one.path.slice(root.length) } : [],
    ),
    read: (name) => folder.read(`${root}${name}`),
    digests: (name, algorithms) => folder.digests(`${root}${name}`, algorithms),
  }
}
