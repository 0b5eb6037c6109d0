/**
 * How i18next-cli sees our words (docs/translation-tools.md): the pages ask for theirs by `words('page:skip')`;
 * the words of the command are found by their English sentence and the office's by the facts, so no call names
 * their keys.
 */
export default {
  locales: ['en', 'hu'],
  extract: {
    input: ['pipeline/render/**/*.ts', 'pipeline/formats/**/*.ts'],
    output: 'locales/{{language}}/{{namespace}}.json',
    defaultNS: 'page',
    functions: ['words', '*.words'],
    preservePatterns: ['office:*'],
    ignoreNamespaces: ['findings'],
    removeUnusedKeys: true,
    sort: false,
    indentation: 2,
    extractFromComments: false,
  },
}
