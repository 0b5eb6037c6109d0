import fs from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'

/** Everything a browser of the npm package needs, unpacked. */
export type Unpacked = {
  readonly executable: string
  readonly libraries: string
  readonly fonts: string
}

const parts = (folder: string): Unpacked => ({
  executable: path.join(folder, 'chromium'),
  libraries: path.join(folder, 'lib'),
  fonts: path.join(folder, 'fonts'),
})

const open = (file: string) => fs.createReadStream(file).pipe(createBrotliDecompress())

/**
 * Unpacks the browser of `@sparticuz/chromium` once per version (about 2 s): into a folder beside, then one
 * rename, so that a full disk or an interrupt never leaves half a browser. The package's own `executablePath()`
 * writes into the system's temporary folder and leaves the libraries out; it is not used.
 */
export async function unpack(source: string, version: string, cache: string): Promise<Unpacked> {
  const folder = path.join(cache, `chromium-${version}`)
  if (fs.existsSync(folder)) return parts(folder)
  fs.mkdirSync(cache, { recursive: true })
  const fresh = fs.mkdtempSync(path.join(cache, 'new-'))
  try {
    const bin = path.join(source, 'bin')
    await pipeline(
      open(path.join(bin, 'chromium.br')),
      fs.createWriteStream(path.join(fresh, 'chromium'), { mode: 0o755 }),
    )
    const { extract } = await import('tar-fs')
    await pipeline(open(path.join(bin, 'al2023.tar.br')), extract(fresh))
    await pipeline(open(path.join(bin, 'fonts.tar.br')), extract(fresh))
    // Other users of the machine read them too, in their own user namespace.
    fs.chmodSync(fresh, 0o755)
    fs.renameSync(fresh, folder)
  } catch (error) {
    fs.rmSync(fresh, { recursive: true, force: true })
    const { code } = error as NodeJS.ErrnoException
    // Another build was faster.
    if ((code === 'EEXIST' || code === 'ENOTEMPTY') && fs.existsSync(folder)) return parts(folder)
    throw error
  }
  return parts(folder)
}

/**
 * A fontconfig file that shows the browser our own fonts only. Without any font in sight Chromium drops all
 * text at random, embedded web fonts too; with the machine's fonts in sight a fall-back would differ from
 * machine to machine.
 */
export function fontconfig(fonts: string, cache: string): string {
  const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const file = path.join(cache, 'fonts.conf')
  const content = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${xml(fonts)}</dir>
  <cachedir>${xml(path.join(cache, 'fontconfig'))}</cachedir>
</fontconfig>
`
  if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== content) {
    const fresh = `${file}.${process.pid}`
    fs.writeFileSync(fresh, content)
    fs.renameSync(fresh, file)
  }
  return file
}

/** The fonts alone, for a browser that does not come by npm. */
export async function unpackFonts(source: string, version: string, cache: string): Promise<string> {
  const folder = path.join(cache, `fonts-${version}`)
  if (fs.existsSync(folder)) return folder
  fs.mkdirSync(cache, { recursive: true })
  const fresh = fs.mkdtempSync(path.join(cache, 'new-'))
  const { extract } = await import('tar-fs')
  await pipeline(open(path.join(source, 'bin', 'fonts.tar.br')), extract(fresh))
  fs.chmodSync(fresh, 0o755)
  try {
    fs.renameSync(fresh, folder)
  } catch {
    fs.rmSync(fresh, { recursive: true, force: true })
  }
  return folder
}
