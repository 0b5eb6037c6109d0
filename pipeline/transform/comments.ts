import type { Parents, Root } from 'mdast'
import type { Plugin } from 'unified'

/** Takes all raw HTML, comments too, out of the tree: none of it ever reaches an edition. */
export const remarkDropHtml: Plugin<[], Root> = () => (tree) => {
  const prune = (parent: Parents): void => {
    parent.children = parent.children.filter(
      (child) => child.type !== 'html',
    ) as typeof parent.children
    for (const child of parent.children) if ('children' in child) prune(child)
  }
  prune(tree)
}
