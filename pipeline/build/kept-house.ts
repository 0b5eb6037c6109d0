import type { Gap } from '../check/locale-gaps.ts'
import type { Finding } from '../model/finding.ts'
import type { Language } from '../model/language.ts'
import type { Concept } from '../model/termbase.ts'
import { packSettings, termbaseFor, unpackSettings, type SettingsData } from '../make/shared.ts'
import type { Keep } from '../terminology.ts'
import type { HouseDigests } from './house-digests.ts'
import type { House } from './house.ts'

/** A house as plain data; the forms of its terms are kept apart, as they outlive an edit of its words. */
export type KeptHouse = {
  readonly settings: SettingsData
  readonly concepts: readonly Concept[]
  readonly findings: readonly Finding[]
  readonly gaps: readonly Gap[]
  readonly blocked: readonly Language[]
  readonly digests: HouseDigests
}

export const packHouse = (house: House): KeptHouse => ({
  settings: packSettings(house),
  concepts: house.termbase.concepts,
  findings: house.findings,
  gaps: house.gaps(),
  blocked: [...house.blocked],
  digests: house.digests,
})

/** @param keep keeps the forms of the terms */
export function unpackHouse(kept: KeptHouse, keep: Keep): House {
  const { settings, concepts, findings, gaps, blocked, digests } = kept
  return {
    ...unpackSettings(settings),
    termbase: termbaseFor(concepts, settings.locales, keep),
    findings,
    gaps: () => gaps,
    blocked: new Set(blocked),
    digests,
  }
}
