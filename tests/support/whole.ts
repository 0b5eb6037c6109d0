import fs from 'node:fs'
import path from 'node:path'
import { sha256 } from '../../pipeline/model/digest.ts'

type Entry = { readonly path: string; readonly sha256: string }

const filesBelow = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !fs.lstatSync(path.join(folder, name)).isDirectory())
    .sort()

/** What is wrong with the release that is seen, by its manifest; nothing where there is none. */
export function flawsOf(root: string, where = 'output/site'): string[] {
  const site = path.join(root, where)
  if (!fs.lstatSync(site, { throwIfNoEntry: false })) return []
  const folder = fs.realpathSync(site)
  const manifest = JSON.parse(
    fs.readFileSync(path.join(folder, 'manifest.json'), 'utf8'),
  ) as Entry[]
  const named = new Map(manifest.map((entry) => [entry.path, entry.sha256]))
  const there = filesBelow(folder).filter((name) => name !== 'manifest.json')
  return [
    ...there.filter((name) => !named.has(name)).map((name) => `${name} is in no manifest`),
    ...[...named].flatMap(([name, digest]) =>
      !there.includes(name)
        ? [`${name} is not there`]
        : sha256(fs.readFileSync(path.join(folder, name))) === digest
          ? []
          : [`${name} is torn`],
    ),
  ]
}

/** What a build that was stopped has left in the output folder. */
export const leftIn = (root: string): string[] =>
  filesBelow(path.join(root, 'output')).filter((name) =>
    /\.tmp$|\.stage-|\.cache\/lock$/u.test(name),
  )

/** Digest of the manifest of the release that is seen; "" where there is none. */
export function seenIn(root: string): string {
  const manifest = path.join(root, 'output/site/manifest.json')
  return fs.existsSync(manifest) ? sha256(fs.readFileSync(manifest)) : ''
}
