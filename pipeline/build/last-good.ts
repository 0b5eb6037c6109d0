import type { Item } from '../model/announcement.ts'
import type { Finding } from '../model/finding.ts'
import { findingOf, type Rule } from '../model/rule.ts'
import type { Planned } from './plan.ts'
import type { Entry, Release } from './release.ts'
import { say } from '../model/wording.ts'

export const vanishedRule: Rule = {
  id: 'source/vanished',
  severity: 'warning',
  why: 'An address that was public stays in other people’s texts for years; an announcement that is no longer valid is withdrawn, not removed.',
  remedy: 'Put the folder back and write “status: withdrawn” into announcement.yaml.',
}

/** Whether the new facts themselves say that the old edition must not stay. */
const mustGo = (one: Planned): boolean =>
  one.facts !== undefined && (!one.due || one.facts.status === 'withdrawn')

/** The editions of the current release that stay: of announcements that failed now, or were not asked for. */
export function lastGood(
  release: Release | undefined,
  stay: readonly Planned[],
  isStale: (id: string) => boolean,
): { entries: Entry[]; items: Item[]; sources: Record<string, string> } {
  const ids = new Set(stay.filter((one) => !mustGo(one)).map((one) => one.id))
  if (!ids.size) return { entries: [], items: [], sources: {} }
  const entries = (release?.entries ?? []).filter(
    ({ announcement }) => announcement !== undefined && ids.has(announcement),
  )
  return {
    entries: entries.map((entry) => {
      const { stale: _was, ...rest } = entry
      return entry.announcement !== undefined && isStale(entry.announcement)
        ? { ...rest, stale: true }
        : rest
    }),
    items: (release?.items ?? []).filter(({ id }) => ids.has(id)),
    sources: Object.fromEntries(
      Object.entries(release?.sources ?? {}).filter(([id]) => ids.has(id)),
    ),
  }
}

/** Pages of the last release that would be gone now, though nothing says why. */
export function vanished(
  release: Release | undefined,
  entries: readonly Entry[],
  planned: readonly Planned[],
): Finding[] {
  const now = new Set(entries.map(({ path }) => path))
  const hidden = new Set(planned.filter((one) => one.facts && !one.due).map(({ id }) => id))
  return (release?.entries ?? [])
    .filter(
      ({ path, format, announcement }) =>
        format === 'html' && !now.has(path) && !hidden.has(announcement ?? ''),
    )
    .map(({ path, announcement }) => ({
      ...findingOf(
        vanishedRule,
        `sources/${announcement ?? ''}`,
        say('Unexpected end of the page “{{path}}”, which was public', { path }),
      ),
      ...(announcement !== undefined && { announcement }),
    }))
}
