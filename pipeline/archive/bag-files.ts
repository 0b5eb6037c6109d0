import type { Finding } from '../model/finding.ts'
import { findingOf } from '../model/rule.ts'
import { say } from '../model/wording.ts'
import { softwareAgent } from './bag.ts'
import { knownAlgorithms, ownAlgorithms } from './fixity.ts'
import type { Folder } from './folder.ts'
import { manifestName, manifestOf, parseManifest, renderManifest } from './manifest.ts'
import { pathFault, plainPath } from './path.ts'
import { formatRule, missingRule, uncheckedRule, unsafePathRule } from './rules.ts'
import { parseDeclaration, parseTags, type Tag } from './tag-file.ts'

/** A manifest of a bag, read. */
export type Manifest = {
  readonly name: string
  readonly kind: 'manifest' | 'tagmanifest'
  readonly algorithm: string
  /** Path as it lies in the folder → digest. */
  readonly digests: ReadonlyMap<string, string>
}

/** What a bag says of itself, and what is wrong with the files that say it. */
export type BagFiles = {
  readonly version: string
  readonly tags: readonly Tag[]
  readonly manifests: readonly Manifest[]
  /** Made by this program: its manifests are held against the letter. */
  readonly own: boolean
  readonly findings: readonly Finding[]
}

const knownVersions: readonly string[] = ['0.93', '0.94', '0.95', '0.96', '0.97', '1.0']

type Decode = (bytes: Uint8Array) => string | undefined

/** Reads text in an encoding, undefined where it is not in it; nothing for an encoding that is not known. */
function decoder(encoding: string): Decode | undefined {
  try {
    const known = new TextDecoder(encoding, { fatal: true })
    return (bytes) => {
      try {
        return known.decode(bytes)
      } catch {
        return undefined
      }
    }
  } catch {
    return undefined
  }
}

/** The file that a manifest means: the very name, or the one in which only the form of a letter is another. */
function finder(folder: Folder): (path: string) => { path: string; exact: boolean } {
  const names = new Set(folder.list.map(({ path }) => path))
  const folded = new Map(folder.list.map(({ path }) => [path.normalize('NFC'), path]))
  return (path) => {
    if (names.has(path)) return { path, exact: true }
    const other = folded.get(path.normalize('NFC'))
    return other === undefined ? { path, exact: true } : { path: other, exact: false }
  }
}

/** Reads one manifest, line by line. */
function readManifest(
  name: string,
  text: string,
  own: boolean,
  find: ReturnType<typeof finder>,
): { digests: Map<string, string>; findings: Finding[] } {
  const findings: Finding[] = []
  const digests = new Map<string, string>()
  const { lines, bad } = parseManifest(text)
  const isTag = name.startsWith('tag')
  for (const line of bad)
    findings.push(
      findingOf(formatRule, name, say('Unexpected line, expected a digest and a path'), {
        line,
        column: 1,
      }),
    )
  for (const { path, digest, line } of lines) {
    const place = { line, column: 1 }
    const fault = pathFault(path)
    if (fault) {
      const message = say('Unexpected path “{{path}}”: {{fault}}', { path, fault })
      findings.push(findingOf(unsafePathRule, name, message, place))
      continue
    }
    const plain = plainPath(path)
    if (
      isTag
        ? plain.startsWith('data/') || manifestOf(plain)?.kind === 'tagmanifest'
        : !plain.startsWith('data/')
    ) {
      const message = say('Unexpected path “{{path}}” in this manifest', { path })
      findings.push(findingOf(formatRule, name, message, place))
      continue
    }
    const found = find(plain)
    if (!found.exact)
      findings.push(
        findingOf(
          formatRule,
          name,
          say(
            'Unexpected form of a letter in “{{path}}”: the file’s own name writes it otherwise',
            {
              path,
            },
          ),
          place,
          { severity: 'warning' },
        ),
      )
    if (digests.has(found.path)) {
      const message = say('Unexpected second line for “{{path}}”', { path })
      findings.push(findingOf(formatRule, name, message, place))
    }
    digests.set(found.path, digest)
  }
  if (own && !findings.length && renderManifest(digests) !== text)
    findings.push(
      findingOf(formatRule, name, say('Unexpected signs; this is not as it was written')),
    )
  return { digests, findings }
}

