import { printEditions, type Draft } from '../build/draft.ts'
import type { Reply } from '../host/server.ts'
import { wordsOf } from '../model/told.ts'
import { say } from '../model/wording.ts'
import { answer, safeHeaders } from '../preview/answer.ts'
import { barOf } from '../preview/bar.ts'
import type { Entry, PreviewSite } from '../preview/site.ts'
import type { Context } from './command.ts'
import { withDrafts, type Drafting } from './drafts.ts'
import { keepDrafting } from './keep-drafting.ts'
import { exportEmbargoed } from './export-embargoed.ts'
import { lineReaderOf } from './report.ts'
import { exit, UsageError } from './usage.ts'

const usualPort = 4321

function portOf(context: Context): number {
  const { port } = context.arguments.values
  if (typeof port !== 'string') return usualPort
  if (!/^\d{4,5}$/u.test(port) || Number(port) > 65_000 || Number(port) < 1024)
    throw new UsageError(say('--port {{port}} is no number from 1024 to 65000.', { port }))
  return Number(port)
}

const mediaTypes: Readonly<Record<string, string>> = {
  'preview.js': 'text/javascript',
  'preview.css': 'text/css',
}

/** The site that the server shows: whatever the last draft holds. */
function siteOf(context: Context, draft: () => Draft | undefined): PreviewSite {
  const { tell, language } = context
  const { files, previewFiles } = context.host(context.settings)
  const own = new Map(
    [...previewFiles()].map(([name, bytes]) => [
      name,
      { mediaType: mediaTypes[name] ?? 'text/plain', bytes },
    ]),
  )
  return {
    get entries() {
      return draft()?.entries ?? new Map<string, Entry>()
    },
    bytes: ({ path }) => files.read(`${draft()?.folder ?? ''}/site/${path}`),
    own,
    findings(page) {
      const path = (page.endsWith('/') ? `${page}index.html` : page).slice(1)
      const found = draft()?.result.findings ?? []
      const bar = barOf(draft()?.entries.get(path), found, {
        tell,
        lineOf: lineReaderOf(context),
      })
      return JSON.stringify({ ...bar, language })
    },
  }
}

/** Prints the PDF of a page that is looked at. */
async function printed(
  context: Context,
  { session, options, inTurn }: Drafting,
  entry: Entry,
): Promise<Reply> {
  const path = entry.path.replace(/\.html$/u, '.pdf')
  const fail = (body: string): Reply => ({
    status: 500,
    headers: { ...safeHeaders, 'content-type': 'text/plain; charset=utf-8' },
    body: `${body}\n`,
  })
  try {
    const { pdfs } = await inTurn(() =>
      printEditions(session, options(), entry.announcement ?? '', 'draft'),
    )
    const body = pdfs.get(path)
    if (!body) return fail(context.tell(say('There is no PDF: see what was found in the text.')))
    return {
      status: 200,
      headers: {
        ...safeHeaders,
        // The reader of PDFs in the browser is a page of its own.
        'content-security-policy': "default-src 'self' 'unsafe-inline'",
        'content-type': 'application/pdf',
      },
      body,
    }
  } catch (error) {
    return fail(context.tell(wordsOf(error)))
  }
}

async function show(context: Context, drafting: Drafting): Promise<number> {
  const { host } = drafting.session
  let draft: Draft | undefined
  const site = siteOf(context, () => draft)
  const server = await host.serve({
    port: portOf(context),
    streamHeaders: safeHeaders,
    async answer(asked, port) {
      try {
        const reply = answer(asked, site, port)
        if ('stream' in reply && reply.stream === 'events') return 'events'
        return 'pdf' in reply ? await printed(context, drafting, reply.pdf) : (reply as Reply)
      } catch (error) {
        return {
          status: 500,
          headers: { ...safeHeaders, 'content-type': 'text/plain; charset=utf-8' },
          body: `${context.tell(wordsOf(error))}\n`,
        }
      }
    },
  })
  try {
    await keepDrafting(context, drafting, (now) => {
      const isFirst = draft === undefined
      draft = now
      if (isFirst)
        context.log(
          `${context.tell(
            say('The preview is at {{address}} (this machine only). Ctrl-C ends it.', {
              address: `http://localhost:${server.port}/`,
            }),
          )}\n`,
        )
      server.tell('built', JSON.stringify({ changed: now.changed }))
    })
    return exit.well
  } finally {
    await server.close()
  }
}

export const run = (context: Context): Promise<number> =>
  withDrafts(context, (drafting) => {
    const { export: id } = context.arguments.values
    return typeof id === 'string' ? exportEmbargoed(context, drafting, id) : show(context, drafting)
  })
