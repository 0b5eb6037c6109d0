import { hash } from 'node:crypto'
import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import { toHtml } from '../to-html.ts'
import type { Words } from '../words.ts'
import { headElements, jsonForHtml, type PageHead } from './head.ts'

/**
 * What the page may do, in case that anything ever slips through the sanitiser: run no script, hold no frame or object,
 * ask for nothing by itself, send no form, change no address. The data of the page, which is no script, is named by its
 * hash. Where styles and pictures come from the trees decide (render/body.ts): relative addresses only.
 */
const policyOf = (data: string | undefined): string =>
  [
    `script-src ${data === undefined ? "'none'" : `'sha256-${hash('sha256', data, 'base64')}'`}`,
    ...['object', 'frame', 'worker', 'connect', 'media', 'manifest'].map(
      (kind) => `${kind}-src 'none'`,
    ),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

/** A whole page as text. HTML is made from trees only. */
export function page(
  head: PageHead,
  bodyClass: string | null,
  children: readonly Element[],
): string {
  const { to } = head
  const data = head.data && jsonForHtml(head.data)
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: head.language, style: head.rootStyle ?? null }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: policyOf(data) }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('title', head.title),
          h('meta', { name: 'color-scheme', content: 'light dark' }),
          ...headElements(head),
          ...(data === undefined ? [] : [h('script', { type: 'application/ld+json' }, data)]),
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
