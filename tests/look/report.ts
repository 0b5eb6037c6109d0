import { toHtml } from 'hast-util-to-html'
import type { Element } from 'hast'
import { h } from 'hastscript'

/** A picture that was made; `verdict` where it has a reference: "same", or what is different. */
export type Shown = {
  readonly name: string
  readonly verdict?: string
  readonly hasDifference?: boolean
}

const style = `
body { font: 15px/1.4 sans-serif; margin: 2rem; background: #ddd; color: #111 }
h2 { margin: 2rem 0 .5rem; font-size: 1rem }
.row { display: flex; gap: 1rem; overflow-x: auto; align-items: flex-start; padding-bottom: .5rem }
figure { margin: 0; flex: none }
figcaption { font-size: .8rem }
img { display: block; max-height: 40rem; border: 1px solid #999; background: #fff }
.different img { max-height: none }
`

const figure = (file: string, caption: string): Element =>
  h('figure', [
    h('a', { href: file }, [h('img', { src: file, alt: caption, loading: 'lazy' })]),
    h('figcaption', caption),
  ])

const isDifferent = ({ verdict }: Shown): boolean => verdict !== undefined && verdict !== 'same'

/** What is different, with the reference beside it; then every page with its views and sheets. */
export function reportPage(shown: readonly Shown[]): string {
  const different = shown.filter(isDifferent)
  const pages = Map.groupBy(
    shown.filter(({ name }) => !name.endsWith('.png')),
    ({ name }) => name.split('.')[0] ?? '',
  )
  return `${toHtml({
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'en' }, [
        h('head', [h('meta', { charSet: 'utf-8' }), h('title', 'Look'), h('style', style)]),
        h('body', [
          h('h1', `${shown.length} pictures, ${different.length} different`),
          ...different.map(({ name, verdict, hasDifference }) =>
            h('section.different', [
              h('h2', `${name}: ${verdict}`),
              h('.row', [
                ...(hasDifference === undefined
                  ? []
                  : [figure(`${name}.reference.png`, 'reference')]),
                ...(hasDifference ? [figure(`${name}.difference.png`, 'difference')] : []),
              ]),
            ]),
          ),
          ...[...pages].map(([page, pictures]) =>
            h('section', [
              h('h2', page),
              h(
                '.row',
                pictures.map(({ name }) => figure(`${name}.png`, name.slice(page.length + 1))),
              ),
            ]),
          ),
        ]),
      ]),
    ],
  })}\n`
}
