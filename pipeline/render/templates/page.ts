import type { Element, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Words } from '../words.ts'
import { headElements, type PageHead } from './head.ts'

/** Nothing is loaded from elsewhere and no script runs. */
const policy =
  "default-src 'none'; style-src 'self' 'unsafe-inline' file:; font-src 'self' file:; img-src 'self' file: data:; base-uri 'none'; form-action 'none'"

/** A whole page as text. HTML is made from trees only. */
export function page(
  head: PageHead,
  bodyClass: string | null,
  children: readonly Element[],
): string {
  const { to } = head
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: head.language, style: head.rootStyle ?? null }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('title', head.title),
          h('meta', { name: 'color-scheme', content: 'light dark' }),
          ...headElements(head),
          h('link', { rel: 'icon', href: to('assets/emblem.svg'), type: 'image/svg+xml' }),
          h('link', { rel: 'stylesheet', href: to('assets/tokens.css') }),
          h('link', { rel: 'stylesheet', href: to('assets/screen.css') }),
          h('link', { rel: 'stylesheet', href: to('assets/print.css'), media: 'print' }),
        ]),
        h('body', { className: bodyClass }, [...children]),
      ]),
    ],
  }
  return `${toHtml(root)}\n`
}

export const skipLink = (words: Words): Element =>
  h('a.skip', { href: '#content' }, words('page:skip'))
