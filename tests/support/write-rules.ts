import fs from 'node:fs'
import path from 'node:path'
import { project } from './office.ts'
import { rulesPage } from './rules-page.ts'

fs.writeFileSync(path.join(project, 'docs', 'rules.md'), rulesPage())
