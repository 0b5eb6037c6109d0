import { say, type Wording } from './wording.ts'

/** What a link in a source points at. */
export type Reference =
  | { readonly kind: 'announcement'; readonly id: string }
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'web'; readonly url: string }
  | { readonly kind: 'place'; readonly fragment: string }
  | { readonly kind: 'refused'; readonly why: Wording }

const schemes = new Set(['https', 'http', 'mailto', 'tel'])

/** Whether a text holds a character that has no business in an address: browsers drop some of them in silence. */
const hasControl = (text: string): boolean => /\p{Cc}/u.test(text)

/**
 * Reads a link's target as it stands in a source of announcement `id`: `../<slug>` and
 * `../../<year>/<slug>` (also with `hu.md` or `en.md`) name an announcement, a bare name a file of the folder.
 */
export function readReference(target: string, id: string): Reference {
  if (hasControl(target)) return { kind: 'refused', why: say('a control character') }
  const scheme = /^([a-z][a-z0-9+.-]*):/iu.exec(target)?.[1]?.toLowerCase()
  if (scheme !== undefined)
    return schemes.has(scheme)
      ? { kind: 'web', url: target }
      : { kind: 'refused', why: say('the scheme “{{scheme}}:”', { scheme }) }
  if (target.startsWith('//') || target.startsWith('/') || target.includes('\\'))
    return { kind: 'refused', why: say('an address without its site') }
  const [path = '', fragment] = target.split('#', 2)
  if (!path)
    return fragment
      ? { kind: 'place', fragment }
      : { kind: 'refused', why: say('an empty address') }
  const plain = safeDecode(path)
  if (plain === null) return { kind: 'refused', why: say('a broken %-sign') }
  const parts = id.split('/')
  for (const part of plain.split('/')) {
    if (part === '..') {
      if (!parts.length) return { kind: 'refused', why: say('a path that leaves the sources') }
      parts.pop()
    } else if (part && part !== '.') parts.push(part)
  }
  if (/^(hu|en)\.md$/u.test(parts.at(-1) ?? '')) parts.pop()
  if (parts.length === 2) return { kind: 'announcement', id: parts.join('/') }
  if (parts.length === 3 && parts.slice(0, 2).join('/') === id)
    return { kind: 'file', name: parts[2] ?? '' }
  return { kind: 'refused', why: say('a path to nothing that is published') }
}

function safeDecode(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
