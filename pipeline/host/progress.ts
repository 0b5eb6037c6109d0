import { say, type Wording } from '../model/wording.ts'
import type { Progress } from './host.ts'

const words: Record<Progress['step'], Wording> = {
  check: say('checking'),
  print: say('making editions'),
  release: say('releasing'),
  deposit: say('depositing'),
}

type Stream = { readonly isTTY?: boolean; write(text: string): unknown }

/** A progress bar in one line of a terminal; nothing anywhere else. */
export function progressBar(
  stream: Stream,
  tell: (wording: Wording) => string,
): (state: Progress | null) => void {
  if (stream.isTTY !== true) return () => undefined
  let shown = ''
  return (state) => {
    const width = 24
    const filled = state ? Math.round((state.done / Math.max(1, state.total)) * width) : 0
    const line = state
      ? `${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${state.done}/${state.total} ${tell(words[state.step])}`
      : ''
    if (line === shown) return
    shown = line
    stream.write(`\r\u001b[2K${line}`)
  }
}
