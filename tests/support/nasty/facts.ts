import { sentence, type Nasty } from './case.ts'

export const facts: readonly Nasty[] = [
  {
    name: 'every fact there is',
    text: sentence,
    facts: `updated: 2024-03-02T08:15
reference: BM/2024/1 (A & B)
status: corrected
topics: [trafficking, disaster-management]
contacts: [press-desk]
changes:
  - { date: 2024-03-02, hu: "Javítottuk a számot: <5 helyett >5.", en: "Corrected the number: >5, not <5." }
files:
  adatok.csv: { hu: "Mérési adatok – „őű”", en: "Measurements" }
  melleklet.txt: { hu: "${sentence}", en: "A text" }`,
    files: { 'adatok.csv': 'a;b\n1;2\n', 'melleklet.txt': 'szöveg' },
  },
  { name: 'withdrawn', text: sentence, facts: 'status: withdrawn\nupdated: 2024-05-05' },
  {
    name: 'in one language',
    text: sentence,
    facts:
      'languages: [hu]\nwaiver: { language: en, reason: "Csak magyarul érkezett.", date: 2024-01-02 }',
  },
]
