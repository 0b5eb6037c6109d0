import { repeat, sentence, type Nasty } from './case.ts'

const paragraph = `${sentence} ${sentence} ${sentence}`

export const texts: readonly Nasty[] = [
  {
    name: 'forty pages',
    text: repeat(
      60,
      (part) =>
        `## ${part + 1}. fejezet\n\n${repeat(5, () => paragraph)}\n\n### Részlet\n\n${paragraph}`,
    ),
  },
  {
    name: 'headings pushed over the page',
    text: repeat(
      40,
      (part) => `## Cím ${part}\n\n### Alcím ${part}\n\n${sentence.repeat(1 + (part % 3))}`,
    ),
  },
  {
    name: 'headings with links, code, emphasis and equal words',
    text: '## A `kód` és a *dőlt*\n\n## [Hivatkozás](https://egy.example/)\n\n### Azonos\n\nSzöveg.\n\n### Azonos\n\nSzöveg.\n\n#### Negyedik\n\n##### Ötödik\n\n###### Hatodik\n\nVége.',
  },
  {
    name: 'line breaks and two sentences in a row',
    text: `Első sor.\\\nMásodik sor.  \nHarmadik sor.\n\n${sentence}\n${sentence}\n\n**Vastag.**\\\n*Dőlt.*\\\n\`kód\``,
  },
  {
    name: 'code over lines and pages',
    text: `\`\`\`js\nconst a = 1\nconst b = 2\n\n  // üres sor előtte\n\`\`\`\n\n    behúzott kód\n    másik sor\n\n\`\`\`\n${repeat(120, (line) => `sor ${line}: ${'x '.repeat(line % 40)}`, '\n')}\n\`\`\``,
  },
  {
    name: 'a long word and a long line of code',
    text: `${'Megszentségteleníthetetlenségeskedéseitekért'.repeat(6)}\n\n\`${'abcdefghij'.repeat(30)}\`\n\n\`\`\`\n${'hosszú '.repeat(60)}\n\`\`\``,
  },
  {
    name: 'quotations in the other language, nested and over a page',
    text: `> “We must act together; the river knows no borders,” the report says. The figures are those of the first three months of the year.\n> — Anna Smith, head of the delegation\n\n> Külső idézet.\n>\n> > Belső idézet, **vastag** szóval.\n> >\n> > - lista\n> > - benne\n\n> ${repeat(30, () => paragraph, '\n>\n> ')}`,
  },
  {
    name: 'letters, dashes, signs and spaces',
    text: 'ÁÉÍÓÖŐÚÜŰ áéíóöőúüű — – ‘egy’ “two” „három” »négy« 1 234,5 € 50 % § 3–4 №\u00a05 § ½ … ← → ≤ ≥ ≠ ≈ − × fi fl ffi ffl\u00a0kg',
  },
  {
    name: 'marks in the midst of words',
    text: 'meg**szent**ség*te*len**ít***he*tet`len`ség[es](https://a.example/)ke~~dé~~se',
  },
  { name: 'a rule, and a rule at the end', text: `Előtte.\n\n---\n\nUtána.\n\n***` },
  {
    name: 'headings that leave levels out',
    text: '#### Negyedik\n\nSzöveg.\n\n## Második\n\n###### Hatodik\n\nSzöveg.\n\n#### Negyedik\n\nVége.',
  },
  { name: 'nothing but a title and a summary', text: '' },
  {
    name: 'text that looks like a definition',
    text: 'Fogalom\n: meghatározás\n\nMásik\n: egyik\n: másik',
  },
  {
    name: 'signs of XML and of PDF',
    text: 'A & B < C > D "E" \'F\' (G) [H] \\\\ \\(zárójel\\) %PDF-1.7 &amp;lt; {{x}} endobj >> stream',
  },
]
