import type { Root } from 'mdast'
import type { Language } from '../model/language.ts'
import { say, type Wording } from '../model/wording.ts'
import { readMarkdown } from '../read/markdown.ts'
import { doubtAbout, type FixDoubt, type Termbase } from '../terminology.ts'

const nothing: Root = { type: 'root', children: [] }

const treeOf = (text: string, file: string): Root => {
  const source = readMarkdown(text, file)
  return 'tree' in source ? source.tree : nothing
}

const reasons: Readonly<Record<FixDoubt, (file: string) => Wording>> = {
  shape: (file) =>
    say(
      '“{{file}}” is left as it was: with the new words its Markdown would mean something else.',
      {
        file,
      },
    ),
  unsettled: (file) =>
    say('“{{file}}” is left as it was: a second run would change the new words again.', { file }),
}

/** Why the fix of an announcement’s text may not be written; undefined of one that is proven, and of other files. */
export function fixDoubt(
  file: string,
  text: string,
  fixed: string,
  termbase: Termbase,
): ((name: string) => Wording) | undefined {
  const [, language] = /(?:^|\/)(hu|en)\.md$/u.exec(file) ?? []
  if (language === undefined) return undefined
  const doubt = doubtAbout(treeOf(text, file), fixed, {
    parse: (source) => treeOf(source, file),
    termbase,
    language: language as Language,
  })
  return doubt && reasons[doubt]
}
