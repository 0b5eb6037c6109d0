import type { Printed, Printer, PrintRequest } from '../../pipeline/host/host.ts'
import { canonicalJson } from '../../pipeline/model/digest.ts'

/** A printer without a browser: a page's “PDF” is the page, unless it fails. */
export const plainPrinter = (
  fail: (page: PrintRequest) => Extract<Printed, { failed: unknown }> | undefined = () => undefined,
): Printer => ({
  identity: 'plain',
  tabs: 2,
  expect: () => undefined,
  print: async (page) => fail(page) ?? { pdf: new TextEncoder().encode(canonicalJson(page)) },
  draw: async () => ({ png: new Uint8Array([1]) }),
  close: () => Promise.resolve(),
})
