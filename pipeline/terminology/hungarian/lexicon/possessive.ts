/*
 * Whether „his or her” is -ja, -je or -a, -e. No rule tells it all: what those of `possessive.ts` get wrong stands here
 * (Rácz–Takács, Kis magyar nyelvtan, on the possessive markers; members after Papp, A magyar nyelv szóvégmutató szótára).
 * Compounds follow their last member; a `+`: this word alone.
 */

export const withJ = `+bár film német angol cél török fesztivál gól +zár alak divat nadrág pad patak elit erőd gin
január február szivar bajor táv vitrin szombat péntek modell internet görög svéd szerb híd +vad út rúd kút lúd kedd
csütörtök motor traktor monitor radar dollár ügyvéd hall szovjet ebéd gitár reklám tucat zsír sír papír sofőr falat
lakat pár profil sztár benzin +tét smink csík email klip parfüm sejt protokoll kontroll bál kém +rom +kór sáv gömb tömb
farm hotel motel koktél csőd hektár reform modul mobil pecsét platform gén limit rét kanyar vitamin delfin bankár
konzol krokodil segéd páncél zsinór vám lekvár konzerv sín húr bravúr űr cseléd letét gyám hangár +ín kín repertoár
program gramm atom krém fájl terminál portál hibrid acél ól trón +kar email alkohol deficit attitűd kosztüm rezsim
szappan balett kabinet csekk cset chip`
export const withoutJ = `hát tett altiszt tiszt homlok fog otthon test cikk állapot jog szak anyag tulajdon csillag fok
ablak átlag láb húg birtok tan gyalog szag vagyon segg oszlop had indok +ok nyak ajak talp fark térd állag zálog +zug
lak asztal tábor ág virág világ patak nomád kebel árnyék titok kamat ütem asszony vászon haszon katlan vadon`
