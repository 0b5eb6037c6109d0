/** What a file was when it was looked at; equal stamps mean an unchanged file. */
export type Stamp = {
  readonly size: number
  readonly mtime: number
  readonly ctime: number
  readonly inode: number
}

export type Entry = {
  /** Relative to the folder that was listed, with forward slashes. */
  readonly path: string
  /** `huge`: a file too large to be published, which nothing reads. */
  readonly kind: 'file' | 'folder' | 'link' | 'other' | 'huge'
  readonly stamp: Stamp
}

/** The door to the file system. Paths are absolute. Everything throws Node's errors with their `code`. */
export type Files = {
  /**
   * What matches one of several patterns below a folder, sorted by path; with `/**` at its end also all that lies in
   * it. Names that begin with a dot are left out. A folder that cannot be read is named in `unreadable`.
   */
  list(folder: string, patterns: readonly string[]): { entries: Entry[]; unreadable: string[] }
  /** All that is below a folder, hidden files too, sorted by path; no link is followed. */
  walk(folder: string): Entry[]
  stamp(path: string): Stamp | undefined
  exists(path: string): boolean
  read(path: string): Uint8Array
  /** Digests of a file in hexadecimal, in the order of the algorithms; it is read in pieces. */
  digests(path: string, algorithms: readonly string[]): string[]
  /** Writes a new file in one step: a file of that name appears whole or not at all. */
  write(path: string, data: Uint8Array | string, mode?: number): void
  /**
   * Writes a file at its place in one go, where there is none yet; false where there is. What a crash leaves of it is torn:
   * only for files that are known by their digest.
   */
  writeNew(path: string, data: Uint8Array, mode: number): boolean
  /** Creates a file that must not exist yet; false when it does. */
  create(path: string, data: string): boolean
  /** Adds to the end of a file in one piece, and forces it onto the disk. */
  append(path: string, data: string): void
  folder(path: string): void
  names(folder: string): string[]
  /** Hard link; false where the file system has none. */
  link(from: string, to: string): boolean
  pointer(path: string): string | undefined
  /** Makes or replaces a symbolic link by one rename. */
  point(path: string, target: string): void
  rename(from: string, to: string): void
  remove(path: string): void
  /** Forces a file's or folder's content onto the disk. */
  sync(path: string): void
  /** Forces all that was written to the disk of a folder onto it; false where the system cannot. */
  syncAll(folder: string): boolean
}
