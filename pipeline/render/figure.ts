import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { isElement } from './body.ts'

export type Picture = {
  readonly width?: number | undefined
  readonly height?: number | undefined
  readonly credit?: string | undefined
}

/** A paragraph that is nothing but a picture becomes a figure: `![alt](file "caption")`, with the credit of announcement.yaml. */
export function figures(
  blocks: readonly ElementContent[],
  pictureAt: (src: string) => Picture | undefined,
): ElementContent[] {
  const sized = (img: Element): Picture | undefined => {
    const picture = pictureAt(
      typeof img.properties['src'] === 'string' ? img.properties['src'] : '',
    )
    if (picture?.width && picture.height)
      Object.assign(img.properties, { width: picture.width, height: picture.height })
    return picture
  }
  return blocks.map((block) => {
    if (!isElement(block, 'p')) return block
    const images = block.children.filter((child) => isElement(child, 'img'))
    for (const image of images) sized(image)
    const [image] = images
    if (
      !image ||
      block.children.some(
        (child) => child !== image && !(child.type === 'text' && !child.value.trim()),
      )
    )
      return block
    const { title, ...properties } = image.properties
    const credit = sized(image)?.credit
    image.properties = properties
    const caption = typeof title === 'string' ? title : ''
    if (!caption && !credit) return h('figure', [image])
    return h('figure', [
      image,
      h('figcaption', [
        ...(caption ? [caption, credit ? ' ' : ''] : []),
        ...(credit ? [h('span.credit', credit)] : []),
      ]),
    ])
  })
}
