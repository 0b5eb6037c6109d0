import { digestBy, ownAlgorithms } from './fixity.ts'
import { manifestName, renderManifest } from './manifest.ts'
import { declarationText, payloadOxum, renderTags, type Tag } from './tag-file.ts'

/** Files by path below one folder. */
export type FileMap = ReadonlyMap<string, Uint8Array>

/** What marks a bag as ours: only then must each byte of its manifests be as we write them. */
export const softwareAgent = 'kozlony'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

const digestsOf = (files: FileMap, algorithm: string): Map<string, string> =>
  new Map([...files].map(([path, bytes]) => [path, digestBy(algorithm, bytes)]))

/** “312.5 KB”, as `Bag-Size` is meant for people (RFC 8493, 2.2.2). */
function sizeForPeople(bytes: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB', 'TB'] as const
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(bytes || 1) / 3)))
  return `${step === 0 ? bytes : (bytes / 1000 ** step).toFixed(1)} ${units[step]}`
}

/**
 * A bag by BagIt 1.0 (RFC 8493) as files by path. Equal arguments give equal bytes.
 * @param payload what is kept, by path below data/
 * @param tags records about it, by path in the bag, outside data/
 * @param info lines of bag-info.txt; `Bag-Size` and `Payload-Oxum` are added
 */
export function makeBag(
  payload: FileMap,
  tags: FileMap,
  info: readonly Tag[],
): Map<string, Uint8Array> {
  const data = new Map(
    [...payload]
      .map(([path, bytes]): [string, Uint8Array] => [`data/${path}`, bytes])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
  const sizes = [...data.values()].map((bytes) => bytes.length)
  const head = new Map([
    ...tags,
    ['bagit.txt', encode(declarationText)],
    [
      'bag-info.txt',
      encode(
        renderTags([
          ...info,
          ['Bag-Size', sizeForPeople(sizes.reduce((sum, size) => sum + size, 0))],
          ['Payload-Oxum', payloadOxum(sizes)],
        ]),
      ),
    ],
    ...ownAlgorithms.map((algorithm): [string, Uint8Array] => [
      manifestName('manifest', algorithm),
      encode(renderManifest(digestsOf(data, algorithm))),
    ]),
  ])
  const tagManifests = ownAlgorithms.map((algorithm): [string, Uint8Array] => [
    manifestName('tagmanifest', algorithm),
    encode(renderManifest(digestsOf(head, algorithm))),
  ])
  return new Map([...head, ...tagManifests, ...data])
}
