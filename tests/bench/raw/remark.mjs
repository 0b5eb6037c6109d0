import fs from 'node:fs'
import path from 'node:path'
import remarkHtml from 'remark-html'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

// The floor for HTML, as a process of its own: `node remark.mjs SOURCES OUT` reads each text, makes it HTML with
// remark-parse and remark-html as they come, writes it; no table, no check, no page around it.
const [, , sources = '.', out = '.'] = process.argv
const processor = unified().use(remarkParse).use(remarkHtml).freeze()
let count = 0
for (const name of fs.readdirSync(sources, { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.md')) continue
  const html = String(processor.processSync(fs.readFileSync(path.join(sources, name), 'utf8')))
  fs.writeFileSync(path.join(out, name.replaceAll('/', '-').replace(/md$/u, 'html')), html)
  count++
}
process.stdout.write(`${count}\n`)
