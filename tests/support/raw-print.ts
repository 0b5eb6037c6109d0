import os from 'node:os'
import { styles } from '../../pipeline/host/assets.ts'
import { loadFaces } from '../../pipeline/host/browser/faces.ts'
import { findBrowser } from '../../pipeline/host/browser/find.ts'
import { launch } from '../../pipeline/host/browser/launch.ts'
import { openTab } from '../../pipeline/host/browser/tab.ts'
import { cacheFolder } from '../../pipeline/host/program.ts'
import type { PrintRequest } from '../../pipeline/model/print-request.ts'
import { shellPage } from '../../pipeline/print/shell.ts'

/** A tab as the printer has it, whose prints stay as the browser gives them. */
export async function openRawPrinter() {
  const cache = cacheFolder(os.tmpdir())
  const { files } = await loadFaces(cache)
  const shell = shellPage([...styles().values()], (name) =>
    Buffer.from(files.get(name) ?? []).toString('base64'),
  )
  const { browser, end } = await launch(findBrowser(process.env), cache)
  const tab = await openTab(browser, shell, 30_000)
  return { print: (request: PrintRequest) => tab.print(request), close: end }
}
