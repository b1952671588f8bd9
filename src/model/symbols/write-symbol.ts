import type { SymbolParts } from '../symbols.ts'

/** What changes a paper: an addendum, a corrigendum, a revision. */
export interface SymbolChange {
  readonly letters: string
  /** A summary has none. */
  readonly number: number | undefined
}

/**
 * A symbol from its parts: what all papers of its run have in common, its number and what belongs to that, and what changes it. A joint
 * symbol has the changes in each of its halves.
 */
export function writeSymbol(
  parts: Pick<SymbolParts, 'series' | 'number' | 'ending' | 'joint'>,
  changes: readonly SymbolChange[],
): string {
  return [parts, ...(parts.joint ?? [])]
    .map(({ series, number, ending = '' }) => [`${series}${number}${ending}`, ...changes.map(writeChange)].join('/'))
    .join('-')
}

function writeChange({ letters, number }: SymbolChange): string {
  return number === undefined ? letters : `${letters}.${number}`
}
