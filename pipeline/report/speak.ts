import { createInstance, type Resource } from 'i18next'
import type { Language } from '../model/language.ts'
import { inEnglish, valuesOf, type Wording } from '../model/wording.ts'

/** `locales/<language>/findings.json`: nested, templates as leaves. */
export type Catalogue = { readonly [key: string]: string | Catalogue }

/** Says a sentence in one language. */
export type Tell = (wording: Wording) => string

/** Key paths by English template: how a sentence of the code is found in a translation. */
function keysOf(english: Catalogue): Map<string, string> {
  const keys = new Map<string, string>()
  const walk = (node: Catalogue, path: readonly string[]): void => {
    for (const [name, value] of Object.entries(node))
      if (typeof value === 'string')
        keys.set(value, [...path, name.replace(/_(?:one|other)$/u, '')].join('.'))
      else walk(value, [...path, name])
  }
  walk(english, [])
  return keys
}

/** One catalogue over another: what the upper one leaves empty, the lower one says. */
function merge(lower: Catalogue, upper: Catalogue): Catalogue {
  const merged: Record<string, string | Catalogue> = { ...lower }
  for (const [key, value] of Object.entries(upper)) {
    const below = merged[key]
    if (typeof value === 'string') {
      if (value.trim() && typeof below !== 'object') merged[key] = value
    } else if (value && typeof value === 'object')
      merged[key] = merge(typeof below === 'object' ? below : {}, value)
  }
  return merged
}

/**
 * @param english the catalogue that comes with the program: its templates are those of the code
 * @param spoken catalogues of `language`, the later over the earlier; a sentence that none holds is said in English
 */
export function createSpeaker(
  language: Language,
  english: Catalogue,
  spoken: readonly Catalogue[],
): Tell {
  const keys = keysOf(english)
  const findings = spoken.reduce<Catalogue>(merge, {})
  const instance = createInstance()
  void instance.init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { findings } } as Resource,
    defaultNS: 'findings',
    nsSeparator: false,
    // Words of the command may speak of “$t(”: nothing is ever looked up in them.
    interpolation: { escapeValue: false, nestingPrefix: '\u0000' },
    // A rule about placeholders shows one: what has no value stays as it is.
    missingInterpolationHandler: (_text: string, match: RegExpExecArray) => match[0],
    initAsync: false,
  })
  const said = new Map<string, string>()
  const tell: Tell = (wording) => {
    // The same sentence is said of thousands of texts.
    const own = JSON.stringify(wording)
    const text = said.get(own) ?? sayOnce(wording)
    said.set(own, text)
    return text
  }
  const sayOnce: Tell = (wording) => {
    const key = keys.get(wording.text)
    if (key === undefined) return inEnglish(wording)
    const values = valuesOf(wording, tell)
    const count = wording.values?.['count']
    const options: Record<string, string | number> =
      typeof count === 'number' ? { ...values, count } : values
    return instance.exists(key, options) ? instance.t(key, options) : inEnglish(wording)
  }
  return tell
}
