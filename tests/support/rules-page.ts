import { rules } from '../../pipeline/commands/rules.ts'

const anchor = (id: string): string => id.replaceAll('/', '-')

const fenced = (text: string): string => `\`\`\`\`\n${text}\n\`\`\`\``

/** docs/rules.md, as the rules themselves say it. */
export function rulesPage(): string {
  const list = rules.map(({ id, severity }) => `- [\`${id}\`](#${anchor(id)}) (${severity})`)
  const parts = rules.map(({ id, severity, why, remedy, example }) =>
    [
      `<a id="${anchor(id)}"></a>`,
      `## ${id}`,
      `*${severity}*`,
      why,
      `**What to do:** ${remedy}`,
      ...(example ? ['Wrong:', fenced(example.wrong), 'Right:', fenced(example.right)] : []),
    ].join('\n\n'),
  )
  return [
    '# All rules',
    'Written by `npm run docs` from the rules themselves. An error withholds the announcement; a warning does not; an info is a note.',
    list.join('\n'),
    ...parts,
    '',
  ].join('\n\n')
}
