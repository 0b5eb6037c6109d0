import type { Parents, PhrasingContent, Root } from 'mdast'
import type { Plugin } from 'unified'
import { readReference } from '../model/reference.ts'

export type AddressOptions = {
  /** The id of the announcement the text belongs to. */
  readonly id: string
  /** Path in the site of another announcement's edition, or null where there is none. */
  readonly addressOf: (id: string) => string | null
  /** Path in the site of a file of the folder, or null where there is none. */
  readonly fileAddress: (name: string) => string | null
}

/** The address an edition uses: a web address, "/path/in/the/site", "#place", or null for words without a link. */
function resolve(url: string, options: AddressOptions): string | null {
  const reference = readReference(url, options.id)
  if (reference.kind === 'web') return reference.url
  if (reference.kind === 'place') return `#${reference.fragment}`
  const path =
    reference.kind === 'announcement'
      ? options.addressOf(reference.id)
      : reference.kind === 'file'
        ? options.fileAddress(reference.name)
        : null
  return path === null ? null : `/${path}`
}

/** Source links → addresses of the editions. A link that leads nowhere becomes its words; a lost picture its description. */
export const remarkAddresses: Plugin<[AddressOptions], Root> = (options) => (tree) => {
  const definitions = new Map<string, string>()
  for (const node of tree.children)
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node.url)

  const rewrite = (parent: Parents): void => {
    const children = parent.children.flatMap((child) => {
      if ('children' in child) rewrite(child)
      if (child.type === 'definition') return []
      const url =
        child.type === 'link' || child.type === 'image'
          ? child.url
          : child.type === 'linkReference' || child.type === 'imageReference'
            ? definitions.get(child.identifier)
            : undefined
      if (url === undefined) return [child]
      const address = resolve(url, options)
      if (child.type === 'link' || child.type === 'linkReference')
        return address === null
          ? child.children
          : [{ type: 'link' as const, url: address, children: child.children }]
      if (child.type === 'image' || child.type === 'imageReference') {
        const alt = child.alt ?? ''
        if (address === null || !address.startsWith('/'))
          return [{ type: 'text' as const, value: alt }]
        const title = child.type === 'image' ? child.title : null
        return [{ type: 'image' as const, url: address, alt, ...(title && { title }) }]
      }
      return [child]
    })
    parent.children = children as PhrasingContent[] as typeof parent.children
  }
  rewrite(tree)
}
