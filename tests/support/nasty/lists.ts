import { repeat, sentence, type Nasty } from './case.ts'

export const lists: readonly Nasty[] = [
  {
    name: 'lists in lists in lists, each with long lines',
    text: `- ${sentence}\n  - ${sentence}\n    - ${sentence}\n      - ${sentence}\n        1. ${sentence}\n        2. ${sentence}\n- rövid`,
  },
  {
    name: 'loose items with paragraphs, code, quotation and table',
    text: `1. ${sentence}\n\n   Második bekezdés.\n\n   > Idézet\n\n2. Tétel\n\n   \`\`\`\n   kód\n   \`\`\`\n\n   | A | B |\n   | --- | --- |\n   | 1 | 2 |\n\n3. Vége`,
  },
  { name: 'a list that begins at 98', text: `98. kilencvennyolc\n99. kilencvenkilenc\n100. száz` },
  {
    name: 'a list over three pages',
    text: repeat(150, (item) => `${item + 1}. ${sentence}`, '\n'),
  },
  { name: 'empty items', text: '-\n- szöveg\n-\n\n1.\n2. szöveg' },
  {
    name: 'a list right after a paragraph, a paragraph right after a list',
    text: 'Ezek:\n- egy\n- kettő\n\nUtána.\n* csillag\n+ plusz',
  },
]
