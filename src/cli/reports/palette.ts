import type { Level } from '../../source/diagnostic.ts'

/** How the parts of a frame are coloured. */
export type Palette = Readonly<Record<Level | 'strong' | 'margin', (text: string) => string>>

/** No colours: for files, pipes and tests. */
export const PLAIN: Palette = { error: same, warning: same, note: same, strong: same, margin: same }

/**
 * The colours for what is written to a stream: those of a terminal where it is one that shows them. `FORCE_COLOR` has them in any case, or with 0 in
 * none; `NO_COLOR`, with any value, and `TERM=dumb` have none (no-color.org; where both are set, as Node does).
 */
export function paletteFor(
  stream: { readonly isTTY?: boolean },
  { NO_COLOR = '', FORCE_COLOR, TERM }: Readonly<Record<string, string | undefined>>,
): Palette {
  if (FORCE_COLOR !== undefined) return FORCE_COLOR === '0' || FORCE_COLOR === 'false' ? PLAIN : ANSI
  return stream.isTTY === true && NO_COLOR === '' && TERM !== 'dumb' ? ANSI : PLAIN
}

/** Colours for a terminal. */
export const ANSI: Palette = { error: sgr('1;31'), warning: sgr('1;33'), note: sgr('1;34'), strong: sgr('1'), margin: sgr('34') }

function same(text: string): string {
  return text
}

// Not `styleText` of node:util: since Node 22 its result depends on the environment, and this is to be decided by the caller alone.
function sgr(codes: string): (text: string) => string {
  return (text) => `\u001b[${codes}m${text}\u001b[0m`
}
