import type { Line } from 'pdfmake/js/Line.js'

/** Whether the page may be left here: not within a cell, nor within what is measured apart. */
  #isFree(): boolean {
    return this.nestedLevel === 0 && this.writer.transactionLevel === 0
  }

  #isAtTop(): boolean {
    const { y, pageMargins } = this.writer.context()
    return y <= pageMargins.top + 1
  }
}

export function endsDivided(line: Line | undefined): boolean {
  return line?.inlines.at(-1)?.alias === 'soft-hyphen'
}
