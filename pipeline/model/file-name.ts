import { say, type Wording } from './wording.ts'

/** Names that Windows keeps for devices, with any ending (Microsoft, “Naming Files, Paths, and Namespaces”). */
const reserved = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/iu

/** Why a file cannot be published under its name on every system and in a web address; nothing where it can. */
export function fileNameFault(name: string): Wording | undefined {
  if (/[\p{Cc}\p{Cf}]/u.test(name)) return say('a sign that cannot be seen')
  const sign = /[<>:"/\\|?*%#]/u.exec(name)?.[0]
  if (sign !== undefined) return say('the sign “{{sign}}”', { sign })
  if (/^[\s.-]/u.test(name)) return say('its first sign')
  if (/[\s.]$/u.test(name)) return say('a blank or full stop at its end')
  if (reserved.test(name)) return say('a name that Windows keeps for itself')
  return new TextEncoder().encode(name).length > 120 ? say('a length of over 120 bytes') : undefined
}

/** What two names are compared by on systems that do not tell capitals, or forms of one letter, apart. */
export const foldedName = (name: string): string => name.normalize('NFC').toLowerCase()
