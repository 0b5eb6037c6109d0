import { repeat, sentence, type Nasty } from './case.ts'

export const links: readonly Nasty[] = [
  {
    name: 'a link over three lines and over a page',
    text: `[${sentence} ${sentence} ${sentence}](https://hosszu.example/ut)\n\n${repeat(14, () => `${sentence} ${sentence}`)}\n\n${sentence} [${sentence.repeat(4)}](https://hosszu.example/lap) ${sentence}`,
  },
  {
    name: 'addresses as their own words',
    text: '<https://kozlony.example/egy/nagyon/hosszu/cim?kerdes=igen&masik=nem#hely> és <sajto@bm.example>.',
  },
  {
    name: 'many notes, one named twice, one with a list, one very long',
    text: `${repeat(25, (note) => `Mondat[^n${note}] és vissza[^n${note}].`)}\n\n${repeat(25, (note) => (note === 3 ? `[^n3]: Első bekezdés.\n\n    Második bekezdés.\n\n    - lista\n    - benne` : note === 7 ? `[^n7]: ${sentence.repeat(20)}` : `[^n${note}]: Jegyzet ${note}, [hivatkozással](https://jegyzet.example/${note}).`))}`,
  },
  {
    name: 'links that touch, in emphasis, in lists, around code',
    text: '[egy](https://a.example/)[kettő](https://b.example/) **[három](https://c.example/)** *előtte [négy](https://d.example/) utána*\n\n- [`öt`](https://e.example/)\n- szöveg [hat](https://f.example/)\n  - [hét](https://g.example/)',
  },
  {
    name: 'places within the text',
    text: `[A végére](#a-vege)\n\n${repeat(20, () => sentence)}\n\n## A vége\n\n[Vissza](#eleje)\n\n## Eleje\n\nSzöveg.`,
  },
]
