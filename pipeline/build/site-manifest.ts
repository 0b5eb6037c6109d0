import type { Entry } from './release.ts'

const texts = new WeakMap<Entry, string>()

/** An entry as it stands in the manifest; worked out once, as most are the same in many releases. */
function textOf(entry: Entry): string {
  const known = texts.get(entry)
  if (known !== undefined) return known
  const { path, sha256, bytes, mediaType, announcement, language, format, stale } = entry
  const own = {
    path,
    sha256,
    bytes,
    mediaType,
    ...(announcement !== undefined && { announcement }),
    ...(language !== undefined && { language }),
    ...(format !== undefined && { format }),
    ...(stale && { stale }),
  }
  const text = JSON.stringify(own, null, 1).replaceAll('\n', '\n ')
  texts.set(entry, text)
  return text
}

/** So many entries stand together: where one of them is another, so many are joined again. */
const together = 256

const joined = new WeakMap<Entry, { readonly entries: readonly Entry[]; readonly text: string }>()

/** Entries as they stand one after the other; the very same ones as before are not joined again. */
function textOfAll(entries: readonly Entry[]): string {
  const [first] = entries
  if (!first) return ''
  const known = joined.get(first)
  if (
    known?.entries.length === entries.length &&
    entries.every((entry, index) => entry === known.entries[index])
  )
    return known.text
  const text = entries.map(textOf).join(',\n ')
  joined.set(first, { entries, text })
  return text
}

/** The text of a site's manifest.json. */
export function siteManifestOf(entries: readonly Entry[]): string {
  const parts = Array.from({ length: Math.ceil(entries.length / together) }, (_, n) =>
    textOfAll(entries.slice(n * together, (n + 1) * together)),
  )
  return parts.length ? `[\n ${parts.join(',\n ')}\n]\n` : '[]\n'
}
