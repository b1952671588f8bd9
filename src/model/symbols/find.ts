import type { FoundSymbol } from '../symbols.ts'
import { isUsual } from '../usual-text.ts'
import { webAddressesIn } from '../web-addresses.ts'
import type { SymbolGrammar } from './grammar.ts'
import { joinHalves } from './joint.ts'
import { type FoldedText, type LooseStart, readLoosely } from './loose.ts'
import { strictAt } from './strict.ts'
import { wellFormedIn } from './well-formed.ts'

/** A symbol that was found, with the grammar by which it was read; exact text and what is unknown have none. */
export interface Reading {
  readonly grammar: SymbolGrammar | undefined
  readonly symbol: FoundSymbol
}

/** Makes what finds symbols and what looks like them, by grammars, as exact text, and by their form alone. */
export function symbolFinder(grammars: readonly SymbolGrammar[], exactly: readonly string[]): (both: FoldedText) => Reading[] {
  const pattern = exactPattern(exactly)
  return ({ text, folded }) => {
    const known = grammars.flatMap((grammar) => findWith(grammar, text, folded).map((symbol) => ({ grammar, symbol })))
    const exact = pattern ? found(text, matchesOf(pattern, text), {}) : []
    const unknown = found(text, wellFormedIn(text), { isUnknown: true })
    if (known.length + exact.length + unknown.length === 0) return []
    const addresses = webAddressesIn(text)
    const read = withoutOverlaps(outside(addresses, [...known, ...exact]))
    return joinHalves(text, [...read, ...besides(read, outside(addresses, unknown))].sort(inOrder))
  }
}

