import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Ajv, type AnySchema } from 'ajv'
import formats from 'ajv-formats'
import { validateXML } from 'xmllint-wasm'

// node tests/outside/web-feeds.ts TOOLS SITE…: JSON feeds and sitemaps against the schemas of others.
const [tools = '', ...sites] = process.argv.slice(2)
const require = createRequire(path.join(path.resolve(tools), 'package.json'))
const faults: string[] = []
let count = 0

const ajv = new Ajv({ allErrors: true, strict: false })
formats.default(ajv)
const isFeed = ajv.compile(require('jsonfeed-schema/v1.1') as AnySchema)
const text = (file: string) => fs.readFileSync(file, 'utf8')
const sitemapSchema = text(path.join(tools, 'node_modules/sitemap/schema/sitemap.xsd'))
const linkSchema = text('tests/outside/sitemap.xsd')
const joined = `<schema xmlns="http://www.w3.org/2001/XMLSchema">
  <import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="sitemap-0.9.xsd"/>
  <import namespace="http://www.w3.org/1999/xhtml" schemaLocation="link.xsd"/>
</schema>`

for (const site of sites)
  for (const name of fs.readdirSync(site, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(site, name)
    if (name.endsWith('feed.json')) {
      count++
      if (!isFeed(JSON.parse(text(file)))) faults.push(`${file}: ${ajv.errorsText(isFeed.errors)}`)
    }
    if (/^sitemap(?:-[\w-]+)?\.xml$/u.test(name)) {
      count++
      const { valid, rawOutput } = await validateXML({
        xml: { fileName: name, contents: text(file) },
        schema: { fileName: 'all.xsd', contents: joined },
        preload: [
          { fileName: 'sitemap-0.9.xsd', contents: sitemapSchema },
          { fileName: 'link.xsd', contents: linkSchema },
        ],
      })
      if (!valid) faults.push(`${file}: ${rawOutput}`)
    }
  }
for (const fault of faults) console.error(fault)
console.log(`JSON Feed and sitemap schemas: ${faults.length} faults in ${count} files`)
process.exitCode = faults.length || !count ? 1 : 0
