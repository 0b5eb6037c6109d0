import { fill } from '../model/wording.ts'

/** A file that is to be written: its path, relative and with forward slashes, and its text. */
export type NewFile = { readonly path: string; readonly text: string }

/** The files that come with the program in one of its folders: path below that folder → text. */
export type Shipped = ReadonlyMap<string, string>

/**
 * The files below the given folders of `template/`, their `{{names}}` filled in, in path and text alike.
 * A name without a value stays as it is.
 */
export function filesFrom(
  template: Shipped,
  folders: readonly string[],
  values: ReadonlyMap<string, string>,
): NewFile[] {
  const filled = (text: string): string => fill(text, (name) => values.get(name))
  return [...template].flatMap(([path, text]): NewFile[] => {
    const folder = folders.find((one) => path.startsWith(`${one}/`))
    if (folder === undefined) return []
    return [{ path: filled(path.slice(folder.length + 1)), text: filled(text) }]
  })
}
