import type { Entry, PreviewSite } from './site.ts'

/** What a browser asks for. */
export type Asked = {
  readonly method: string
  /** The Host header. */
  readonly host: string | undefined
  /** Path and query, as they came. */
  readonly url: string
}

export type Answered = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | string
} & { readonly stream?: never }

/** Not an answer but an order: events follow, or a PDF is to be printed first. */
export type Ordered = { readonly stream: 'events' } | { readonly pdf: Entry }

/**
 * The site is for the person at this machine alone: nothing is kept, framed, read by other sites, or run but our own
 * script (research/reliability-security.md, section 4).
 */
export const safeHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
}

/** Below this path are the preview's own things; no announcement's address begins with a dot. */
export const ownPath = '/.kozlony/'

const plain = (status: number, text: string, more: Record<string, string> = {}): Answered => ({
  status,
  headers: { ...safeHeaders, 'content-type': 'text/plain; charset=utf-8', ...more },
  body: `${text}\n`,
})

const found = (type: string, body: Uint8Array | string, status = 200): Answered => ({
  status,
  headers: {
    ...safeHeaders,
    'content-type': /^text\/|json|xml|javascript/u.test(type) ? `${type}; charset=utf-8` : type,
  },
  body,
})

/** The page's own policy allows no script at all; the preview sends another one as a header. */
const ownPolicy = /<meta http-equiv="content-security-policy"[^>]*>/iu

/** A page with the preview's bar: a style and a script before its end. */
export function withBar(page: string): string {
  const html = page.replace(ownPolicy, '')
  const end = html.lastIndexOf('</body>')
  if (end < 0) return html
  const bar = `<link rel="stylesheet" href="${ownPath}preview.css"><script type="module" src="${ownPath}preview.js"></script>`
  return html.slice(0, end) + bar + html.slice(end)
}

/** Names under which a browser of this machine reaches the port; any other is another site's doing (DNS rebinding). */
const isOwnHost = (host: string | undefined, port: number): boolean =>
  host !== undefined && [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`].includes(host)

function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(url.split(/[?#]/u)[0] ?? '')
  } catch {
    return undefined
  }
}

const page = (site: PreviewSite, entry: Entry, status = 200): Answered => {
  const bytes = site.bytes(entry)
  return entry.mediaType === 'text/html'
    ? found('text/html', withBar(new TextDecoder().decode(bytes)), status)
    : found(entry.mediaType, bytes, status)
}

function ownThing(site: PreviewSite, name: string, url: string): Answered | Ordered {
  if (name === 'events') return { stream: 'events' }
  if (name === 'findings') {
    const asked = new URLSearchParams(url.slice(url.indexOf('?') + 1)).get('page') ?? ''
    return found('application/json', site.findings(asked))
  }
  const own = site.own.get(name)
  return own ? found(own.mediaType, own.bytes) : plain(404, 'Not found')
}

/** What is given for a request. Paths are looked up among the site's files, never in the file system. */
export function answer(asked: Asked, site: PreviewSite, port: number): Answered | Ordered {
  if (!isOwnHost(asked.host, port)) return plain(403, 'This preview is for this machine only.')
  if (asked.method !== 'GET' && asked.method !== 'HEAD')
    return plain(405, 'Only GET and HEAD.', { allow: 'GET, HEAD' })
  const path = pathOf(asked.url)
  if (path === undefined || !path.startsWith('/')) return plain(400, 'No such address.')
  if (path.startsWith(ownPath)) return ownThing(site, path.slice(ownPath.length), asked.url)
  const name = path.endsWith('/') ? `${path}index.html` : path
  const entry = site.entries.get(name.slice(1))
  if (entry) return page(site, entry)
  // The edition of a page that is there, printed when it is asked for.
  const edition = name.endsWith('.pdf')
    ? site.entries.get(`${name.slice(1, -'.pdf'.length)}.html`)
    : undefined
  if (edition?.announcement !== undefined && edition.language) return { pdf: edition }
  const missing = site.entries.get('404.html')
  return missing ? page(site, missing, 404) : plain(404, 'Not found')
}
