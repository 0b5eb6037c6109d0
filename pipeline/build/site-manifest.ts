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

/** The text of a site's manifest.json. */
export const siteManifestOf = (entries: readonly Entry[]): string =>
  entries.length ? `[\n ${entries.map(textOf).join(',\n ')}\n]\n` : '[]\n'
