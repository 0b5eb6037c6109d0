import type { Finding } from '../model/finding.ts'
import { sortFindings } from '../model/finding.ts'
import { findingOf } from '../model/rule.ts'
import { say } from '../model/wording.ts'
import { readBag, type BagFiles, type Manifest } from './bag-files.ts'
import type { Folder } from './folder.ts'
import { addedRule, changedRule, formatRule, missingRule, uncheckedRule } from './rules.ts'
import { payloadOxum } from './tag-file.ts'

/** What is surely known of files, from elsewhere: path → SHA-256. */
export type Known = Readonly<Record<string, string>>

/** Whether each manifest must name all files of its kind: since version 1.0. */
const isFull = ({ own, version }: BagFiles): boolean => own || Number(version) >= 1

/**
 * Holds each file against all manifests that name it. A file that one of them vouches for is right: then the
 * manifest that says otherwise is the damaged one, and it is named instead.
 */
function checkDigests(
  folder: Folder,
  manifests: readonly Manifest[],
  present: ReadonlySet<string>,
  isFull: boolean,
): Finding[] {
  const named = new Set(manifests.flatMap(({ digests }) => [...digests.keys()]))
  const findings: Finding[] = []
  for (const path of [...named].sort()) {
    const by = manifests.filter(({ digests }) => digests.has(path))
    if (!present.has(path)) {
      const names = by.map(({ name }) => name)
      // Each manifest names all files: a name that stands in one of them alone is what is wrong.
      if (isFull && by.length < manifests.length)
        for (const name of names) {
          const message = say(
            'Unexpected name “{{path}}”: no such file is here, nor in other manifests',
            { path },
          )
          findings.push(findingOf(changedRule, name, message))
        }
      else
        findings.push(
          findingOf(
            missingRule,
            path,
            say('Unexpected absence of a file that {{manifests}} names', { manifests: names }),
          ),
        )
      continue
    }
    const actual = folder.digests(
      path,
      by.map(({ algorithm }) => algorithm),
    )
    const wrong = by.filter(({ digests }, index) => digests.get(path) !== actual[index])
    if (!wrong.length) continue
    if (wrong.length === by.length) {
      const message = say('Unexpected content: it is not what {{manifests}} says', {
        manifests: by.map(({ name }) => name),
      })
      findings.push(findingOf(changedRule, path, message))
    } else
      for (const { name } of wrong) {
        const message = say(
          'Unexpected digest for “{{path}}”: other manifests and the file itself agree',
          {
            path,
          },
        )
        findings.push(findingOf(changedRule, name, message))
      }
  }
  return findings
}

/** Files that no manifest names. */
function checkListed(folder: Folder, bag: BagFiles, present: ReadonlySet<string>): Finding[] {
  const of = (kind: Manifest['kind']) => bag.manifests.filter((one) => one.kind === kind)
  const findings: Finding[] = []
  const tagManifests = of('tagmanifest')
  for (const path of present) {
    const isData = path.startsWith('data/')
    const by = isData ? of('manifest') : tagManifests
    if (!isData && path.startsWith('tagmanifest-')) continue
    const naming = by.filter(({ digests }) => digests.has(path))
    if (naming.length === by.length) continue
    if (!naming.length)
      findings.push(
        findingOf(
          addedRule,
          path,
          say('Unexpected file, which no manifest names'),
          undefined,
          // A foreign bag may leave its records out of the tag manifests (RFC 8493, 2.2.1).
          isData || bag.own ? {} : { severity: 'warning' },
        ),
      )
    else if (isFull(bag))
      for (const { name } of by.filter((one) => !naming.includes(one)))
        findings.push(
          findingOf(
            formatRule,
            name,
            say('Unexpected gap: it does not name “{{path}}”, other manifests do', { path }),
          ),
        )
  }
  for (const { path, kind } of folder.list)
    if (kind === 'link' || kind === 'other')
      findings.push(
        findingOf(
          addedRule,
          path,
          kind === 'link'
            ? say('Unexpected link, expected plain files only')
            : say('Unexpected special file, expected plain files only'),
        ),
      )
  return findings
}

function checkOxum(folder: Folder, bag: BagFiles): Finding[] {
  const payload = folder.list.filter(
    ({ path, kind }) => kind === 'file' && path.startsWith('data/'),
  )
  const actual = payloadOxum(payload.map(({ bytes }) => bytes))
  return bag.tags.flatMap(([label, value]) =>
    label.toLowerCase() === 'payload-oxum' && value !== actual
      ? findingOf(
          changedRule,
          'bag-info.txt',
          say('Unexpected Payload-Oxum {{value}}: data/ holds {{actual}}', { value, actual }),
        )
      : [],
  )
}

/**
 * Verifies a bag by RFC 8493 (versions 0.93–1.0): every file is named, there, and the same; nothing else is there.
 * @param known digests that are certain, such as those of the tag manifests in the ledger
 * @returns findings whose `file` is relative to the bag; none where the bag is valid
 */
export function verifyBag(folder: Folder, known: Known = {}): Finding[] {
  const bag = readBag(folder)
  if (!bag.version) return [...bag.findings]
  const present = new Set(folder.list.flatMap(({ path, kind }) => (kind === 'file' ? path : [])))
  const findings = [...bag.findings]
  const certain: Finding[] = []
  for (const [path, digest] of Object.entries(known))
    if (!present.has(path))
      certain.push(
        findingOf(missingRule, path, say('Unexpected absence of a file that the ledger names')),
      )
    else if (folder.digests(path, ['sha256'])[0] !== digest)
      certain.push(
        findingOf(changedRule, path, say('Unexpected content: it is not what the ledger says')),
      )
  // What is known to be damaged vouches for nothing.
  const damaged = new Set(certain.map(({ file }) => file))
  const sound = (kind: Manifest['kind']) =>
    bag.manifests.filter((one) => one.kind === kind && !damaged.has(one.name))
  const full = isFull(bag)
  const ofTags = checkDigests(folder, sound('tagmanifest'), present, full)
  for (const { file } of ofTags) damaged.add(file)
  const manifests = bag.manifests.filter(({ name }) => !damaged.has(name))
  const ofFiles = [
    ...ofTags,
    ...checkDigests(folder, sound('manifest'), present, full),
    ...checkListed(folder, { ...bag, manifests }, present),
  ]
  findings.push(...certain, ...ofFiles)
  // Where a file of the payload is named already, the sum of all says nothing more.
  const isNamed = ofFiles.some(({ file }) => file.startsWith('data/'))
  if (!isNamed && !damaged.has('bag-info.txt')) findings.push(...checkOxum(folder, bag))
  if (!folder.list.some(({ path }) => path === 'data' || path.startsWith('data/')))
    findings.push(findingOf(missingRule, 'data', say('Unexpected absence of the folder “data”')))
  if (present.has('fetch.txt') && findings.some(({ rule }) => rule === missingRule.id))
    findings.push(
      findingOf(
        uncheckedRule,
        'fetch.txt',
        say('Unexpected list of files to be fetched: this program fetches nothing'),
      ),
    )
  return sortFindings(findings)
}
