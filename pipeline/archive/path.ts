import { say, type Wording } from '../model/wording.ts'

/** A path as a manifest writes it: line ends and “%” percent-encoded, nothing else (RFC 8493, 2.1.3). */
export const encodePath = (path: string): string =>
  path.replace(/[%\r\n]/gu, (sign) => (sign === '%' ? '%25' : sign === '\r' ? '%0D' : '%0A'))

/** The path that a manifest means. */
export const decodePath = (text: string): string =>
  text.replace(/%(25|0[ad])/giu, (_all, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )

/** Why a path must not be followed: it could lead out of its folder. Nothing where it stays inside. */
export function pathFault(path: string): Wording | undefined {
  if (path === '' || path.includes('\0')) return say('an empty path')
  if (/^(?:[/\\~]|[A-Za-z]:)/u.test(path)) return say('a path from outside the folder')
  if (path.split(/[/\\]/u).includes('..')) return say('a path that leads out of the folder')
  return undefined
}

/** Without “./” and doubled slashes, which some programs write. */
export const plainPath = (path: string): string =>
  path
    .split('/')
    .filter((part, index) => part !== '.' && (part !== '' || index === 0))
    .join('/')
