import fs from 'node:fs'
import path from 'node:path'
import { build } from '../../pipeline/kozlony.ts'
import { extremes } from '../support/extreme-pages.ts'

// node tests/outside/web-sites.ts FOLDER: the sites that outside programs judge; prints the folder of each.
const [folder = ''] = process.argv.slice(2)
const at = new Date('2026-11-25T10:00:00Z')

const extreme = path.join(folder, 'extreme')
for (const [name, content] of Object.entries(extremes)) {
  const file = path.join(extreme, name)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, content)
}
const whole = await build({ root: extreme, at })
if (whole.summary.errors) throw new Error(JSON.stringify(whole.findings, null, 1))
await build({ root: '.', out: path.join(folder, 'own'), at, pdf: false })
console.log(path.join(extreme, 'output/site'))
console.log(path.join(folder, 'own/draft/site'))