function found(text: string, stretches: readonly Stretch[], more: Pick<FoundSymbol, 'isUnknown'>): Reading[] {
  return stretches.map(({ start, end }) => {
    const written = text.slice(start, end)
    return { grammar: undefined, symbol: { start, end, text: written, valid: true, symbol: written, ...more } }
  })
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** Symbols that are known as they are written. */
function exactPattern(symbols: readonly string[]): RegExp | undefined {
  if (symbols.length === 0) return undefined
  const texts = symbols
    .map((symbol) => symbol.replace(/\*+$/, '').replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .sort((a, b) => b.length - a.length)
  const before = '(?<![\\p{Script=Latin}\\p{Nd}/])'
  const after = '(?![\\p{Script=Latin}\\p{Nd}]|/[A-Za-z0-9]|\\.\\d)'
  return new RegExp(`${before}(?:${texts.join('|')})\\*{0,3}${after}`, 'gu')
}

function matchesOf(pattern: RegExp, text: string): Stretch[] {
  return Array.from(text.matchAll(pattern), ({ 0: { length }, index }) => ({ start: index, end: index + length }))
}

function findWith(grammar: SymbolGrammar, text: string, folded: string): FoundSymbol[] {
  const found: FoundSymbol[] = []
  grammar.start.lastIndex = 0
  for (let match = grammar.start.exec(folded); match; match = grammar.start.exec(folded)) {
    const symbol = readAt(grammar, { text, folded }, match, found.at(-1)?.end)
    if (symbol) found.push(symbol)
    grammar.start.lastIndex = symbol ? symbol.end : match.index + 1
  }
  return found
}

function readAt(
  grammar: SymbolGrammar,
  both: FoldedText,
  begins: RegExpExecArray,
  previousEnd: number | undefined,
): FoundSymbol | undefined {
  const { text, folded } = both
  const start = begins.index
  const alone = standsAlone(text, folded, start, previousEnd) && !isSeriesOf(grammar.organ, text, start)
  const strict = strictAt(grammar, text, start)
  const from: LooseStart = { start, end: start + begins[0].length, whole: begins[1] !== undefined }
  if (strict && !goesOn(grammar, both, from, start + strict.text.length) && (alone || /^[A-Z]{3,}\//.test(grammar.organ)))
    return { start, end: start + strict.text.length, text: strict.text, valid: true, symbol: strict.text }
  const guessed = begins[4]
  if (!alone || (guessed !== undefined && !isOneSlipAway(guessed, grammar.organ))) return undefined
  const reading = readLoosely(grammar, both, from)
  if (!reading || (reading.symbol === undefined && isOfOthers(grammar, both, from))) return undefined
  const written = text.slice(start, reading.end)
  return { start, end: reading.end, text: written, valid: false, symbol: reading.symbol === written ? undefined : reading.symbol }
}

/** Whether what stands there is a symbol of another body under the same organ: A/CONF.222/1 beside A/71/1. */
function isOfOthers({ letters }: SymbolGrammar, { text, folded }: FoldedText, { start, end }: LooseStart): boolean {
  const word = /^\/([A-Z]+)/.exec(folded.slice(end, end + 20))?.[1]
  const isOwn = (own: string): boolean => own === word || (own.length > 2 && word !== undefined && isOneSlipAway(word, own))
  return (
    word !== undefined && !letters.some(isOwn) && wellFormedIn(text.slice(start, start + 100)).some((found) => found.start === 0)
  )
}

/** Whether what was read strictly is only the beginning of something longer. */
function goesOn(grammar: SymbolGrammar, both: FoldedText, from: LooseStart, end: number): boolean {
  const { text, folded } = both
  const { goesOn: pattern } = grammar
  if (text.charAt(end) === '.' && /\d/.test(text.charAt(end + 1))) return true
  // (Sect.16) is a mistyped end of the symbol, where the body has one.
  if (/^ {0,2}[[(]/.test(folded.slice(end, end + 3))) {
    const reading = readLoosely(grammar, both, from)
    if (reading?.symbol !== undefined && reading.end > end + 2) return true
  }
  pattern.lastIndex = end
  const match = pattern.exec(folded)
  return match !== null && !(text.charAt(end - 1) === '*' && /[A-Z0-9]/.test(match[0].charAt(0)))
}

/** Whether a candidate is no later part of a word or of a longer path. */
function standsAlone(text: string, folded: string, start: number, previousEnd: number | undefined): boolean {
  const before = text.charAt(start - 1)
  if (isLatin(before) || (isCyrillicOrGreek(before) && !isLatin(text.charAt(start)))) return false
  return folded.charAt(start - 1) !== '/' || start - 1 === previousEnd || !isLatin(text.charAt(start - 2))
}

/** Whether a short organ is the letter of a series: A in ST/CS/SER.A/45. */
function isSeriesOf(organ: string, text: string, start: number): boolean {
  return organ.length === 1 && text.charAt(start - 1) === '.' && isLatin(text.charAt(start - 2))
}

/** Whether a character, if there is one, is a Latin letter or a digit. */
const isLatin = (character: string): boolean =>
  isUsual(character) ? /[A-Za-z0-9]/.test(character) : /[\p{Script=Latin}\p{Nd}]/u.test(character)

const isCyrillicOrGreek = (character: string): boolean =>
  !isUsual(character) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(character)

/** Whether one character more, less or other, or two that changed places, make the difference. */
function isOneSlipAway(a: string, b: string): boolean {
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  const [restA, restB] = [a.slice(start), b.slice(start)]
  if (restA === restB) return false
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA.slice(0, 2) === restB.charAt(1) + restB.charAt(0) && restA.slice(2) === restB.slice(2))
  )
}

/** Those that are no part of a web address; one that only looks like an address begins with them. */
function outside(addresses: readonly Stretch[], readings: readonly Reading[]): Reading[] {
  let next = 0
  return readings.toSorted(inOrder).filter(({ symbol: { start } }) => {
    while ((addresses[next]?.end ?? Infinity) <= start) next++
    return (addresses[next]?.start ?? Infinity) >= start
  })
}

/** Those that share nothing with any that was read already. */
function besides(read: readonly Reading[], others: readonly Reading[]): Reading[] {
  let next = 0
  return others.filter(({ symbol: { start, end } }) => {
    while ((read[next]?.symbol.end ?? Infinity) <= start) next++
    return (read[next]?.symbol.start ?? Infinity) >= end
  })
}

function inOrder(a: Reading, b: Reading): number {
  return a.symbol.start - b.symbol.start
}

/**
 * In the order of the text; where two readings overlap, a symbol goes before what is none, the earlier before the later, and what says more
 * before what says less.
 */
function withoutOverlaps(readings: readonly Reading[]): Reading[] {
  const kept: Reading[] = []
  for (const reading of readings.toSorted((a, b) => inOrder(a, b) || moreFirst(a.symbol, b.symbol))) {
    const last = kept.at(-1)
    if (!last || last.symbol.end <= reading.symbol.start) kept.push(reading)
    else if ((reading.symbol.valid && !last.symbol.valid) || isBracketed(last.symbol, reading.symbol))
      kept[kept.length - 1] = reading
  }
  return kept
}

/** Whether something begins with a symbol and goes on with brackets that are damaged: A/65/6 (Sect.16), where a body has such symbols. */
function isBracketed({ start, end, valid }: FoundSymbol, longer: FoundSymbol): boolean {
  if (!valid || longer.valid || longer.symbol === undefined || longer.start !== start || longer.end <= end) return false
  return /^\s{0,2}[[(（［]/.test(longer.text.slice(end - start))
}

function moreFirst(a: FoundSymbol, b: FoundSymbol): number {
  return rank(b) - rank(a) || b.end - a.end
}

function rank({ valid, symbol }: FoundSymbol): number {
  return valid ? 2 : symbol === undefined ? 0 : 1
}
