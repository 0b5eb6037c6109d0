import os from 'node:os'
import path from 'node:path'
import { findBrowser } from '../../../pipeline/host/browser/find.ts'
import { fontconfig, unpack } from '../../../pipeline/host/browser/unpack.ts'
import { cacheFolder, versionOf } from '../../../pipeline/host/program.ts'

/** The browser that Közlöny prints with, for a peer that starts one by itself: its file and what it needs around it. */
export async function browserForPeers(): Promise<{
  executable: string
  environment: Record<string, string>
}> {
  const found = findBrowser(process.env)
  if (found.from !== 'npm') return { executable: found.path, environment: {} }
  const cache = cacheFolder(path.join(os.tmpdir(), 'kozlony-browser'))
  const { executable, libraries, fonts } = await unpack(found.path, versionOf(found.path), cache)
  return {
    executable,
    environment: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: fontconfig(fonts, cache) },
  }
}
