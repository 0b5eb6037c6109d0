/*
 * Nouns whose possessive has a stem of its own in the third person: „ajtó: ajtaja”, „idő: ideje”, „apa: apja”. Closed
 * classes: Rácz–Takács, Kis magyar nyelvtan; Keszler (ed.), Magyar grammatika (possessive markers).
 *
 * `word:stem`, or `word:stem:stem of my, your, our`; a `+` before a word: this word alone, not what ends in it.
 */

/** ó, ő become a, e, and that is the form to write: „ajtaja, ideje”. */
export const finalVowel = `ajtó:ajta erdő:erde idő:ide mező:meze +tető:tete háztető:háztete hegytető:hegytete
sátortető:sátortete tüdő:tüde esztendő:esztende +erő:ere haderő:hadere munkaerő:munkaere légierő:légiere véderő:védere
vonzerő:vonzere túlerő:túlere tűzerő:tűzere vízerő:vízere szélerő:szélere atomerő:atomere lóerő:lóere életerő:életere
testierő:testiere vételerő:vételere lelkierő:lelkiere izomerő:izomere vásárlóerő:vásárlóere hajtóerő:hajtóere
teremtőerő:teremtőere tartóerő:tartóere fegyvererő:fegyverere +vő:ve belső:belse külső:külse +velő:vele
csontvelő:csontvele gerincvelő:gerincvele bíró:bírá`

/** The same, where the word as it stands is commoner today: „disznója, disznaja”. */
export const finalVowelSometimes = `disznó:diszna szőlő:szőle zászló:zászla borsó:borsa lépcső:lépcse csípő:csípe
teknő:tekne gyeplő:gyeple bendő:bende hordó:horda orsó:orsa korsó:korsa koporsó:koporsa bölcső:bölcse redő:rede
csikó:csika szérű:széré felső:felse alsó:alsa szülő:szüle vessző:vessze sarló:sarla tinó:tina olló:olla küllő:külle`

/** „apja, anyja”, but „apám, apánk”. */
export const kin = `+apa:ap nagyapa:nagyap édesapa:édesap dédapa:dédap ükapa:ükap öregapa:öregap keresztapa:keresztap
nevelőapa:nevelőap mostohaapa:mostohaap családapa:családap örömapa:örömap ősapa:ősap névapa:névap anya:any
keresztanya:keresztany atya:aty bátya:báty néne:nén báty:báty:bátyá öcs:öccs:öcsé`

/** Words that end in „anya” by chance. */
export const notKin = `banya tanya manya`
