import { type Follower, FOLLOWERS } from './kinds-of-issue.ts'
import { isSamePaper, parentSymbol, revisionOf, symbolKey, type SymbolParts } from '../model/symbols.ts'
import { writeSymbol } from '../model/symbols/write-symbol.ts'

/**
 * The next free symbol for what follows a paper. A revision takes the place of the last one; addenda and corrigenda belong to the very
 * paper, which may itself be a revision.
 */
export function nextSymbol(parts: SymbolParts, follower: Follower, taken: readonly SymbolParts[]): string {
  const letters = FOLLOWERS[follower]
  const following = (changes: SymbolParts['changes'], others: readonly number[]): string =>
    writeSymbol(parts, [...changes, { letters, number: 1 + Math.max(0, ...others) }])
  if (follower === 'rev') {
    const { paper, revision } = revisionOf(parts)
    const others = taken.map(revisionOf).filter((other) => isSamePaper(other.paper, paper))
    const changes = revision > 0 ? parts.changes.slice(0, -1) : parts.changes
    return following(changes, [revision, ...others.map((other) => other.revision)])
  }
  const parent = writeSymbol(parts, parts.changes)
  const numbers = taken
    .filter((other) => isSamePaper(parentSymbol(other) ?? '', parent) && other.changes.at(-1)?.letters === letters)
    .map(({ changes }) => changes.at(-1)?.number ?? 0)
  return following(parts.changes, numbers)
}

/** Name of the folder that holds the data of a paper: `ctoc-cop-2016-1-rev-1`. */
export function folderName(symbol: string): string {
  return symbolKey(symbol)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '')
}
