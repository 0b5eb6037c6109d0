/** The label and value of a line of bag-info.txt; labels may stand more than once. */
export type Tag = readonly [label: string, value: string]

/** The first file of a bag (RFC 8493, 2.1.1). */
export const declarationText = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

export type Declaration = { readonly version: string; readonly encoding: string }

/** What bagit.txt says; undefined where it is not exactly the two lines, in UTF-8 without a byte order mark. */
export function parseDeclaration(bytes: Uint8Array): Declaration | undefined {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const [, version, encoding] =
    /^BagIt-Version: (\d+\.\d+)(?:\r\n|\n|\r)Tag-File-Character-Encoding: ([\w.:-]+)(?:\r\n|\n|\r)?$/u.exec(
      text,
    ) ?? []
  return version === undefined || encoding === undefined ? undefined : { version, encoding }
}

/** bag-info.txt as we write it: one line a tag; white space within a value is one blank. */
export const renderTags = (tags: readonly Tag[]): string =>
  tags.map(([label, value]) => `${label}: ${value.replace(/\s+/gu, ' ').trim()}\n`).join('')

/** The tags of bag-info.txt: an indented line goes on with the value before it. `bad` holds numbers of lines that are none. */
export function parseTags(text: string): {
  readonly tags: readonly Tag[]
  readonly bad: readonly number[]
} {
  const tags: [string, string][] = []
  const bad: number[] = []
  for (const [index, row] of text.split(/\r\n|\n|\r/u).entries()) {
    if (row.trim() === '') continue
    const last = tags.at(-1)
    const [, label, value = ''] = /^([^:\s][^:]*?)[ \t]*:[ \t]*(.*)$/u.exec(row) ?? []
    if (/^[ \t]/u.test(row) && last) last[1] = `${last[1]} ${row.trim()}`
    else if (label === undefined) bad.push(index + 1)
    else tags.push([label, value.trim()])
  }
  return { tags, bad }
}

/** `Payload-Oxum`: the bytes and the number of the payload's files. */
export const payloadOxum = (sizes: readonly number[]): string =>
  `${sizes.reduce((sum, size) => sum + size, 0)}.${sizes.length}`
