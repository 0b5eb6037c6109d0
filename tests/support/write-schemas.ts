import fs from 'node:fs'
import path from 'node:path'
import { project } from './office.ts'
import { schemaFiles } from './schemas.ts'

const folder = path.join(project, 'schemas')
fs.mkdirSync(folder, { recursive: true })
for (const [name, text] of schemaFiles) fs.writeFileSync(path.join(folder, name), text)
