const pairs = (list: string): [string, readonly string[]][] =>
  list
    .trim()
    .split(/;\s*/u)
    .map((entry) => {
      const [one = '', many = one] = entry.split(' ')
      return [one, many.split('/')]
    })

/** Plurals that no rule makes; a slash parts two that are both right. After Quirk et al., 5.81–5.102. */
const irregular: ReadonlyMap<string, readonly string[]> = new Map(
  pairs(
    `child children; foot feet; tooth teeth; goose geese; mouse mice; louse lice; ox oxen; man men; woman women;
die dice; brother brothers/brethren; person people/persons; penny pence/pennies; quiz quizzes; bus buses/busses; gas gases/gasses;
knife knives; life lives; wife wives; half halves; leaf leaves; loaf loaves; thief thieves; self selves; shelf shelves;
wolf wolves; calf calves; elf elves; sheaf sheaves; scarf scarves/scarfs; hoof hooves/hoofs; wharf wharves/wharfs;
criterion criteria; phenomenon phenomena; automaton automata/automatons; datum data; medium media/mediums; stratum strata;
memorandum memoranda/memorandums; referendum referendums/referenda; forum forums/fora; curriculum curricula/curriculums;
symposium symposia/symposiums; bacterium bacteria; addendum addenda; corrigendum corrigenda; erratum errata; ovum ova;
spectrum spectra/spectrums; moratorium moratoriums/moratoria; consortium consortia/consortiums; compendium compendia/compendiums;
quorum quorums; podium podiums/podia; honorarium honoraria/honorariums; millennium millennia/millenniums; stadium stadiums/stadia;
maximum maxima/maximums; minimum minima/minimums; optimum optima; aquarium aquariums/aquaria; archivum archivums/archiva;
index indices/indexes; appendix appendices/appendixes; matrix matrices/matrixes; vertex vertices/vertexes; codex codices;
axis axes; testis testes; alumnus alumni; stimulus stimuli; nucleus nuclei; radius radii/radiuses; syllabus syllabuses/syllabi;
focus focuses/foci; cactus cacti/cactuses; fungus fungi; terminus termini/terminuses; locus loci; bacillus bacilli;
corpus corpora; genus genera; opus opera/opuses; formula formulas/formulae; larva larvae; alga algae; vertebra vertebrae;
antenna antennas/antennae; bureau bureaux/bureaus; plateau plateaus/plateaux; tableau tableaux/tableaus; château châteaux;
hero heroes; potato potatoes; tomato tomatoes; veto vetoes; embargo embargoes; echo echoes; torpedo torpedoes;
cargo cargoes/cargos; volcano volcanoes/volcanos; mosquito mosquitoes/mosquitos; motto mottoes/mottos; buffalo buffaloes/buffalo;
zero zeros/zeroes`,
  ),
)

/** Nouns whose plural is their singular. */
const unchanged = new Set(
  'series species means headquarters crossroads aircraft spacecraft hovercraft sheep deer fish offspring barracks works gallows swine salmon cod swiss chassis corps premises personnel'.split(
    ' ',
  ),
)

/** Nouns without a plural. */
const uncountable = new Set(
  'information advice evidence news equipment progress research staff police trafficking luggage baggage legislation knowledge furniture software hardware traffic homework housework feedback training music weather accommodation behaviour behavior expertise funding housing infrastructure jewellery machinery migration poverty publicity rubbish scenery transport transportation violence wealth welfare smuggling slavery'.split(
    ' ',
  ),
)

export const isUncountable = (noun: string): boolean => uncountable.has(noun.toLowerCase())

/** -man that is no man: “Germans”, “humans”. */
const noMan = /(?:hu|ger|ro|nor|otto|sha|talis|caï?y|mussul|turco)man$/u

/** Irregular plurals of a noun, the commoner first; undefined of a regular one. */
export function irregularPlurals(noun: string): readonly string[] | undefined {
  if (unchanged.has(noun) || /[^aeiou]ese$/u.test(noun)) return [noun]
  const known = irregular.get(noun)
  if (known) return known
  if (noun.endsWith('man') && noun.length > 3 && !noMan.test(noun))
    return [`${noun.slice(0, -3)}men`]
  if (/.person$/u.test(noun)) return [`${noun}s`, `${noun.slice(0, -6)}people`]
  if (/.child$/u.test(noun)) return [`${noun}ren`]
  if (/.{2}sis$/u.test(noun)) return [`${noun.slice(0, -2)}es`]
  if (/.(?:kni|housewi|midwi)fe$/u.test(noun)) return [`${noun.slice(0, -2)}ves`]
  if (/.(?:shelf|half|leaf)$/u.test(noun)) return [`${noun.slice(0, -1)}ves`]
  return undefined
}
