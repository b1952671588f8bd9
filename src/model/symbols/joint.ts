import type { FoundSymbol } from '../symbols.ts'
import type { Reading } from './find.ts'

/** Parts the halves of a joint symbol, which two bodies give to one document: E/CN.7/2011/3-E/CN.15/2011/3. */
const JOINT = /-(?=[A-Z]+\/(?![A-Z][a-z]))/

/** The symbols that a joint symbol joins; of any other itself. */
export function halvesOf(symbol: string): string[] {
  return symbol.split(JOINT)
}

/** What is typed between the halves. */
const TYPED = /^[-‐‑‒–]$/

/** Symbols of two organs that stand beside one another with a hyphen between them as one symbol. */
export function joinHalves(text: string, found: readonly Reading[]): Reading[] {
  const joined: Reading[] = []
  for (const reading of found) {
    const last = joined.at(-1)
    if (last && isJoint(text, last.symbol, reading.symbol)) joined[joined.length - 1] = joinedOf(text, last, reading)
    else joined.push(reading)
  }
  return joined
}

function joinedOf(text: string, { grammar, symbol: first }: Reading, { symbol: second }: Reading): Reading {
  const { start } = first
  const { end } = second
  const written = text.slice(start, end)
  const meant = first.symbol !== undefined && second.symbol !== undefined ? `${first.symbol}-${second.symbol}` : undefined
  const valid = first.valid && second.valid && written === meant
  // Where a half is unknown, so is the whole.
  const isUnknown = first.isUnknown ?? second.isUnknown
  return { grammar, symbol: { start, end, text: written, valid, symbol: meant, ...(isUnknown && { isUnknown }) } }
}

/** Between symbols of one organ a hyphen means a run: CTOC/COP/2016/9-CTOC/COP/2016/11. */
function isJoint(text: string, first: FoundSymbol, second: FoundSymbol): boolean {
  const between = text.slice(first.end, Math.min(second.start, first.end + 2))
  if (second.start - first.end !== 1 || !TYPED.test(between)) return false
  const [one, other] = [first, second].map(({ symbol }) => symbol && organOf(symbol))
  return one !== undefined && other !== undefined && one !== other
}

/** What stands before the first session, year or number. */
function organOf(symbol: string): string {
  return symbol.split(/\/\d/)[0] ?? symbol
}
