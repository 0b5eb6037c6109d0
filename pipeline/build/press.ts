import type { Host, Printer } from '../host/host.ts'
import type { CardRequest, PrintRequest } from '../model/print-request.ts'
import type { Finding } from '../model/finding.ts'
import { findingOf, type Rule } from '../model/rule.ts'
import { say, type Wording } from '../model/wording.ts'

export const printRule: Rule = {
  id: 'print/failed',
  severity: 'error',
  why: 'A PDF that could not be made whole is never released; the last good edition stays.',
  remedy:
    'Look at the text for what is unusual in it (a very large picture, thousands of lines), and run “kozlony doctor”.',
}

export const glyphRule: Rule = {
  id: 'print/missing-glyph',
  severity: 'error',
  why: 'A character that the fonts of the edition do not have would be printed as an empty box, or in a font of this one machine.',
  remedy: 'Write it with letters, or with another sign.',
  example: { wrong: 'Great news 🎉', right: 'Great news' },
}

/** The printer, opened when first needed; its failures are findings. */
export type Press = {
  readonly identity: string
  readonly print: (
    page: PrintRequest,
  ) => Promise<{ pdf: Uint8Array } | { finding: (file: string) => Finding }>
  readonly draw: (
    card: CardRequest,
  ) => Promise<{ png: Uint8Array } | { finding: (file: string) => Finding }>
  readonly close: () => Promise<void>
}

/** A failure as a finding on whatever file was to be printed or drawn. */
const failure =
  (failed: Wording, severity: Finding['severity']) =>
  (file: string): Finding =>
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
    print: async (page) => {
      const printed = await open().print(page)
      if ('pdf' in printed) return printed
      return { finding: failure(printed.failed, printRule.severity) }
    },
    draw: async (request) => {
      const drawn = await open().draw(request)
      // Pages are whole without a card.
      return 'png' in drawn ? drawn : { finding: failure(drawn.failed, 'warning') }
    },
    close: async () => {
      await printer?.close()
    },
  }
}
