import { isReached } from './goals.ts'
import type { Record } from './record.ts'
import { markdown, resultTable } from './section.ts'

/** The command that writes the page. */
export const command = 'npm run bench -- --all --peers --write'

const picture = 'pictures/performance.svg'

/** docs/performance.md: what was measured, where, with what, and what is not reached. */
export function performancePage({ date, machine, versions, minutes, sections }: Record): string {
  const results = sections.flatMap((section) => section.results)
  const missed = results.filter((result) => result.reached !== undefined && !isReached(result))
  const open = results.filter(({ reached }) => reached === undefined)
  return `# Performance

<!-- Written by \`${command}\`; change tests/bench/, not this page. -->

Measured on ${date} in one run of ${Math.round(minutes)} minutes, on this machine:

> ${machine}

with ${versions.join(', ')}.

## How to read it

- **Ratios count, seconds do not.** Everything is measured in turn on one machine (A B C, A B C), so that what else it does meets
  all alike; the same ratio comes out elsewhere, the seconds do not.
- Programs are measured as a user starts them: whole processes with all that they start, from nothing to the end, each
  into a new folder. “Processor” is user and system time of all of them, “memory” the most they held at one moment.
- The texts come from a seeded generator (\`tests/bench/corpus.ts\`): announcements in Hungarian and English of some 2,900
  characters, with lists, quotes, links, a table in every third, and a forbidden term in every other text. Each program gets the very
  same ones in its own form.
- A *raw loop* is the least that the parts we stand on take: remark-parse and remark-html as they come, which read, turn
  and write each text, without tables, checks or pages; the browser that prints ready pages in two warm tabs; a look at every file.
- The peers do less than Közlöny: they know no facts, no release that is verified and on the disk, no endings of Hungarian words,
  no PDF/A. Each has pages for the announcements, lists by fifty, a feed and a sitemap in both languages; Vale and textlint
  look for every wrong form of our termbase, in rules in which a space matches any white space.
- They are installed by \`tests/bench/peers/install.sh\`, in the versions above, and only run.

## Goals

${resultTable(results)}
${results.filter(isReached).length} of ${results.length} are reached${missed.length ? `, ${missed.length} ${missed.length === 1 ? 'is' : 'are'} not` : ''}${open.length ? `; ${open.length} could not be measured in this run` : ''}.

![Bars of the figures below](${picture})

${sections.map(markdown).join('\n')}
## Again

\`\`\`sh
${command}
\`\`\`

writes this page and its picture anew; without \`--write\` it only says what it measures, without \`--peers\` it
needs nothing that is not in the repository, and \`npm run bench -- html 500\` measures one topic at another size.
`
}
