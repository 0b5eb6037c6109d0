import { say, type Wording } from '../model/wording.ts'

export type PageText =
  | { readonly text: string; readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1250' }
  | { readonly refused: Wording }

const signatures: readonly (readonly [start: string, kind: string])[] = [
  ['%PDF-', 'PDF'],
  ['PK\u0003\u0004', 'ZIP, DOCX, ODT'],
  ['\u00d0\u00cf\u0011\u00e0', 'DOC'],
  ['{\\rtf', 'RTF'],
  ['\u0089PNG', 'PNG'],
  ['\u00ff\u00d8\u00ff', 'JPEG'],
  ['GIF8', 'GIF'],
  ['RIFF', 'RIFF'],
  ['\u001f\u008b', 'GZIP'],
  ['7z\u00bc\u00af', '7Z'],
]

const binary = (kind: string): Wording =>
  say('it is a {{kind}} file; open it, and save its text as UTF-8', { kind })

/** Why a text that someone has read already is none; undefined where it is text. */
export function notText(text: string): Wording | undefined {
  const kind = signatures.find(([start]) => text.startsWith(start))?.[1]
  if (kind !== undefined) return binary(kind)
  return text.includes('\0')
    ? say('it is not text; open it in its own program, and save its text as UTF-8')
    : undefined
}

/** UTF-16 without a byte order mark: every other byte of most letters is zero. */
function halfZero(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const head = bytes.subarray(0, 2000)
  if (head.length < 16) return undefined
  const zeros = [0, 0]
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const many = head.length / 4
  return odd > many && even < many / 8
    ? 'utf-16le'
    : even > many && odd < many / 8
      ? 'utf-16be'
      : undefined
}

const decodeAs = (bytes: Uint8Array, encoding: string): string =>
  new TextDecoder(encoding).decode(bytes)

/** Whether bytes are UTF-8 as they stand; a sign for a lost letter may have been saved long ago. */
function isValid(bytes: Uint8Array): boolean {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes) !== ''
  } catch {
    return false
  }
}

/**
 * The text of a saved page: UTF-8, UTF-16 with or without its mark, or what Hungarian programs wrote before
 * them: Windows-1250, which has the letters of ISO 8859-2 at the same places as far as Hungarian goes.
 */
export function textOf(bytes: Uint8Array): PageText {
  const start = String.fromCharCode(...bytes.subarray(0, 8))
  const kind = signatures.find(([signature]) => start.startsWith(signature))?.[1]
  if (kind !== undefined) return { refused: binary(kind) }
  const wide = start.startsWith('\u00ff\u00fe')
    ? 'utf-16le'
    : start.startsWith('\u00fe\u00ff')
      ? 'utf-16be'
      : halfZero(bytes)
  const plain = decodeAs(bytes, wide ?? 'utf-8')
  const refused = notText(plain)
  if (refused) return { refused }
  if (wide) return { text: plain, encoding: 'UTF-16' }
  const faults = plain.split('\ufffd').length - 1
  if (faults === 0 || isValid(bytes)) return { text: plain, encoding: 'UTF-8' }
  const accented = plain.match(/[\u0080-\ufffc]/gu)?.length ?? 0
  if (accented > faults)
    return {
      refused: say(
        'its letters are stored in two ways, most of them as UTF-8; save it as UTF-8 again',
      ),
    }
  const old = decodeAs(bytes, 'windows-1250')
  const controls = old.match(/(?![\t\n\v\f\r])\p{Cc}/gu)?.length ?? 0
  const letters = old.match(/[\p{L}\s]/gu)?.length ?? 0
  return controls > 0 || letters < old.length / 2
    ? { refused: say('it is not text; open it in its own program, and save its text as UTF-8') }
    : { text: old, encoding: 'Windows-1250' }
}
