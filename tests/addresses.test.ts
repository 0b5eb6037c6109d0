import { describe, expect, test } from '@jest/globals'
import { barrier, hideAddresses } from '../pipeline/terminology/address.ts'

/** What is left of a text; what is hidden as one sign. */
const left = (text: string): string =>
  hideAddresses(text).replaceAll(new RegExp(`${barrier}+`, 'gu'), '…')

describe('What no term is looked for in', () => {
  test.each([
    ['a web address', 'see https://example.org/a?b=1 today', 'see … today'],
    ['one without a scheme', 'see www.example.org/a today', 'see … today'],
    ['one of a figure', 'see www.1and1.com today', 'see … today'],
    ['a domain', 'see kormany.hu/hirek today', 'see … today'],
    ['a mail address', 'write to sajto@bm.gov.hu today', 'write to … today'],
    ['a scheme of figures', 'doi:10.1000/182 is', '… is'],
    ['a telephone number with a scheme', 'call tel:+3614411000 today', 'call … today'],
    ['a file', 'in report-2.pdf today', 'in … today'],
    ['a mention', 'by @ministry and #flood', 'by … and …'],
    ['a path', 'in /etc/hosts and ../a', 'in … and …'],
    ['what a program puts in', '{{count}} and $t(page:title) and ${name}', '… and … and …'],
  ])('%s', (_what, text, words) => {
    expect(left(text)).toBe(words)
    expect(hideAddresses(text).length).toBe(text.length)
  })

  test.each([
    ['a time', 'until 18:00 today'],
    ['a figure', '1.5 or 1:5 or 12/2021'],
    ['a date', '2021.12.10. and 2021-12-10'],
    ['a number of a list', '#1'],
    ['the end of a sentence', 'It ends.Then it begins'],
    ['a colon', 'Budapest: a flood'],
  ])('but in %s', (_what, text) => {
    expect(hideAddresses(text)).toBe(text)
  })
})
