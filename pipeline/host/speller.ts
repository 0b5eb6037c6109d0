import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import { say } from '../model/wording.ts'
import { Told } from '../model/told.ts'
import type { Speller } from '../model/speller.ts'

/** The spell checker is not installed: it is no part of the program, as few need it. */
export class NoSpeller extends Told {
  override name = 'NoSpeller'
}

/** Lemmas of an analysis of hunspell; a derivation (`ds:`) belongs to another word than its lemma. */
const lemmaOf = (analysis: string): string | undefined => {
  if (analysis.includes('ds:')) return undefined
  const stems = [...analysis.matchAll(/st:(\S+)/gu)].map(([, stem = '']) => stem)
  return stems.length === 1 ? stems[0] : undefined
}

/**
 * A file of the dictionary as it is meant. dictionary-hu 3.0.0 was read from a web page: „[^aáé&agrave;]” excludes the
 * letters a, g, r, v, e from a condition, and with them „virágok” and „határok”.
 */
const decode = (bytes: Uint8Array): string =>
  new TextDecoder()
    .decode(bytes)
    .replace(/&([a-z]+);/gu, (all, name: string) => decodeNamedCharacterReference(name) || all)

/**
 * The Hungarian spell checker hunspell in WebAssembly, from the packages hunspell-wasm and dictionary-hu.
 * @throws NoSpeller where they are not installed
 */
export async function hungarianSpeller(): Promise<Speller & { readonly close: () => void }> {
  try {
    const [{ createHunspellFromStrings }, { default: dictionary }] = await Promise.all([
      import('hunspell-wasm'),
      import('dictionary-hu'),
    ])
    const hunspell = await createHunspellFromStrings(decode(dictionary.aff), decode(dictionary.dic))
    return {
      accepts: (word) => hunspell.testSpelling(word),
      lemmasOf: (word) => hunspell.analyzeWord(word).flatMap((analysis) => lemmaOf(analysis) ?? []),
      close: () => hunspell.dispose(),
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error
    throw new NoSpeller(
      say('There is no spell checker here. Type: {{command}}', {
        command: 'npm install --save-dev hunspell-wasm dictionary-hu',
      }),
    )
  }
}
