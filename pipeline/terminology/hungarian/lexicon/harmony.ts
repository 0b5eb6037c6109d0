/*
 * Words whose suffixes the vowels alone do not tell. Members after Siptár–Törkenczy, The Phonology of Hungarian (neutral
 * vowels, antiharmonic stems), and Papp, A magyar nyelv szóvégmutató szótára.
 */

/** Only i, í, é, and back suffixes all the same: „hídon, célok”; compounds follow. A `+`: this word alone. */
export const antiharmonic = `híd díj cél sír zsír nyíl szíj +íj héj +kín +ín +síp csík sík gyík +pír derék férfi
indíték`

/** Last members of compounds that keep their front suffixes behind a back vowel: „munkarésznek, autógépek”. */
export const front = `és ség szék kép érték mérték rész név nép tény mény vény lény fény tiszt ízis gép cég hír cím víz
kéz szél tér hét bér vér méz kés rés férj szén szín szint dísz szív íz hit film cikk liszt vidék vitéz igény fél év vég
jég pénz személy fék lét tét tél dél bél érv kincs segély kém`

/** Words that end in those letters by chance, and take back suffixes. */
export const back = `babér tányér borbély kastély`

/** Words that take both: „férfival, férfivel”. */
export const both = `férfi`
