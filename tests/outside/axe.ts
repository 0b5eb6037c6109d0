import { findBrowser } from '../../pipeline/host/browser/find.ts'
import { launch } from '../../pipeline/host/browser/launch.ts'
import { cacheFolder } from '../../pipeline/host/program.ts'
import { audit, pagesIn, settings } from '../support/audit.ts'

// node tests/outside/axe.ts SITE…: axe-core in the real browser over every page of each site, in each setting.
const launched = await launch(findBrowser(process.env), cacheFolder('output/.cache/browser'))
let count = 0
const found: string[] = []
try {
  for (const site of process.argv.slice(2)) {
    const pages = pagesIn(site)
    count += pages.length
    found.push(...(await audit(launched.browser, site, pages)))
  }
} finally {
  await launched.end()
}
for (const what of found) console.error(what)
console.log(`axe-core: ${found.length} findings on ${count} pages in ${settings.length} settings`)
process.exitCode = found.length ? 1 : 0
