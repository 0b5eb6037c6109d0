import fs from 'node:fs'
import path from 'node:path'
import { compileTermbase, remarkTerminology } from 'kozlony/terminology'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'

/** Közlöny as a process of its own, as the peers are: `node own.mjs FOLDER`; prints how much it found. */
const [, , folder = '.'] = process.argv
const concepts = JSON.parse(fs.readFileSync(path.join(folder, 'concepts.json'), 'utf8'))
const kept = path.join(folder, 'kept.json')
const termbase = compileTermbase(concepts, {
  keep: {
    get: () => (fs.existsSync(kept) ? JSON.parse(fs.readFileSync(kept, 'utf8')) : undefined),
    put: (_key, value) => fs.writeFileSync(kept, JSON.stringify(value)),
  },
})
let findings = 0
for (const language of ['hu', 'en']) {
  const processor = unified().use(remarkParse).use(remarkTerminology, { termbase, language })
  const texts = path.join(folder, language)
  for (const name of fs.readdirSync(texts)) {
    const file = new VFile(fs.readFileSync(path.join(texts, name), 'utf8'))
    processor.runSync(processor.parse(file), file)
    findings += file.messages.length
  }
}
process.stdout.write(`${findings}\n`)
