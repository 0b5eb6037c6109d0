import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** Where `install.sh` puts the peers. */
export const peersFolder = path.join(
  process.env['XDG_CACHE_HOME'] ?? path.join(os.homedir(), '.cache'),
  'kozlony/peers',
)

/** The programs of the peers, as `install.sh` lays them out. */
const programs = {
  eleventy: 'eleventy/node_modules/@11ty/eleventy/cmd.cjs',
  textlint: 'textlint/node_modules/textlint/bin/textlint.js',
  'md-to-pdf': 'md-to-pdf/node_modules/md-to-pdf/dist/cli.js',
  weasyprint: 'weasyprint/bin/python',
  typst: 'typst/bin/python',
  vale: 'bin/vale',
  hugo: 'bin/hugo',
} as const

export type Peer = keyof typeof programs

/** Installs what is missing; says on standard error what cannot be had. */
export function installPeers(): void {
  spawnSync('bash', [path.join(import.meta.dirname, 'install.sh'), peersFolder], {
    stdio: ['ignore', 2, 2],
    timeout: 1_800_000,
  })
}

const versionFile = (peer: Peer) => path.join(peersFolder, '.versions', peer)

/** The peer's program, quoted for a shell and with its interpreter before it; undefined where it could not be had. */
export function programOf(peer: Peer): string | undefined {
  const file = path.join(peersFolder, programs[peer])
  if (!fs.existsSync(versionFile(peer)) || !fs.existsSync(file)) return undefined
  return /\.c?js$/u.test(file) ? `'${process.execPath}' '${file}'` : `'${file}'`
}

/** Where the packages of a peer from npm lie. */
export const modulesOf = (peer: 'textlint'): string => path.join(peersFolder, peer, 'node_modules')

/** Name and version of each peer that is there. */
export const peerVersions = (): string[] =>
  (Object.keys(programs) as Peer[]).flatMap((peer) =>
    programOf(peer) === undefined
      ? []
      : [`${peer} ${fs.readFileSync(versionFile(peer), 'utf8').trim().replace(/^v/u, '')}`],
  )
