import type { Host, Printed, Printer } from '../host/host.ts'
import type { CardRequest, PrintRequest } from '../model/print-request.ts'
import type { Finding } from '../model/finding.ts'
import { printRule } from '../model/print-rules.ts'
import { findingOf } from '../model/rule.ts'
import { say, type Wording } from '../model/wording.ts'

/** The printer, opened when first needed. */
export type Press = {
  readonly identity: string
  /** Starts it before there is anything to print. */
  readonly expect: () => void
  readonly print: (page: PrintRequest) => Promise<Printed>
  readonly draw: (
    card: CardRequest,
  ) => Promise<{ png: Uint8Array } | { finding: (file: string) => Finding }>
  /** Ends it; it is opened again where something is to be printed after all. */
  readonly close: () => Promise<void>
}

/** A failure as a finding on whatever file was to be printed or drawn. */
export const printFailure = (
  file: string,
  failed: Wording,
  severity: Finding['severity'] = printRule.severity,
): Finding =>
  findingOf(
    printRule,
    file,
    say('Unexpected failure of printing: {{failed}}', { failed }),
    undefined,
    { severity },
  )

export function createPress(host: Host, options: { readonly pdf: boolean }): Press {
  let printer: Printer | undefined
  const open = (): Printer => (printer ??= host.printer())
  return {
    identity: options.pdf ? open().identity : '',
    expect: () => open().expect(),
    print: (page) => open().print(page),
    draw: async (request) => {
      const drawn = await open().draw(request)
      // Pages are whole without a card.
      return 'png' in drawn
        ? drawn
        : { finding: (file: string) => printFailure(file, drawn.failed, 'warning') }
    },
    async close() {
      const used = printer
      printer = undefined
      await used?.close()
    },
  }
}
