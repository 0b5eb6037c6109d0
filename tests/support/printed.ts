import path from 'node:path'
import { runBuild } from '../../pipeline/build/run.ts'
import { createHost } from '../../pipeline/host/real.ts'
import type { PrintRequest } from '../../pipeline/model/print-request.ts'

export type PrintedEdition = { readonly request: PrintRequest; readonly pdf: Uint8Array }

/** Builds an office, and gives what was printed: the request and the PDF. */
export async function printedIn(root: string): Promise<PrintedEdition[]> {
  const editions: PrintedEdition[] = []
  const out = path.join(root, 'output')
  const host = createHost({ out })
  const printer: typeof host.printer = () => {
    const real = host.printer()
    return {
      ...real,
      print: async (request) => {
        const printed = await real.print(request)
        if ('pdf' in printed) editions.push({ request, pdf: printed.pdf })
        return printed
      },
    }
  }
  await runBuild(
    { ...host, printer },
    { root, out, at: Date.parse('2026-11-25T10:00:00Z'), strict: false, pdf: true, jobs: 4 },
  )
  return editions
}
