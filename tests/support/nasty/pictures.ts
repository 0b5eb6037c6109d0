import fs from 'node:fs'
import path from 'node:path'
import { repeat, sentence, type Nasty } from './case.ts'

export const pictureFolder = path.join(import.meta.dirname, 'pictures')
const all = fs.readdirSync(pictureFolder).sort()

export const pictures: readonly Nasty[] = [
  {
    name: 'pictures of every kind',
    text: all.map((name) => `![A ${name} képe](${name} "Képaláírás: ${name}")`).join('\n\n'),
    pictures: all,
  },
  {
    name: 'pictures without words below, in a line, in a list, in a table',
    text: `![Egy](rgb.png)\n\n${sentence} ![Kettő](alpha.png) ${sentence}\n\n- ![Három](rgb.jpg)\n- szöveg ![Négy](plain.svg) szöveg\n\n| Kép | Szó |\n| --- | --- |\n| ![Öt](grey.png) | öt |\n\n> ![Hat](rgb.png)`,
    pictures: ['rgb.png', 'alpha.png', 'rgb.jpg', 'plain.svg', 'grey.png'],
  },
  {
    name: 'a picture that is a link, two in a paragraph, one shown ten times',
    text: `[![A kép](rgb.jpg)](https://kep.example/)\n\n![A](alpha.png) ![B](rgb.png)\n\n${repeat(10, (n) => `![Ugyanaz ${n}](plain.svg)`)}`,
    pictures: ['rgb.jpg', 'alpha.png', 'rgb.png', 'plain.svg'],
  },
  {
    name: 'pictures without a description, links without words',
    text: '![](rgb.jpg)\n\n![](alpha.png "Csak aláírás")\n\nSzöveg ![](plain.svg) szöveg [](https://ures.example/) vége.\n\n[![](rgb.jpg)](https://kep.example/)',
    pictures: ['rgb.jpg', 'alpha.png', 'plain.svg'],
  },
  {
    name: 'pictures with a credit, drawings with layers',
    text: '![Rajz rétegekkel](layers.svg "Aláírás")\n\n![Kép](rgb.jpg)',
    pictures: ['layers.svg', 'rgb.jpg'],
    facts: 'files:\n  layers.svg: { credit: "OVF & társai" }\n  rgb.jpg: { credit: "MTI" }',
  },
]
