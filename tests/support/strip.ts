import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'

const own = readFileSync(import.meta.filename)

/** Jest transformer: Node's own type stripping, which keeps every line and column where it was. */
export default {
  process: (source: string) => ({ code: stripTypeScriptTypes(source) }),
  getCacheKey: (source: string, path: string) =>
    createHash('sha256')
      .update(own)
      .update(process.version)
      .update(path)
      .update('\0')
      .update(source)
      .digest('hex'),
}
