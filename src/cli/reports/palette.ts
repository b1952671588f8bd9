import type { Level } from '../../source/diagnostic.ts'

/** How the parts of a frame are coloured. */
export type Palette = Readonly<Record<Level | 'strong' | 'margin', (text: string) => string>>

/** No colours: for files, pipes and tests. */
export const PLAIN: Palette = { error: same, warning: same, note: same, strong: same, margin: same }

/** Colours for a terminal. The caller decides, since only it knows whether the output is one. */
export const ANSI: Palette = { error: sgr('1;31'), warning: sgr('1;33'), note: sgr('1;34'), strong: sgr('1'), margin: sgr('34') }

function same(text: string): string {
  return text
}

// Not `styleText` of node:util: since Node 22 its result depends on the environment, and this is to be decided by the caller alone.
function sgr(codes: string): (text: string) => string {
  return (text) => `\u001b[${codes}m${text}\u001b[0m`
}