/** Reads bagit.txt, bag-info.txt and all manifests of a bag. */
export function readBag(folder: Folder): BagFiles {
  const findings: Finding[] = []
  const files = new Set(folder.list.flatMap(({ path, kind }) => (kind === 'file' ? path : [])))
  const nothing = { version: '', tags: [], manifests: [], own: false }
  if (!files.has('bagit.txt')) {
    const message = say('Unexpected absence of “bagit.txt”, expected the mark of a bag')
    return { ...nothing, findings: [findingOf(missingRule, 'bagit.txt', message)] }
  }
  const declaration = parseDeclaration(folder.read('bagit.txt'))
  if (!declaration)
    findings.push(
      findingOf(
        formatRule,
        'bagit.txt',
        say(
          'Unexpected content, expected the two lines “BagIt-Version: 1.0” and “Tag-File-Character-Encoding: UTF-8”',
        ),
      ),
    )
  const { version, encoding } = declaration ?? { version: '1.0', encoding: 'UTF-8' }
  if (!knownVersions.includes(version))
    findings.push(
      findingOf(
        formatRule,
        'bagit.txt',
        say('Unexpected version {{version}}, expected one of {{known}}', {
          version,
          known: [...knownVersions],
        }),
      ),
    )
  const declared = decoder(encoding)
  if (!declared)
    findings.push(
      findingOf(
        formatRule,
        'bagit.txt',
        say('Unexpected encoding “{{encoding}}”, expected UTF-8', { encoding }),
      ),
    )
  const decode = declared ?? decoder('utf-8') ?? (() => undefined)
  const textOf = (name: string): string | undefined => {
    const text = decode(folder.read(name))
    if (text === undefined)
      findings.push(
        findingOf(
          formatRule,
          name,
          say('Unexpected bytes, expected text in {{encoding}}', { encoding }),
        ),
      )
    return text
  }
  const info = files.has('bag-info.txt') ? parseTags(textOf('bag-info.txt') ?? '') : undefined
  for (const line of info?.bad ?? [])
    findings.push(
      findingOf(
        formatRule,
        'bag-info.txt',
        say('Unexpected line, expected a label, a colon and a value'),
        {
          line,
          column: 1,
        },
      ),
    )
  const tags = info?.tags ?? []
  const own = tags.some(
    ([label, value]) => label === 'Bag-Software-Agent' && value.split(' ')[0] === softwareAgent,
  )
  const find = finder(folder)
  const manifests: Manifest[] = []
  for (const name of [...files].sort()) {
    const known = manifestOf(name)
    if (!known) continue
    if (!knownAlgorithms.includes(known.algorithm)) {
      const message = say('Unexpected algorithm “{{name}}”, expected one of {{known}}', {
        name: known.algorithm,
        known: [...knownAlgorithms],
      })
      findings.push(findingOf(uncheckedRule, name, message))
      continue
    }
    const read = readManifest(name, textOf(name) ?? '', own, find)
    findings.push(...read.findings)
    manifests.push({ name, ...known, digests: read.digests })
  }
  const expected = own
    ? (['manifest', 'tagmanifest'] as const).flatMap((kind) =>
        ownAlgorithms.map((algorithm) => manifestName(kind, algorithm)),
      )
    : []
  for (const name of expected)
    if (!files.has(name))
      findings.push(
        findingOf(missingRule, name, say('Unexpected absence of one of the four manifests')),
      )
  if (!own && ![...files].some((name) => manifestOf(name)?.kind === 'manifest'))
    findings.push(
      findingOf(
        missingRule,
        'manifest-sha512.txt',
        say('Unexpected absence of a manifest, expected one for the payload'),
      ),
    )
  return { version, tags, manifests, own, findings }
}
