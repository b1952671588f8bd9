/** A symbol as the names of its paper's files begin with it: `CTOC-COP-2016-1`. A paper that is issued again takes the place of the former. */
export function fileStem(symbol: string): string {
  return symbol.replaceAll(/[*()]/g, '').replaceAll(/[/ ]/g, '-')
}
