/**
 * Verbs whose past or participle no rule makes: base, past, participle; a slash parts two that are both right, the
 * commoner one first. After Quirk et al., A Comprehensive Grammar of the English Language, 3.11–3.20.
 */
const list = `
arise arose arisen; awake awoke awoken; bear bore borne; beat beat beaten; become became become; begin began begun;
bend bent bent; bet bet bet; bid bid bid; bind bound bound; bite bit bitten; bleed bled bled; blow blew blown;
break broke broken; breed bred bred; bring brought brought; broadcast broadcast broadcast; build built built;
burn burned/burnt burned/burnt; burst burst burst; buy bought bought; cast cast cast; catch caught caught;
choose chose chosen; cling clung clung; come came come; cost cost cost; creep crept crept; cut cut cut;
deal dealt dealt; dig dug dug; do did done; draw drew drawn; dream dreamed/dreamt dreamed/dreamt; drink drank drunk;
drive drove driven; dwell dwelt dwelt; eat ate eaten; fall fell fallen; feed fed fed; feel felt felt;
fight fought fought; find found found; flee fled fled; fling flung flung; fly flew flown; forbid forbade forbidden;
forecast forecast forecast; forget forgot forgotten; forgive forgave forgiven; freeze froze frozen; get got got/gotten;
give gave given; go went gone; grind ground ground; grow grew grown; hang hung hung; have had had; hear heard heard;
hide hid hidden; hit hit hit; hold held held; hurt hurt hurt; keep kept kept; kneel knelt knelt; know knew known;
lay laid laid; lead led led; lean leaned/leant leaned/leant; leap leapt leapt; learn learned/learnt learned/learnt;
leave left left; lend lent lent; let let let; lie lay lain; light lit lit; lose lost lost; make made made;
mean meant meant; meet met met; mow mowed mown; pay paid paid; prove proved proved/proven; put put put; quit quit quit;
read read read; rid rid rid; ride rode ridden; ring rang rung; rise rose risen; run ran run; saw sawed sawn;
say said said; see saw seen; seek sought sought; sell sold sold; send sent sent; set set set; sew sewed sewn;
shake shook shaken; shed shed shed; shine shone shone; shoot shot shot; show showed shown; shrink shrank shrunk;
shut shut shut; sing sang sung; sink sank sunk; sit sat sat; sleep slept slept; slide slid slid; sow sowed sown;
speak spoke spoken; speed sped sped; spell spelled/spelt spelled/spelt; spend spent spent; spill spilled/spilt spilled/spilt;
spin spun spun; spit spat spat; split split split; spoil spoiled/spoilt spoiled/spoilt; spread spread spread;
spring sprang sprung; stand stood stood; steal stole stolen; stick stuck stuck; sting stung stung; strike struck struck;
strive strove striven; swear swore sworn; sweep swept swept; swell swelled swollen; swim swam swum; swing swung swung;
take took taken; teach taught taught; tear tore torn; tell told told; think thought thought; throw threw thrown;
thrust thrust thrust; tread trod trodden; understand understood understood; wake woke woken; wear wore worn;
weave wove woven; weep wept wept; win won won; wind wound wound; withdraw withdrew withdrawn; write wrote written;
upset upset upset; welcome welcomed welcomed`

export type Principal = { readonly past: readonly string[]; readonly participle: readonly string[] }

const verbs: ReadonlyMap<string, Principal> = new Map(
  list
    .split(';')
    .map((entry) => entry.trim().split(' '))
    .map(([base = '', past = '', participle = '']) => [
      base,
      { past: past.split('/'), participle: participle.split('/') },
    ]),
)

/** Prefixes that leave a verb as irregular as it is: “undertake”, “withhold”, “rebuild”. */
const prefix = /^(?:fore|inter|mis|out|over|pre|re|under|un|up|with)-?(?=.{2})/u

/** Past and participle of an irregular verb; undefined of a regular one. */
export function principalOf(verb: string): Principal | undefined {
  const known = verbs.get(verb)
  if (known) return known
  const [before = ''] = prefix.exec(verb) ?? []
  const base = before ? verbs.get(verb.slice(before.length)) : undefined
  return (
    base && {
      past: base.past.map((word) => before + word),
      participle: base.participle.map((word) => before + word),
    }
  )
}
