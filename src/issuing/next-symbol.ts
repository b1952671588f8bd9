import { type Follower, FOLLOWERS } from './kinds-of-issue.ts'
import { parentSymbol, revisionOf, symbolKey, type SymbolParts } from '../model/symbols.ts'

/**
 * The next free symbol for what follows a paper. A revision takes the place of the last one; addenda and corrigenda belong to the very
 * paper, which may itself be a revision.
 */
export function nextSymbol(symbol: string, parts: SymbolParts, follower: Follower, taken: readonly SymbolParts[]): string {
  const letters = FOLLOWERS[follower]
  if (follower === 'rev') {
    const { paper, revision } = revisionOf(parts)
    const others = taken.map(revisionOf).filter((other) => other.paper === paper)
    return `${paper}/${letters}.${1 + Math.max(revision, ...others.map((other) => other.revision))}`
  }
  const parent = symbolKey(symbol)
  const numbers = taken
    .filter((other) => parentSymbol(other) === parent && other.changes.at(-1)?.letters === letters)
    .map(({ changes }) => changes.at(-1)?.number ?? 0)
  return `${parent}/${letters}.${1 + Math.max(0, ...numbers)}`
}

/** Name of the folder that holds the data of a paper: `ctoc-cop-2016-1-rev-1`. */
export function folderName(symbol: string): string {
  return symbolKey(symbol).toLowerCase().replaceAll(/[/.]+/g, '-')
}
