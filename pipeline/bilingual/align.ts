import type { Language } from '../model/language.ts'
import { figuresIn } from './figures.ts'
import type { Kind, Segment } from './paragraphs.ts'
import { alignSequences, type Step } from './sequence.ts'

/** Segments of two languages that say the same; one side may be empty, or have two where the other has one. */
export type Alignment = {
  readonly a: readonly Segment[]
  readonly b: readonly Segment[]
}

/**
 * Variance per character of a text's length given its partner's (Gale & Church); Hungarian and English need about
 * as many characters.
 */
const variance = 6.8

/**
 * Costs (−ln of a probability) of a step by its shape. Gale & Church’s are for sentences (1–1 0.89, 1–0 0.0099,
 * 2–1 0.089); paragraphs are joined or parted less often, so that 2–1 is dearer here.
 */
const priors = { pair: 0.12, lone: 4.6, joined: 7.5 }

/** The most that lengths say of a segment without a partner, or of two that are unlike. */
const most = { lone: 3, pair: 25 }

/** What two segments of unlike kind cost. */
const unlike = { structure: 8, flow: 3 }

const anchorWeight = 6

/** Upper tail of the standard normal distribution: Abramowitz & Stegun, 26.2.17. */
function tail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z)
  const sum =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * sum
}

function lengthCost(a: number, b: number): number {
  const mean = (a + b) / 2
  if (!mean) return 0
  const delta = Math.abs(a - b) / Math.sqrt(variance * mean)
  return Math.min(most.pair, -Math.log(Math.max(2 * tail(delta), 1e-12)))
}

/** Titles, headings, rows and captions have a place in the structure: they are never joined. */
const isFlow = (kind: Kind): boolean =>
  kind === 'paragraph' || kind === 'item' || kind === 'quotation' || kind === 'footnote'

const kindCost = (a: Kind, b: Kind): number =>
  a === b ? 0 : isFlow(a) && isFlow(b) ? unlike.flow : unlike.structure

/** What both languages write alike: figures, and addresses of links and pictures. */
const anchorsOf = (segment: Segment, language: Language): readonly string[] => [
  ...figuresIn(segment.text, language),
  ...segment.links,
]

function anchorCost(a: readonly string[], b: readonly string[]): number {
  if (!a.length && !b.length) return 0
  if (!a.length || !b.length) return 1
  const rest = [...b]
  let common = 0
  for (const one of a) {
    const at = rest.indexOf(one)
    if (at < 0) continue
    rest.splice(at, 1)
    common++
  }
  return anchorWeight * (1 - (4 * common) / (a.length + b.length))
}

/** What an alignment looks at in a segment. */
const viewsOf = (segments: readonly Segment[], language: Language) =>
  segments.map((segment) => ({
    kind: segment.kind,
    size: segment.text.length,
    anchors: anchorsOf(segment, language),
  }))

/**
 * Pairs the segments of two languages, in their order: by structure, by lengths (Gale & Church, “A Program for
 * Aligning Sentences in Bilingual Corpora”, Computational Linguistics 19/1, 1993), and by the figures and
 * addresses that both share.
 */
export function align(
  a: readonly Segment[],
  b: readonly Segment[],
  languages: readonly [Language, Language],
): Alignment[] {
  const [left, right] = [viewsOf(a, languages[0]), viewsOf(b, languages[1])]
  const cost = ({ a: i, b: j, ofA, ofB }: Step): number => {
    const [one, other] = [left[i], right[j]]
    if (!ofA || !ofB || !one || !other)
      return priors.lone + Math.min(most.lone, lengthCost((ofA ? one : other)?.size ?? 0, 0))
    if (ofA === ofB)
      return (
        priors.pair +
        lengthCost(one.size, other.size) +
        kindCost(one.kind, other.kind) +
        anchorCost(one.anchors, other.anchors)
      )
    const [first, third] = ofA === 2 ? [one, other] : [other, one]
    const second = ofA === 2 ? left[i + 1] : right[j + 1]
    if (!second || ![first, second, third].every(({ kind }) => isFlow(kind))) return Infinity
    return (
      priors.joined +
      lengthCost(first.size + second.size, third.size) +
      Math.max(kindCost(first.kind, second.kind), kindCost(first.kind, third.kind)) +
      anchorCost([...first.anchors, ...second.anchors], third.anchors)
    )
  }
  return alignSequences(a.length, b.length, cost).map(({ a: i, b: j, ofA, ofB }) => ({
    a: a.slice(i, i + ofA),
    b: b.slice(j, j + ofB),
  }))
}
