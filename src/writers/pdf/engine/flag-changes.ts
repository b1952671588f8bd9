import type { Inline, Line } from 'pdfmake/js/Line.js'

/** Flags the first and the last piece of every change of a paragraph, which may run over lines; its mark has changes of its own. */
export function flagChanges(lines: readonly Line[]): void {
  const pieces = lines.flatMap(({ inlines }) => inlines)
  pieces.forEach((piece, index) => {
    if (!piece.change) return
    if (!isOneChange(pieces[index - 1], piece)) piece.beginsChange = true
    if (!isOneChange(piece, pieces[index + 1])) piece.endsChange = true
  })
}

function isOneChange(before: Inline | undefined, after: Inline | undefined): boolean {
  return before?.change === after?.change && before?.['mark'] === after?.['mark']
}
