import type { Language } from '../../../pipeline/model/language.ts'

/** What the texts of the corpus are put together from; the lists of both languages say the same in the same order. */
export type Vocabulary = {
  readonly titles: readonly string[]
  readonly who: readonly string[]
  readonly did: readonly string[]
  readonly what: readonly string[]
  readonly when: readonly string[]
  readonly more: readonly string[]
  readonly headings: readonly string[]
  readonly points: readonly string[]
  readonly said: readonly (readonly [words: string, by: string])[]
  readonly table: readonly string[]
  readonly link: readonly [before: string, words: string]
  /** Sentences with a term that the office's termbase forbids. */
  readonly slips: readonly string[]
}

export const vocabulary: Readonly<Record<Language, Vocabulary>> = {
  en: {
    titles: [
      'River wardens begin their spring rounds',
      'Bridges inspected along the upper reach',
      'New pumps for three towns on the plain',
      'Exercise ends with the evacuation of a school',
      'Mobile barriers arrive before the thaw',
      'Survey of embankments is complete',
    ],
    who: [
      'The water directorate',
      'The county staff',
      'The rescue service',
      'The mayors of the river towns',
      'The duty officer',
      'The team of engineers',
    ],
    did: ['reported', 'examined', 'presented', 'extended', 'approved', 'reopened'],
    what: [
      'the state of forty kilometres of embankment',
      'the plan for moving residents to higher ground',
      'the stock of sandbags and portable pumps',
      'a new gauge below the weir that measures every ten minutes',
      'the agreement with the neighbouring counties on heavy vehicles',
      'the list of roads that may be closed within an hour',
    ],
    when: [
      'on Monday morning',
      'after the second crest',
      'at the end of the quarter',
      'in the presence of the residents',
      'before the gauges reached the second level',
    ],
    more: [
      'so that the settlements along the tributaries hear of a rise half a day earlier',
      'because the snow in the hills holds more water than in any of the last nine winters',
      'and the details can be read on the notice boards of the town halls',
      'which affects more than two hundred settlements and eleven railway crossings',
      'although nobody expects a flood of the size that was seen eleven years ago',
    ],
    headings: ['What comes next', 'Figures', 'Where to ask', 'Background'],
    points: [
      'Sandbags are handed out at the fire station until 18:00.',
      'The ferry does not run while the river is above 620 centimetres.',
      'Questions are answered by telephone day and night.',
      'Cars parked on the lower quay are towed away without charge.',
      'Schools open an hour later than usual.',
    ],
    said: [
      ['We would rather warn once too often than be one hour late.', 'Ilona Barta, head of staff'],
      ['The river has time. We do not.', 'Péter Orsós, chief engineer'],
    ],
    table: ['Gauge', 'Level in centimetres', 'Crest'],
    link: ['The gauges are shown every hour in', 'the table of water levels'],
    slips: [
      'Further informations follow in the afternoon.',
      'The notice was issued by the Interior Ministery.',
      'All earlier notices stand on the Main Page of the service.',
      'The Minister President was told at noon.',
    ],
  },
  hu: {
    titles: [
      'Megkezdik tavaszi bejárásukat a folyamőrök',
      'Átvizsgálták a felső szakasz hídjait',
      'Új szivattyúkat kap három alföldi város',
      'Iskola kiürítésével zárult a gyakorlat',
      'Olvadás előtt megjöttek a mobilgátak',
      'Elkészült a töltések felmérése',
    ],
    who: [
      'A vízügyi igazgatóság',
      'A vármegyei törzs',
      'A mentőszolgálat',
      'A folyó menti városok polgármesterei',
      'Az ügyeletes tiszt',
      'A mérnökök csapata',
    ],
    did: [
      'ismertette',
      'megvizsgálta',
      'bemutatta',
      'kibővítette',
      'jóváhagyta',
      'újra megnyitotta',
    ],
    what: [
      'negyven kilométernyi töltés állapotát',
      'a lakosok magasabb helyre költöztetésének tervét',
      'a homokzsákok és a hordozható szivattyúk készletét',
      'a duzzasztó alatti új vízmércét, amely tízpercenként mér',
      'a nehézjárművekről a szomszédos vármegyékkel kötött megállapodást',
      'az egy órán belül lezárható utak jegyzékét',
    ],
    when: [
      'hétfő reggel',
      'a második tetőzés után',
      'a negyedév végén',
      'a lakosok jelenlétében',
      'mielőtt a vízmércék a második fokozatot elérték',
    ],
    more: [
      'hogy a mellékfolyók menti települések fél nappal korábban értesüljenek az áradásról',
      'mert a hegyek hava több vizet tárol, mint az elmúlt kilenc télen bármikor',
      'a részletek a városházák hirdetőtábláin olvashatók',
      'ami több mint kétszáz települést és tizenegy vasúti átjárót érint',
      'noha senki sem számít akkora árvízre, amekkora tizenegy éve volt',
    ],
    headings: ['Hogyan tovább?', 'Számok', 'Hol lehet kérdezni?', 'Háttér'],
    points: [
      'Homokzsákot 18:00-ig a tűzoltóságon adnak.',
      'A komp nem jár, amíg a folyó 620 centiméter fölött van.',
      'A kérdésekre telefonon éjjel-nappal válaszolnak.',
      'Az alsó rakparton álló autókat díjtalanul elszállítják.',
      'Az iskolák a szokásosnál egy órával később nyitnak.',
    ],
    said: [
      [
        'Inkább riasztunk eggyel többször, mint hogy egy órát késsünk.',
        'Barta Ilona, a törzs vezetője',
      ],
      ['A folyó ráér. Mi nem.', 'Orsós Péter főmérnök'],
    ],
    table: ['Vízmérce', 'Vízállás centiméterben', 'Tetőzés'],
    link: ['A mércék állása óránként megjelenik:', 'a vízállások táblázata'],
    slips: [
      'A sajtó közlemény melléklete délután jelenik meg.',
      'A közleményt a Belügyi Minisztérium adta ki.',
      'A korábbi közlemények a Fő oldal alján állnak.',
      'Az állam titkár délben kapott tájékoztatást.',
    ],
  },
}
