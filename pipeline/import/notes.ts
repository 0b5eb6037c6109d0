import type { Finding } from '../model/finding.ts'
import type { Language } from '../model/language.ts'
import { findingOf } from '../model/rule.ts'
import { say, sayCount } from '../model/wording.ts'
import type { Line } from './lines.ts'
import { hiddenRule, lettersRule, lostLinkRule, menuRule } from './rules.ts'

const placeOf = (line: Line | undefined) => ({ line: line?.number ?? 1, column: 1 })

const inOrder = (lines: readonly Line[]): Line[] =>
  [...lines].sort((one, other) => one.number - other.number)

const quoted = (lines: readonly Line[]): string[] => {
  const shown = inOrder(lines)
    .slice(0, 5)
    .map(({ text }) => `“${text}”`)
  return lines.length > 5 ? [...shown, '…'] : shown
}

/** What is doubtful about menus: lines left out by their neighbours alone, and lines that stay beside one. */
export function menuNotes(
  unknown: readonly Line[],
  doubtful: readonly Line[],
  file: string,
): Finding[] {
  const left = say('Unexpected lines in the menu of the page, left out: {{lines}}', {
    lines: quoted(unknown),
  })
  const kept = say('Unexpected short lines beside the menu of the page, kept: {{lines}}', {
    lines: quoted(doubtful),
  })
  return [
    ...(unknown.length ? [findingOf(menuRule, file, left, placeOf(inOrder(unknown)[0]))] : []),
    ...(doubtful.length ? [findingOf(menuRule, file, kept, placeOf(inOrder(doubtful)[0]))] : []),
  ]
}

/** Links that the saved page has lost: “(in Hungarian):” anywhere, a colon or a bare address at the end. */
export function lostLinks(paragraphs: readonly string[], file: string): Finding[] {
  const last = paragraphs.at(-1)
  return paragraphs
    .filter(
      (text) =>
        text.length < 200 &&
        (/\(in (?:Hungarian|English)\):?$/u.test(text) ||
          (text === last && /:$|^(?:https?:\/\/|www\.)\S+$/u.test(text))),
    )
    .slice(-1)
    .map((text) =>
      findingOf(
        lostLinkRule,
        file,
        say('Unexpected end of “{{text}}”, expected a link', { text: text.slice(-60) }),
      ),
    )
}

/** Characters that show nothing: how many, which, and where the first one stood. */
export function hiddenNotes(lines: readonly Line[], file: string): Finding[] {
  const first = lines.find(({ hidden }) => hidden)
  if (!first?.hidden) return []
  const codes = lines.flatMap(({ hidden }) => hidden?.codes ?? [])
  const message = sayCount(
    'Unexpected hidden character, left out: {{codes}}',
    'Unexpected hidden characters, {{count}} of them, left out: {{codes}}',
    codes.length,
    { codes: [...new Set(codes)].slice(0, 8) },
  )
  return [findingOf(hiddenRule, file, message, { line: first.number, column: first.hidden.column })]
}

/** Letters that a wrong encoding left behind. */
export function letterNotes(lines: readonly Line[], language: Language, file: string): Finding[] {
  const wrong = language === 'hu' ? /[õûÕÛ\ufffd]/u : /\ufffd/u
  const line = lines.find(({ text }) => wrong.test(text))
  const [letter] = wrong.exec(line?.text ?? '') ?? []
  if (!line || letter === undefined) return []
  const right = { õ: 'ő', û: 'ű', Õ: 'Ő', Û: 'Ű' }[letter]
  const message =
    right === undefined
      ? say('Unexpected sign “{{letter}}” for a letter that was lost', { letter })
      : say('Unexpected letter “{{letter}}”, expected “{{right}}”', { letter, right })
  return [findingOf(lettersRule, file, message, placeOf(line), { actual: letter })]
}
