import { repeat, sentence, type Nasty } from './case.ts'

const rows = (count: number, columns: number): string =>
  repeat(
    count,
    (row) => `| ${repeat(columns, (column) => `${row + 1}.${column + 1}`, ' | ')} |`,
    '\n',
  )
const head = (columns: number): string =>
  `| ${repeat(columns, (column) => `Oszlop ${column + 1}`, ' | ')} |\n| ${repeat(columns, () => '---', ' | ')} |`

export const tables: readonly Nasty[] = [
  { name: 'a table over four pages', text: `${head(4)}\n${rows(140, 4)}` },
  {
    name: 'links in a head that is repeated',
    text: `| [Állomás](https://vizugy.example/) | Perc[^1] |\n| --- | ---: |\n${repeat(90, (row) => `| Tokaj ${row} | ${row} |`, '\n')}\n\n[^1]: A jegyzet.`,
  },
  { name: 'ten columns', text: `${head(10)}\n${rows(5, 10)}` },
  {
    name: 'empty cells, heads and rows',
    text: '| | A | |\n| --- | --- | --- |\n| | | |\n| x | | y |\n| | z | |',
  },
  { name: 'a head without rows', text: '| A | B |\n| --- | --- |' },
  { name: 'one column', text: '| A |\n| --- |\n| 1 |\n| 2 |' },
  {
    name: 'equal heads',
    text: '| Érték | Érték | Érték |\n| --- | --- | --- |\n| 1 | 2 | 3 |\n| 1 | 2 | 3 |',
  },
  {
    name: 'cells full of words, links, code and notes',
    text: `| A | B |\n| --- | --- |\n| ${sentence} [hivatkozás](https://hosszu.example/${'ut/'.repeat(30)}) | \`kód \\| kód\` **vastag** *dőlt* ~~törölt~~[^j] |\n\n[^j]: ${sentence}`,
  },
  {
    name: 'a caption and a table in pieces',
    text: `1\\. táblázat. Az első.\n\n${head(2)}\n${rows(3, 2)}\n\nKözte egy mondat.\n\n${head(3)}\n${rows(3, 3)}`,
  },
  {
    name: 'a table after another',
    text: `${head(2)}\n${rows(2, 2)}\n\n<!-- kozlony-ignore source/leftover-navigation: külön -->\n\n${head(2)}\n${rows(2, 2)}`,
  },
]
