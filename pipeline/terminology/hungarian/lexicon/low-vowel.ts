/*
 * Nouns whose linking vowel is low: „házat, házak, házam”, „könyvet, könyvek”, „fejet” (not „fejt”). A closed class:
 * Rácz–Takács, Kis magyar nyelvtan; Siptár–Törkenczy, The Phonology of Hungarian (lowering stems); Papp,
 * A magyar nyelv szóvégmutató szótára (members, by their endings).
 *
 * Compounds that end in the word follow it. A `+` before a word: this word alone; what a longer word that ends in the
 * same letters does is looked for, but not written, and its own compounds are listed.
 */
export const low = `ház láb fal toll nyak váll hát szál szár +ár árny társ nyárs tár hal +has +haj máj száj táj +báj
háj vaj olaj nyáj héj szíj +íj díj +had +vad +vád +nád +sav +szarv tárgy gally ujj szomj hónalj +alj talp hold +fog
agyar szakáll vonal +arany zár vár gyár +sarj +tál +sál +láz lyuk szárny +fark +öl +fül föld könyv szög völgy tölgy
ölyv +öv tőgy ügy +rügy ürügy hölgy törzs könny szörny bölcs szügy hely fej +mell jel +tej nyelv rossz +új +nyál +ág
+ágy +vágy +vas +agy +áll +hossz gát +ól +váz csontváz +luk csönd csöpp iparág tudományág szakág üzletág sportág
oldalág mellékág folyóág villámág faág csapágy betegágy franciaágy gyermekágy vételár alapár átlagár egységár benzinár
gázolajár gázár olajár energiaár áramár piacár lakásár ingatlanár földár jegyár búzaár gabonaár húsár élelmiszerár
üzemanyagár részvényár listaár irányár nyersvas betonvas öntöttvas szemfog tejfog`

/** Words that end in the letters of a noun of these lists by chance: they, and compounds with them, are regular. */
export const regular = `határ oltár gitár sztár csatár tatár mustár kantár avatár nektár zsoltár batár bölcső lépcső
szökő lökő bökő nemű magyar rész titkár tanár polgár futár bazár +kár +pár +bár tolvaj huszár császár búvár bulvár
lekvár szamovár kaviár hektár repertoár koktél január február nyaláb tanév sajtó hajtó bojkott +pult`

/** The linking vowel is low or not: „örömet, örömöt”. What is not low is written. */
export const sometimesLow = `öröm gyümölcs ösztön`

/** „oldalak, oldalam”, but „oldalt”. */
export const lowButAccusative = `oldal`
