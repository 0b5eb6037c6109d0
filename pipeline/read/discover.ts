import type { Finding } from '../model/finding.ts'
import { findingOf } from '../model/rule.ts'
import { folderRule, limitRule, missingFileRule, unreadableRule } from '../model/rules.ts'
import { isSlug } from '../model/slug-grammar.ts'
import { say } from '../model/wording.ts'

export type SourceFolder = {
  /** "<year>/<slug>" */
  readonly id: string
  readonly folder: string
  /** Names of the plain files in the folder. */
  readonly files: readonly string[]
  readonly findings: readonly Finding[]
}

type Entry = { readonly path: string; readonly kind: 'file' | 'folder' | 'link' | 'other' | 'huge' }

/**
 * Groups what lies under `sources/` into announcements: a folder `<year>/<slug>` each. Links and special
 * files are refused, a folder whose name cannot stand in a web address too.
 */
export function discover(
  entries: readonly Entry[],
  unreadable: readonly string[],
): { folders: SourceFolder[]; findings: Finding[] } {
  const folders = new Map<string, { files: string[]; findings: Finding[] }>()
  const findings: Finding[] = []
  const at = (id: string) => {
    const known = folders.get(id) ?? { files: [], findings: [] }
    folders.set(id, known)
    return known
  }
  for (const { path, kind } of entries) {
    const [top, year = '', slug, name, ...deeper] = path.split('/')
    if (top !== 'sources') continue
    if (slug === undefined) {
      if (kind === 'link')
        findings.push(
          findingOf(
            unreadableRule,
            path,
            say('Unexpected link “{{path}}”, expected a folder', { path }),
          ),
        )
      if (kind === 'file' && year.endsWith('.md'))
        findings.push(
          findingOf(
            folderRule,
            path,
            say(
              'Unexpected text “{{path}}” outside a folder, expected sources/<year>/<name>/hu.md',
              { path },
            ),
          ),
        )
      continue
    }
    if (!/^(?:\d{4}|undated)$/u.test(year)) {
      if (kind === 'folder')
        findings.push(
          findingOf(
            folderRule,
            path,
            say('Unexpected folder “{{year}}”, expected a year such as 2026', { year }),
          ),
        )
      continue
    }
    if (name === undefined) {
      if (kind === 'link')
        at(`${year}/${slug}`).findings.push(
          findingOf(
            unreadableRule,
            path,
            say('Unexpected link “{{path}}”, expected a folder', { path }),
          ),
        )
      else if (kind === 'folder') {
        at(`${year}/${slug}`)
        if (!isSlug(slug))
          at(`${year}/${slug}`).findings.push(
            findingOf(
              folderRule,
              path,
              say(
                'Unexpected name “{{slug}}”, expected small letters a–z, digits and single hyphens',
                { slug },
              ),
            ),
          )
      } else if (/\.(?:md|ya?ml)$/u.test(slug))
        findings.push(
          findingOf(
            folderRule,
            path,
            say(
              'Unexpected text “{{path}}” outside a folder, expected sources/{{year}}/<name>/{{slug}}',
              { path, year, slug },
            ),
          ),
        )
      continue
    }
    const folder = at(`${year}/${slug}`)
    if (deeper.length) {
      if (kind === 'file')
        folder.findings.push(
          findingOf(
            folderRule,
            path,
            say(
              'Unexpected folder “{{name}}” in an announcement, expected its files beside hu.md and en.md',
              { name },
            ),
            undefined,
            { severity: 'warning' },
          ),
        )
    } else if (kind === 'file') folder.files.push(name)
    else if (kind === 'huge')
      folder.findings.push(
        findingOf(
          limitRule,
          path,
          say('Unexpected size of “{{name}}”, expected at most 100 MB', { name }),
        ),
      )
    else if (kind !== 'folder')
      folder.findings.push(
        findingOf(
          unreadableRule,
          path,
          kind === 'link'
            ? say('Unexpected link “{{name}}”, expected a plain file', { name })
            : say('Unexpected special file “{{name}}”, expected a plain file', { name }),
        ),
      )
  }
  for (const path of unreadable) {
    const [top, year, slug] = path.split('/')
    const finding = findingOf(
      unreadableRule,
      path,
      say('Unexpected refusal: “{{path}}” cannot be read', { path }),
    )
    if (top === 'sources' && year !== undefined && slug !== undefined)
      at(`${year}/${slug}`).findings.push(finding)
    else findings.push(finding)
  }
  const taken = new Map<string, string>()
  return {
    findings,
    folders: [...folders]
      .filter(([, { files, findings: own }]) => files.length || own.length)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, { files, findings: own }]) => {
        const folder = `sources/${id}`
        const more = [...own]
        if (!own.length && !files.includes('announcement.yaml'))
          more.push(
            findingOf(
              missingFileRule,
              `${folder}/announcement.yaml`,
              say(
                'Unexpected absence of “announcement.yaml”, expected the facts of the announcement',
              ),
            ),
          )
        const folded = id.toLowerCase()
        const other = taken.get(folded)
        if (other !== undefined)
          more.push(
            findingOf(
              folderRule,
              folder,
              say('Unexpected folder that differs from “{{other}}” in capitals only', { other }),
            ),
          )
        // One that is refused for its name takes no place.
        if (!own.length) taken.set(folded, id)
        return { id, folder, files: files.sort(), findings: more }
      }),
  }
}
