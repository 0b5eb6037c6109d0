import type { ElementContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { describe, expect, test } from '@jest/globals'
import type { Language } from '../pipeline/model/language.ts'
import { markTongues } from '../pipeline/render/tongue.ts'

const english = 'We must act together, for the river knows no borders and it will not wait.'
const hungarian =
  'Közösen kell cselekednünk, mert a folyó nem ismer határt, és nem vár meg minket, ha az idő kevés.'

describe('what is in the other language says so', () => {
  test.each<[string, Language, string, string]>([
    [
      'a quotation',
      'hu',
      `<blockquote><p>${english}</p></blockquote>`,
      `<blockquote lang="en"><p>${english}</p></blockquote>`,
    ],
    ['a paragraph', 'en', `<p>${hungarian}</p>`, `<p lang="hu">${hungarian}</p>`],
    [
      'one item of a list',
      'hu',
      `<ul><li>${hungarian}</li><li>${english}</li></ul>`,
      `<ul><li>${hungarian}</li><li lang="en">${english}</li></ul>`,
    ],
    ['its own language', 'hu', `<p>${hungarian}</p>`, `<p>${hungarian}</p>`],
    ['a name', 'hu', '<p>The Rolling Stones</p>', '<p>The Rolling Stones</p>'],
    [
      'both in one paragraph',
      'hu',
      `<p>${hungarian} ${english}</p>`,
      `<p>${hungarian} ${english}</p>`,
    ],
    [
      'English with its article',
      'en',
      '<p>A flood is a threat to a town.</p>',
      '<p>A flood is a threat to a town.</p>',
    ],
  ])('%s', (_, own, html, expected) => {
    const tree = fromHtml(html, { fragment: true })
    markTongues(tree.children as ElementContent[], own)
    expect(toHtml(tree)).toBe(expected)
  })
})
