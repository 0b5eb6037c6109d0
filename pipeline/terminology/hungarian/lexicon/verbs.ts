/*
 * Verbs that no rule conjugates. Closed classes: Rácz–Takács, Kis magyar nyelvtan (kinds of verb stems); Keszler (ed.),
 * Magyar grammatika (verb stems); Siptár–Törkenczy, The Phonology of Hungarian (stem alternations).
 */

/**
 * Stems in -sz and -v: the verb, its past, conditional, imperative, present participle, „téve”, and the stem of -hat.
 * A part in two is „ett-” before endings and „evett” alone.
 */
export const irregular = `
tesz tett tenn tegy tevő téve te
vesz vett venn vegy vevő véve ve
visz vitt vinn vigy vivő víve vi
hisz hitt hinn higgy hívő híve hi
lesz lett lenn legy levő léve le
eszik ett/evett enn egy evő éve e
iszik itt/ivott inn igy ivó íva i
megy ment menn menj menő menve me
jön jött jönn jöjj jövő jőve jö
`

/** -szik beside a stem in -d, -z: „cselekszik, cselekedett, cselekvő”. */
export const withD = `alszik:alud:alvó fekszik:feküd:fekvő nyugszik:nyugod:nyugvó cselekszik:cseleked:cselekvő
haragszik:haragud:haragvó törekszik:töreked:törekvő növekszik:növeked:növekvő igyekszik:igyekez:igyekvő
emlékszik:emlékez:emlékező gyanakszik:gyanakod:gyanakvó dicsekszik:dicseked:dicsekvő veszekszik:veszeked:veszekvő
telepszik:teleped:telepedő gyarapszik:gyarapod:gyarapodó esküszik:esküd:esküvő alkuszik:alkud:alkuvó
mosakszik:mosakod:mosakvó tolakszik:tolakod:tolakvó menekszik:meneked:menekvő öregszik:öreged:öregedő`

/** The last vowel drops before vowels: „közlöm, közli, közlő”, but „közölt”. */
export const dropping = `közöl javasol gyakorol érdekel énekel ünnepel szerepel igényel vezérel végez jelez szerez érez
őriz céloz jegyez töröl söpör seper sodor gyötör tipor ostromol üdvözöl érdemel pótol gátol vádol mozog forog képez
fedez sugároz`

/** Parts before a verb that leave it: „közzétesz, tette közzé”; the longest counts. */
export const coverbs = `nyilvánosságra közzé létre végre tönkre vissza össze hozzá tovább egybe félre helyre jóvá utána
újra bele előre haza elő oda ide szét túl alá rá meg fel föl le be ki el át közre észre`

/** Verbs that begin with the letters of such a part by chance. */
export const undivided = `beszél felel elemez ellenőriz kiált lehet leltároz elnököl felejt levelez átkoz kiáltoz
elégít leplez lelkesít elevenít legel lélegez befolyásol felügyel elmélkedik lebeg`

/** Only i, í, and back endings all the same: „írni, hívna, indítanak”. */
export const backVerbs = `bír hív ír nyit szid tilt indít tisztít pirít irt sír csíp szív vív ring nyír hízik bízik
nyílik iszik`

/** A vowel comes between the last consonants before consonants: „hiányzik, hiányozni”. */
export const inserting = `hiányz:hiányoz lélegz:lélegez vérz:vérez virágz:virágoz`

/** Stems that end in a vowel: „nő, növök, nőtt”. */
export const openVerbs = `nő:növ lő:löv sző:szöv ró:rov nyű:nyüv fő:föv`
