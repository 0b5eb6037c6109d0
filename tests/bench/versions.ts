import { findBrowser } from '../../pipeline/host/browser/find.ts'
import { packageOf, versionOf } from '../../pipeline/host/program.ts'

/** Names and versions of what Közlöny itself stands on in these measurements. */
export const ownVersions = (): string[] => [
  `Node ${process.versions.node}`,
  ...['remark-parse', 'remark-html', 'puppeteer'].map((name) => {
    const folder = packageOf(name)
    return `${name} ${folder ? versionOf(folder) : '?'}`
  }),
  `browser: ${findBrowser(process.env).identity}`,
]
