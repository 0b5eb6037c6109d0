import { imageSize } from 'image-size'
import type { Facts } from '../model/announcement.ts'
import type { Finding } from '../model/finding.ts'
import { findingOf, type Rule } from '../model/rule.ts'
import type { Picture } from '../render/figure.ts'
import { say, type Wording } from '../model/wording.ts'

export const pictureRule: Rule = {
  id: 'source/picture',
  severity: 'error',
  why: 'A picture that is damaged, far too large, or carries a script would leave a hole in the page or do harm on the reader’s machine.',
  remedy: 'Save the picture again as JPEG, PNG, WebP or plain SVG, below 10 MB.',
}

export const pictureTypes: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  svg: 'image/svg+xml',
}

const mostBytes = 10 * 1000 * 1000

export const endingOf = (name: string): string =>
  name.slice(name.lastIndexOf('.') + 1).toLowerCase()

const active =
  /<script|<foreignObject|\son[a-z]+\s*=|javascript:|<!ENTITY|(?:href|src)\s*=\s*["'](?!#|data:image\/)|@import|url\(\s*["']?(?!#|data:)/iu

/** Looks into a picture: its size in pixels by its bytes, not by its name; an SVG must be a plain drawing. */
export function readPicture(
  bytes: Uint8Array,
  name: string,
  file: string,
  facts: Facts,
): { picture?: Picture; finding?: Finding } {
  const fail = (message: Wording) => ({ finding: findingOf(pictureRule, file, message) })
  if (bytes.length > mostBytes)
    return fail(say('Unexpected size of “{{name}}”, expected at most 10 MB', { name }))
  const ending = endingOf(name)
  if (ending === 'svg' && active.test(new TextDecoder().decode(bytes)))
    return fail(
      say('Unexpected script or outside address in “{{name}}”, expected a plain drawing', { name }),
    )
  try {
    const { width, height, type } = imageSize(bytes)
    if (type !== (ending === 'jpeg' ? 'jpg' : ending))
      return fail(
        say('Unexpected content of “{{name}}”: it is {{type}}, not {{ending}}', {
          name,
          type: type ?? say('no picture'),
          ending,
        }),
      )
    return { picture: { width, height, credit: facts.files[name]?.credit } }
  } catch {
    return fail(say('Unexpected content of “{{name}}”, expected a picture', { name }))
  }
}
