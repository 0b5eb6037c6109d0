import { imageSize } from 'image-size'
import type { Facts } from '../model/announcement.ts'
import type { Finding } from '../model/finding.ts'
import { findingOf, type Rule } from '../model/rule.ts'
import { drawingFault } from '../read/drawing.ts'
import type { FolderBytes, Source } from './announcement.ts'
import { endingOf, pictureTypes } from '../model/picture-types.ts'
import { textIn } from '../read/drawing-text.ts'
import type { Picture } from '../render/figure.ts'
import { say, type Wording } from '../model/wording.ts'

export const pictureRule: Rule = {
  id: 'source/picture',
  severity: 'error',
  why: 'A picture that is damaged, far too large, or carries a script would leave a hole in the page or do harm on the reader’s machine.',
  remedy:
    'Save the picture again as JPEG, PNG, WebP or plain SVG, below 10 MB and 50 million pixels.',
}

export const drawingTextRule: Rule = {
  id: 'source/drawing-text',
  severity: 'error',
  why: 'A picture cannot use the fonts of the editions: its letters would be set in whatever font the machine that prints or shows it happens to have, and an archival PDF may hold none but its own.',
  remedy:
    'Turn the letters into shapes before you save the drawing (in Inkscape: Path, Object to Path), and say in its description what they say.',
}

const mostBytes = 10 * 1000 * 1000
const mostDrawing = 1000 * 1000
/** A browser holds four bytes for each pixel, whatever the file’s size. */
const mostPixels = 50_000_000
const longestSide = 20_000

/** A drawing as text; nothing where it is not UTF-8, so that no other reading of its bytes can hide anything. */
function drawingIn(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function faultOfDrawing(bytes: Uint8Array, name: string): Wording | undefined {
  if (bytes.length > mostDrawing)
    return say('Unexpected size of “{{name}}”, expected at most 1 MB', { name })
  const svg = drawingIn(bytes)
  if (svg === undefined)
    return say('Unexpected characters in “{{name}}”, expected a drawing in UTF-8', { name })
  const what = drawingFault(svg)
  return (
    what &&
    say('Unexpected content of “{{name}}”: {{what}}, expected a plain drawing', { name, what })
  )
}

function measure(bytes: Uint8Array): { width: number; height: number; type: string } | undefined {
  try {
    const { width, height, type } = imageSize(bytes)
    return Number.isFinite(width) && Number.isFinite(height) && width > 0 && height > 0
      ? { width, height, type: type ?? '' }
      : undefined
  } catch {
    return undefined
  }
}

/** Whether a file of pixels has its end: a picture cut off in copying draws as a hole. */
function hasEnd(bytes: Uint8Array, type: string): boolean {
  const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - 64 * 1024)))
  if (type === 'png') return tail.includes('IEND')
  if (type === 'jpg') return tail.includes(Buffer.from([0xff, 0xd9]))
  if (type === 'webp') return bytes.length >= Buffer.from(bytes.subarray(4, 8)).readUInt32LE() + 8
  return true
}

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
  const fault = ending === 'svg' ? faultOfDrawing(bytes, name) : undefined
  if (fault) return fail(fault)
  const letters = ending === 'svg' ? textIn(drawingIn(bytes) ?? '') : undefined
  if (letters)
    return {
      finding: findingOf(
        drawingTextRule,
        file,
        say('Unexpected text in the drawing “{{name}}”, expected letters as shapes', { name }),
        letters,
      ),
    }
  const measured = measure(bytes)
  if (!measured) return fail(say('Unexpected content of “{{name}}”, expected a picture', { name }))
  const { width, height, type } = measured
  if (!hasEnd(bytes, type))
    return fail(say('Unexpected end of “{{name}}”: a part of the picture is missing', { name }))
  if (type !== (ending === 'jpeg' ? 'jpg' : ending))
    return fail(
      say('Unexpected content of “{{name}}”: it is {{type}}, not {{ending}}', {
        name,
        type,
        ending,
      }),
    )
  if (ending !== 'svg' && (width * height > mostPixels || Math.max(width, height) > longestSide))
    return fail(
      say(
        'Unexpected size of “{{name}}”: {{width}} × {{height}} pixels, expected at most 50 million',
        {
          name,
          width,
          height,
        },
      ),
    )
  return { picture: { width, height, credit: facts.files[name]?.credit } }
}

/** A picture of a folder as an address that holds it; undefined where there is none of that name. */
export function asData(
  { folder, files }: Pick<Source, 'folder' | 'files'>,
  name: string,
  { bytes }: Pick<FolderBytes, 'bytes'>,
): string | undefined {
  const type = pictureTypes[endingOf(name)]
  return type && files.includes(name)
    ? `data:${type};base64,${Buffer.from(bytes(`${folder}/${name}`)).toString('base64')}`
    : undefined
}
