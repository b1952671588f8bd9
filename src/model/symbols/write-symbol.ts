/** What changes a paper: an addendum, a corrigendum, a revision. */
export interface SymbolChange {
  readonly letters: string
  readonly number: number
}

/** A symbol from its parts: what all papers of its run have in common, its number, and what changes it. */
export function writeSymbol(series: string, number: number, changes: readonly SymbolChange[]): string {
  return series + [number, ...changes.map((change) => `${change.letters}.${change.number}`)].join('/')
}
