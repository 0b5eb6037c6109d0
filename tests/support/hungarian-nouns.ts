/*
 * Labelled forms of Hungarian nouns by class of stem, made by hand: a noun, then what it is with -t, in the plural, with
 * -on, “his or her”, “my”, “his or her … (several)”. A / parts forms of which both are right; the first is written.
 */
export const nounTable: Readonly<Record<string, string>> = {
  regular: `
kormány kormányt kormányok kormányon kormánya kormányom kormányai
hatóság hatóságot hatóságok hatóságon hatósága hatóságom hatóságai
tanács tanácsot tanácsok tanácson tanácsa tanácsom tanácsai
csoport csoportot csoportok csoporton csoportja csoportom csoportjai
ügynök ügynököt ügynökök ügynökön ügynöke ügynököm ügynökei
rendőr rendőrt rendőrök rendőrön rendőre rendőröm rendőrei
művész művészt művészek művészen művésze művészem művészei
pénz pénzt pénzek pénzen pénze pénzem pénzei
modell modellt modellek modellen modellje modellem modelljei
rendelet rendeletet rendeletek rendeleten rendelete rendeletem rendeletei
bank bankot bankok bankon bankja bankom bankjai
program programot programok programon programja programom programjai
telefon telefont telefonok telefonon telefonja telefonom telefonjai
iroda irodát irodák irodán irodája irodám irodái
megye megyét megyék megyén megyéje megyém megyéi
szóvivő szóvivőt szóvivők szóvivőn szóvivője szóvivőm szóvivői
taxi taxit taxik taxin taxija taxim taxijai`,
  v: `
ló lovat lovak lovon lova lovam lovai
kő követ kövek kövön köve kövem kövei
cső csövet csövek csövön csöve csövem csövei
fű füvet füvek füvön füve füvem füvei
tó tavat tavak tavon tava tavam tavai
mű művet művek művön műve művem művei
erőmű erőművet erőművek erőművön erőműve erőművem erőművei
jármű járművet járművek járművön járműve járművem járművei
mérföldkő mérföldkövet mérföldkövek mérföldkövön mérföldköve mérföldkövem mérföldkövei
szó szót szavak szón szava szavam szavai
falu falut falvak falun falva falvam falvai`,
  dropping: `
bokor bokrot bokrok bokron bokra bokrom bokrai
dolog dolgot dolgok dolgon dolga dolgom dolgai
tükör tükröt tükrök tükrön tükre tükröm tükrei
terem termet termek termen terme termem termei
étterem éttermet éttermek éttermen étterme éttermem éttermei
álom álmot álmok álmon álma álmom álmai
titok titkot titkok titkon titka titkom titkai
fogoly foglyot foglyok foglyon foglya foglyom foglyai
lélek lelket lelkek lelken lelke lelkem lelkei
haszon hasznot hasznok hasznon haszna hasznom hasznai
teher terhet terhek terhen terhe terhem terhei
telek telket telkek telken telke telkem telkei
sátor sátrat sátrak sátron sátra sátram sátrai
védelem védelmet védelmek védelmen védelme védelmem védelmei
kereskedelem kereskedelmet kereskedelmek kereskedelmen kereskedelme kereskedelmem kereskedelmei
jövedelem jövedelmet jövedelmek jövedelmen jövedelme jövedelmem jövedelmei
hatalom hatalmat hatalmak hatalmon hatalma hatalmam hatalmai
tilalom tilalmat tilalmak tilalmon tilalma tilalmam tilalmai
elem elemet elemek elemen eleme elemem elemei
slalom slalomot slalomok slalomon slaloma slalomom slalomai`,
  shortening: `
kéz kezet kezek kézen keze kezem kezei
név nevet nevek néven neve nevem nevei
levél levelet levelek levélen levele levelem levelei
nyár nyarat nyarak nyáron nyara nyaram nyarai
madár madarat madarak madáron madara madaram madarai
út utat utak úton útja utam útjai
híd hidat hidak hídon hídja hidam hídjai
tűz tüzet tüzek tűzön tüze tüzem tüzei
kenyér kenyeret kenyerek kenyéren kenyere kenyerem kenyerei
kötél kötelet kötelek kötélen kötele kötelem kötelei
ügyfél ügyfelet ügyfelek ügyfélen ügyfele ügyfelem ügyfelei
víz vizet vizek vízen vize vizem vizei`,
  lowering: `
ház házat házak házon háza házam házai
kórház kórházat kórházak kórházon kórháza kórházam kórházai
könyv könyvet könyvek könyvön könyve könyvem könyvei
föld földet földek földön földje földem földjei
tárgy tárgyat tárgyak tárgyon tárgya tárgyam tárgyai
okmánytár okmánytárat okmánytárak okmánytáron okmánytára okmánytáram okmánytárai
határ határt határok határon határa határom határai
iparág iparágat iparágak iparágon iparága iparágam iparágai
ország országot országok országon országa országom országai
ár árat árak áron ára áram árai
tanár tanárt tanárok tanáron tanára tanárom tanárai
munkatárs munkatársat munkatársak munkatárson munkatársa munkatársam munkatársai
ügy ügyet ügyek ügyön ügye ügyem ügyei
nyelv nyelvet nyelvek nyelven nyelve nyelvem nyelvei
oldal oldalt oldalak oldalon oldala oldalam oldalai
megbízott megbízottat megbízottak megbízotton megbízottja megbízottam megbízottjai`,
  antiharmonic: `
cél célt célok célon célja célom céljai
díj díjat díjak díjon díja díjam díjai
sír sírt sírok síron sírja sírom sírjai
derék derekat derekak derékon dereka derekam derekai
férfi férfit férfiak férfin férfija férfim férfijai`,
  thirdPerson: `
ajtó ajtót ajtók ajtón ajtaja ajtóm ajtói
idő időt idők időn ideje időm idői
erő erőt erők erőn ereje erőm erői
munkaerő munkaerőt munkaerők munkaerőn munkaereje munkaerőm munkaerői
tető tetőt tetők tetőn teteje tetőm tetői
büntető büntetőt büntetők büntetőn büntetője büntetőm büntetői
sajtó sajtót sajtók sajtón sajtója sajtóm sajtói
bíró bírót bírák bírón bírája bíróm bírái
szülő szülőt szülők szülőn szülője szülőm szülei
apa apát apák apán apja apám apái
anya anyát anyák anyán anyja anyám anyái
tanya tanyát tanyák tanyán tanyája tanyám tanyái
fiú fiút fiúk fiún fia fiam fiai
öcs öcsöt öcsök öcsön öccse öcsém öccsei`,
}

export const nounTags = ['sg.acc', 'pl.nom', 'sg.sup', '3sg.nom', '1sg.nom', '3sg.pl.nom'] as const

/** The lines of a class: the noun and its forms, tag by tag. */
export const nounRows = (lines: string): [noun: string, forms: string[]][] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [noun = '', ...forms] = line.split(' ')
      return [noun, forms]
    })
