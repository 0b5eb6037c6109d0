import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { visit } from 'unist-util-visit'

/** A file of the site, by its path there. */
export type SiteFile = { readonly bytes: Uint8Array; readonly mediaType: string }

export type Site = {
  /** Address of the office's site, with a slash at its end. */
  readonly baseUrl: string
  readonly fileOf: (path: string) => SiteFile | undefined
}

/** Nothing is loaded from anywhere: all that the page needs is in it. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'"

const dataAddress = ({ bytes, mediaType }: SiteFile): string =>
  `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`

/** The page's own way to files and addresses. */
function paths(path: string, { baseUrl, fileOf }: Site) {
  const here = new URL(path, baseUrl)
  const absolute = (address: string, from: URL = here): string => {
    try {
      return new URL(address, from).href
    } catch {
      return address
    }
  }
  const file = (address: string, from: URL = here): SiteFile | undefined => {
    const full = absolute(address, from)
    return full.startsWith(baseUrl)
      ? fileOf(decodeURIComponent(full.slice(baseUrl.length).replace(/[?#].*$/u, '')))
      : undefined
  }
  return { absolute, file }
}

/** A style sheet with its fonts and pictures inside. */
const inlineStyles = (css: string, from: URL, at: ReturnType<typeof paths>): string =>
  css.replace(/url\(\s*(['"]?)([^'")]+)\1\s*\)/gu, (all, _quote: string, address: string) => {
    if (address.startsWith('data:') || address.startsWith('#')) return all
    const file = at.file(address, from)
    return file ? `url('${dataAddress(file)}')` : all
  })

const relOf = (node: Element): readonly string[] =>
  Array.isArray(node.properties['rel']) ? node.properties['rel'].map(String) : []

/** Style sheets of a site with all that is inside them: every page has the same. */
const inlined = new WeakMap<Site, Map<string, string>>()

/** A style sheet as a <style> of the page. */
function styleElement(
  node: Element,
  at: ReturnType<typeof paths>,
  site: Site,
): Element | undefined {
  const address = at.absolute(String(node.properties['href']))
  const known = inlined.get(site) ?? new Map<string, string>()
  inlined.set(site, known)
  let css = known.get(address)
  if (css === undefined) {
    const sheet = at.file(address)
    if (!sheet) return undefined
    css = inlineStyles(new TextDecoder().decode(sheet.bytes), new URL(address), at)
    known.set(address, css)
  }
  const { media } = node.properties
  return {
    type: 'element',
    tagName: 'style',
    properties: media === undefined ? {} : { media },
    children: [{ type: 'text', value: css }],
  }
}

/** Attributes that hold an address of another page or file. */
function setAddresses(node: Element, at: ReturnType<typeof paths>): void {
  const { href, src } = node.properties
  if (typeof href === 'string' && !href.startsWith('#')) {
    const icon = node.tagName === 'link' && relOf(node).includes('icon') ? at.file(href) : undefined
    node.properties['href'] = icon ? dataAddress(icon) : at.absolute(href)
  }
  if (typeof src === 'string' && !src.startsWith('data:')) {
    const picture = at.file(src)
    node.properties['src'] = picture ? dataAddress(picture) : at.absolute(src)
  }
  delete node.properties['srcSet']
}

const fetched: ReadonlySet<string> = new Set(['icon', 'stylesheet', 'preload', 'manifest'])

/** A script that a browser would run; data in a script element is none. */
function isProgram({ tagName, properties }: Element): boolean {
  const { type } = properties
  return (
    tagName === 'script' &&
    !(typeof type === 'string' && /^application\/(?:ld\+)?json$/u.test(type))
  )
}

/** What a browser would fetch, and the site does not have: an icon, something to be loaded ahead. */
const isLost = (node: Element, at: ReturnType<typeof paths>): boolean =>
  node.tagName === 'link' &&
  relOf(node).some((rel) => fetched.has(rel)) &&
  !at.file(String(node.properties['href']))

/**
 * The HTML edition as one file that opens alone: style sheets, fonts and pictures are inside, programs are out,
 * and every link leads to the office's web address.
 * @param path the edition's path in the site
 */
export function selfContained(html: string, path: string, site: Site): string {
  const tree: Root = fromHtml(html)
  const at = paths(path, site)
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return undefined
    if (isProgram(node) || isLost(node, at)) {
      parent.children.splice(index, 1)
      return index
    }
    if (node.tagName === 'link' && relOf(node).includes('stylesheet')) {
      const style = styleElement(node, at, site)
      if (style) parent.children[index] = style
      return undefined
    }
    if (
      node.tagName === 'meta' &&
      /content-security-policy/iu.test(String(node.properties['httpEquiv']))
    )
      node.properties['content'] = policy
    else setAddresses(node, at)
    return undefined
  })
  return `${toHtml(tree)}\n`
}
