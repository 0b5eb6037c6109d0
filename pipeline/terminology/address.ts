/** Stands for what no term reaches across: code, an address, a footnote mark, a picture. */
export const barrier = '\ufffc'

const domains = 'hu|eu|com|org|net|int|gov|edu|info|io|dev|app|uk|de|fr|es|pl|ro|sk|si|hr|ua|ch|nl'
const files =
  'pdf|docx?|odt|rtf|xlsx?|ods|csv|tsv|pptx?|odp|json|xml|ya?ml|toml|html?|css|jsx?|tsx?|mjs|cjs|md|txt|log|zip|gz|tar|png|jpe?g|gif|svg|webp|mp[34]|ics|py|rb|sh|exe|java|php|sql|bib|tex'

/**
 * Web and mail addresses written as plain text, names of files, mentions and hashtags, paths, and what a program
 * puts in (`{{count}}`, `$t(page:title)`, `${name}`, `%s`).
 */
const address = new RegExp(
  [
    String.raw`(?:(?<![a-z0-9+.-])[a-z][a-z0-9+.-]*:\/\/|www\.)\S+`,
    String.raw`(?:mailto|tel|urn|doi|isbn|data):\S+`,
    String.raw`(?<![^\s@<>()[\]„“”"'’,;:])[^\s@<>()[\]„“”"'’,;:]+@[^\s@<>()[\]„“”"'’,;:]+\.\p{L}{2,}`,
    String.raw`(?<![\p{L}\p{M}\p{N}])[@#][\p{L}_][\p{L}\p{M}\p{N}_/.-]*(?<![.-])`,
    String.raw`(?<![\p{L}\p{M}\p{N}])(?:\.{0,2}|~)\/[\p{L}\p{N}_.][^\s,;()„”“"]*`,
    String.raw`(?<![\p{L}\p{M}\p{N}_.-])[\p{L}\p{M}\p{N}_-]+(?:\.[\p{L}\p{M}\p{N}_-]+)*\.(?:${domains}|${files})(?![\p{L}\p{M}\p{N}])(?:[/?#]\S*)?`,
    String.raw`\{\{[^}]*\}\}|\$t\([^)]*\)|\$\{[^}]*\}`,
  ].join('|'),
  'giu',
)

/** Letters, and what may be one; roughly, as an expression of Unicode takes ten times as long over a text. */
const letter = String.raw`A-Za-z_\xa1-\u1fff\u2070-\uffff`

/** A cheap sign that a text may hold an address: most texts do not; times (18:00) and figures (1.5) are none. */
const sign = new RegExp(
  [
    `[.@:#](?=[${letter}/])`,
    `/(?=[${letter}0-9.])`,
    String.raw`(?<!\d)[.:](?=\d)`,
    String.raw`(?<=[${letter}]):(?=\S)`,
    String.raw`[wW]\.(?=\S)`,
    '[{$](?=[{t])',
  ].join('|'),
)

/** A text of the same length in which addresses and the like are hidden. */
export const hideAddresses = (text: string): string =>
  sign.test(text) ? text.replace(address, (found) => barrier.repeat(found.length)) : text
