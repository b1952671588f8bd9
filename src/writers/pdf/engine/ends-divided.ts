import type { Line } from 'pdfmake/js/Line.js'

/** Whether a line ends within a word, with a hyphen that is not written. */
export function endsDivided(line: Line | undefined): boolean {
  return line?.inlines.at(-1)?.alias === 'soft-hyphen'
}
