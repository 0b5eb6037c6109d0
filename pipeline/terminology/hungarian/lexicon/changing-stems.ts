/*
 * Nouns whose stem changes before endings that begin with a vowel. The classes are closed, and who belongs to them is
 * a fact of the language: Rácz–Takács, Kis magyar nyelvtan (kinds of noun stems); Keszler (ed.), Magyar grammatika
 * (noun stems); Papp, A magyar nyelv szóvégmutató szótára (members, by their endings).
 *
 * `word:stem`, and with it all compounds that end in the word. `+word:stem` is this word alone, as others end in the
 * same letters by chance („hét” in „lehét”); what a compound of such a word does is looked for, but not written.
 */

/** The last vowel becomes short, and the linking vowel is low: „kezet, nyarak”. */
export const shortened = `kéz:kez név:nev levél:level víz:viz tűz:tüz szűz:szüz +fűz:füz út:ut kút:kut híd:hid
nyár:nyar nyíl:nyil madár:madar bogár:bogar kanál:kanal pohár:pohar sugár:sugar kosár:kosar agár:agar szamár:szamar
mozsár:mozsar mocsár:mocsar +sár:sar iszapsár:iszapsar darázs:darazs parázs:parazs fonál:fonal kenyér:kenyer
tehén:tehen +egér:eger szekér:szeker gyökér:gyöker tenyér:tenyer fenék:fenek kerék:kerek fazék:fazek kötél:kötel
fedél:fedel veréb:vereb szemét:szemet cserép:cserep közép:közep derék:derek jég:jeg +ég:eg hét:het +bél:bel
vastagbél:vastagbel vékonybél:vékonybel vakbél:vakbel végbél:végbel +dél:del tél:tel fél:fel szél:szel nyél:nyel
+ész:esz józanész:józanesz +mész:mesz réz:rez +légy:legy szén:szen tér:ter +ér:er visszér:visszer ütőér:ütőer +dér:der
+hév:hev +úr:ur földesúr:földesur hadúr:hadur főúr:főur nagyúr:nagyur rúd:rud lúd:lud nyúl:nyul +ín:in nehéz:nehez
+egyéb:egyeb +kevés:keves +elég:eleg`

/** The last vowel drops: „bokrot, terme”. */
export const dropped = `dolog:dolg szobor:szobr tükör:tükr titok:titk bokor:bokr terem:term álom:álm torony:torny
halom:halm öböl:öbl cukor:cukr +iker:ikr köröm:körm árok:árk méreg:mérg gyomor:gyomr csokor:csokr sarok:sark
fogoly:fogly bagoly:bagly átok:átk barom:barm bugyor:bugyr burok:burk csöbör:csöbr cseber:csebr csupor:csupr +eper:epr
+ezer:ezr fészek:fészk féreg:férg kéreg:kérg fodor:fodr gödör:gödr hurok:hurk járom:járm kapocs:kapcs kapor:kapr
kebel:kebl kölyök:kölyk +lator:latr lélek:lelk lepel:lepl majom:majm malom:malm +marok:mark meder:medr mocsok:mocsk
szutyok:szutyk nyereg:nyerg ököl:ökl ökör:ökr piszok:piszk pokol:pokl pocok:pock retek:retk selyem:selym szatyor:szatyr
szeder:szedr szirom:szirm szurok:szurk takony:takny torok:tork tücsök:tücsk üröm:ürm üszök:üszk vödör:vödr verem:verm
veder:vedr vétek:vétk haszon:haszn izom:izm ólom:ólm +farom:farm karom:karm +korom:korm horog:horg szemérem:szemérm
csücsök:csücsk bütyök:bütyk lucsok:lucsk nyirok:nyirk akol:akl köböl:köbl csülök:csülk bögöly:bögly telek:telk
tulok:tulk vacok:vack szitok:szitk +orom:orm +érem:érm emlékérem:emlékérm aranyérem:aranyérm +alom:alm teher:terh
pehely:pelyh kehely:kelyh`

/** The last vowel drops, and the linking vowel is low: „sátrat, vásznak”. */
export const droppedLow = `sátor:sátr vászon:vászn ajak:ajk farok:fark fátyol:fátyl jászol:jászl kazal:kazl`

/** A v comes before the vowel: „lovat, művek”. */
export const withV = `+ló:lov víziló:vízilov csataló:csatalov hátasló:hátaslov versenyló:versenylov kő:köv cső:csöv
+tő:töv szótő:szótöv igető:igetöv szőlőtő:szőlőtöv +fű:füv +tó:tav halastó:halastav +hó:hav +lé:lev
gyümölcslé:gyümölcslev mű:műv zenemű:zeneműv +nyű:nyüv`

/** The v in the plural and the possessive only: „falut, szót”, but „falvak, szava”. */
export const withVInPart = `falu:falv szó:szav`

/** Both are right, and the one without a change is the commoner: „odúk, odvak”. */
export const sometimesChanged = `daru:darv tetű:tetv odú:odv hamu:hamv +szú:szuv +mag:magv gyapjú:gyapj varjú:varj
borjú:borj +fattyú:fatty +ifjú:ifj nedű:nedv derű:derv`

/** Before -elem, in nouns whose e drops: „védelmet”. The other nouns in -elem are compounds with „elem”. */
export const beforeElem = `véd kér fél érz ért figy fegy győz tür küzd sér történ fejed kegy szer él jöved seged veszed
kény enged gyötr resked rejt sejt ijed int terjed ért fert késed esed gyűl hied ízl gerj`

/** The last vowel drops or not: „bajusza, bajsza”. */
export const sometimesDropped = `bajusz:bajsz`
