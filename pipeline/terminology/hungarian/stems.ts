/** How a noun changes before suffixes that begin with a vowel, where no rule tells. */
export type Stem = {
  /** Before the accusative, the plural and the possessive endings. */
  readonly stem: string
  /** The linking vowel is low: -at, -ak. */
  readonly lowering?: boolean
}

const shortened =
  'név:nev levél:level kéz:kez víz:viz tűz:tüz út:ut híd:hid nyár:nyar madár:madar kenyér:kenyer tehén:tehen egér:eger szekér:szeker gyökér:gyöker jég:jeg tél:tel cserép:cserep pohár:pohar sugár:sugar kosár:kosar úr:ur rúd:rud kút:kut nyúl:nyul fonál:fonal dél:del közép:közep'

const dropped =
  'dolog:dolg szobor:szobr tükör:tükr titok:titk bokor:bokr terem:term álom:álm torony:torny halom:halm öböl:öbl sátor:sátr cukor:cukr iker:ikr vászon:vászn köröm:körm árok:árk méreg:mérg gyomor:gyomr csokor:csokr sarok:sark ajak:ajk'

const withV = 'ló:lov kő:köv fű:füv tó:tav hó:hav szó:szav lé:lev mű:műv'

/** Nouns whose linking vowel is low without any other change. */
const lowered =
  'ház láb vas toll nyak hal has fal ág ágy ár díj nyíl tárgy had vád fog föld könyv fül szög völgy öv tő gyár száj vaj olaj lyuk ujj hold szarv'

const entries = (list: string): [string, Stem][] =>
  list.split(' ').map((pair) => {
    const [word = '', stem = word] = pair.split(':')
    return [word, { stem, lowering: true }]
  })

const plain = (list: string): [string, Stem][] =>
  list.split(' ').map((pair) => {
    const [word = '', stem = word] = pair.split(':')
    return [word, { stem }]
  })

const words: ReadonlyMap<string, Stem> = new Map([
  ...entries(shortened),
  ...plain(dropped),
  ...entries(withV),
  ...entries(lowered),
])

/** Words so short that other words end in the same letters by chance: only alone or behind a hyphen or space. */
const alone =
  /^(?:ág|ágy|ár|díj|had|fog|öv|tő|ló|kő|fű|tó|hó|lé|úr|út|has|hal|dél|mű|cél|vas|ujj|fal|ház|vaj)$/u

/** The longest last member of a compound that the list has; -alom and -elem drop their vowel by rule. */
export function stemOf(noun: string): Stem {
  const low = noun.toLowerCase()
  const last = low.split(/[\s-]+/u).at(-1) ?? low
  for (let from = 0; from < last.length - 1; from++) {
    const member = last.slice(from)
    const known = words.get(member)
    if (!known || (from > 0 && alone.test(member))) continue
    return { ...known, stem: noun.slice(0, noun.length - member.length) + known.stem }
  }
  if (/(?:[^aeiouáéíóöőúüű]|gy|ny)(?:a|e)l(?:o|e)m$/u.test(low) && /(?:alom|elem)$/u.test(low))
    return { stem: `${noun.slice(0, -2)}m`, lowering: true }
  // Participles that became nouns: „megbízottat, menekültek”.
  return { stem: noun, ...(/(?:ott|ett|ött|ült|ult)$/u.test(low) && { lowering: true }) }
}
