import path from 'node:path'
import { readHouse } from '../build/house.ts'
import { takeSnapshot } from '../build/snapshot.ts'
import { placeTogether } from '../host/place.ts'
import { shipped } from '../host/shipped.ts'
import type { Language } from '../model/language.ts'
import type { Office } from '../model/office.ts'
import { isSlug } from '../model/slug-grammar.ts'
import { nextSlug, readSlug } from '../model/slug.ts'
import { say } from '../model/wording.ts'
import { announcementFiles } from '../start/announcement.ts'
import { dayAt } from './clock.ts'
import type { Context } from './command.ts'
import { languageOf } from './init.ts'
import { calledAs, typed } from './invocation.ts'
import { exit, UsageError } from './usage.ts'

function titleIn({ arguments: { words }, environment }: Context): string {
  const command = calledAs(environment)
  const [title = '', ...more] = words.slice(1)
  if (more.length)
    throw new UsageError(
      say('Put the title between quotation marks: {{command}} new "{{title}}"', {
        command,
        title: [title, ...more].join(' '),
      }),
    )
  if (!title.trim())
    throw new UsageError(
      say('Say the title of the announcement: {{command}}', {
        command: `${command} new "…"`,
      }),
    )
  if (/[\p{Cc}\u2028\u2029]/u.test(title.trim()))
    throw new UsageError(say('Write the title in one line, without tabs and line breaks.'))
  return title.trim().replace(/\s+/gu, ' ')
}

/** The name of the folder: of `--slug`, else of the title. */
function slugIn({ arguments: { values } }: Context, title: string): string {
  const { slug } = values
  if (typeof slug === 'string') {
    if (isSlug(slug)) return slug
    const read = readSlug(slug)
    throw new UsageError(
      'slug' in read
        ? say(
            '--slug {{slug}} cannot be the name of a folder: expected small letters a–z, digits and single hyphens, such as {{near}}.',
            { slug, near: read.slug },
          )
        : say(
            '--slug {{slug}} cannot be the name of a folder: expected small letters a–z, digits and single hyphens, such as flood-gauges.',
            { slug },
          ),
    )
  }
  const read = readSlug(title)
  if ('slug' in read) return read.slug
  throw new UsageError(
    'foreign' in read
      ? say(
          'No name for the folder can be made of this title: “{{letter}}” is no Latin letter. Name it behind the title: --slug flood-gauges',
          { letter: read.foreign },
        )
      : say(
          'No name for the folder can be made of a title without letters. Name it behind the title: --slug flood-gauges',
        ),
  )
}

function officeAt(context: Context): Office {
  const { settings, environment } = context
  const host = context.host(settings)
  if (!host.files.exists(path.join(settings.root, 'sources')))
    throw new UsageError(
      say('There is no office in {{root}}: it has no folder “sources”. Type: {{command}} init', {
        root: settings.root,
        command: calledAs(environment),
      }),
    )
  return readHouse(takeSnapshot(host, settings.root)).office
}

/** The language of the title: `--lang`, else the command's, where the office publishes in it. */
function titleLanguage(context: Context, office: Office): Language {
  const language = languageOf(context)
  if (office.languages.includes(language)) return language
  const [first = language] = office.languages
  if (context.arguments.values.lang === undefined) return first
  throw new UsageError(
    say('--lang {{language}}: the office does not publish in it; office.yaml has {{languages}}.', {
      language,
      languages: office.languages,
    }),
  )
}

function refuseTaken(context: Context, folder: string, year: string, slug: string): void {
  const { files } = context.host(context.settings)
  const taken = new Set(files.names(folder).map((name) => name.toLowerCase()))
  if (!taken.has(slug)) return
  const free = nextSlug(slug, (one) => taken.has(one))
  throw new UsageError(
    say(
      'There is an announcement “{{id}}” already, nothing was written. Another title, or behind it: --slug {{free}}',
      { id: `${year}/${slug}`, free },
    ),
  )
}

export function run(context: Context): Promise<number> {
  const { settings, here, environment, arguments: args } = context
  const title = titleIn(context)
  const office = officeAt(context)
  const slug = slugIn(context, title)
  const year = dayAt(settings.at, office.timeZone).slice(0, 4)
  const folder = path.join(settings.root, 'sources', year)
  refuseTaken(context, folder, year, slug)
  const { at } = args.values
  const made = announcementFiles(shipped('template'), office, {
    slug,
    year: Number(year),
    title,
    language: titleLanguage(context, office),
    spoken: context.language,
    ...(typeof at === 'string' && { published: at.trim() }),
  })
  const isDry = args.values['dry-run'] === true
  if (!isDry) placeTogether(context.host(settings).files, folder, made)
  for (const one of made) context.print(`${path.relative(here, path.join(folder, one.path))}\n`)
  if (settings.quiet || isDry) return Promise.resolve(exit.well)
  const shown = path.relative(here, path.join(folder, slug))
  const root = path.relative(here, settings.root)
  const command = calledAs(environment)
  const where = root ? ` --root ${typed(root)}` : ''
  const next = [
    say(
      'Open these files and write your text wherever there are double brackets: [[…]]. Then type: {{command}}',
      { command: `${command} check ${typed(shown)}${where}` },
    ),
    say('When it finds nothing more, type: {{command}}', { command: `${command} build${where}` }),
  ]
  context.log(`${next.map(context.tell).join('\n')}\n`)
  return Promise.resolve(exit.well)
}
