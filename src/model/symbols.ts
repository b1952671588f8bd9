import type { SymbolForm } from './session-schema.ts'
import { foldForSymbols } from './symbols/fold.ts'
import { symbolGrammar, type SymbolGrammar } from './symbols/grammar.ts'
import { type LooseStart, readLoosely } from './symbols/loose.ts'
import { ShortFormReader, type ShortForms } from './symbols/short-forms.ts'
import { type SymbolChange, writeSymbol } from './symbols/write-symbol.ts'
import { webAddressesIn } from './web-addresses.ts'

/** A document symbol in its parts. */
export interface SymbolParts {
  readonly organ: string
  /** Letters and number of a subsidiary organ: WG.4. */
  readonly subsidiary: string | undefined
  readonly year: number
  /** Letters of a series of its own: CRP, L, INF. */
  readonly kind: string | undefined
  /** All that stands before the number, which is the same for every paper of a run 1, 2, 3. */
  readonly series: string
  readonly number: number
  readonly changes: readonly SymbolChange[]
  /** How often the paper was reissued: the number of asterisks. */
  readonly reissue: number
}

/** A symbol in a text, or something that looks like one and is none. */
export interface FoundSymbol {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly valid: boolean
  /** The symbol itself; of a malformed one the symbol that it most likely means, if any. */
  readonly symbol: string | undefined
  /** Of a short form, `Add.1` after a whole symbol, which is only a part of its own. */
  readonly isShort?: true
  /** Of the end of a run, `3` of `Add.1-3`: the symbols that lie between its ends. */
  readonly between?: readonly string[]
}

/** Reads the document symbols of some bodies. */
export interface SymbolReader {
  /** The parts of a text that is a symbol and nothing else. */
  readonly parseSymbol: (text: string) => SymbolParts | undefined
  /**
   * Every symbol of a text and everything that looks like one, in order, without overlaps; with short forms where it is known how a
   * language writes them. What stands within a web address is none.
   */
  readonly findSymbols: (text: string, short?: ShortForms) => FoundSymbol[]
}

/** Makes the reader for symbols of these forms. */
export function symbolReader(forms: readonly SymbolForm[]): SymbolReader {
  const grammars = forms.map(symbolGrammar)
  return {
    parseSymbol(text) {
      for (const grammar of grammars) {
        const match = strictAt(grammar, text, 0)
        if (match?.[0].length === text.length) return partsOfMatch(grammar, match)
      }
      return undefined
    },
    findSymbols(text, short) {
      const folded = foldForSymbols(text)
      const found = grammars.flatMap((grammar) => findWith(grammar, text, folded).map((symbol) => ({ grammar, symbol })))
      if (found.length === 0) return []
      const whole = withoutOverlaps(outsideAddresses(text, found))
      return whole.flatMap(({ grammar, symbol }) => {
        const match = short && symbol.valid ? strictAt(grammar, symbol.text, 0) : undefined
        if (!short || !match) return [symbol]
        const first = { end: symbol.end, parts: partsOfMatch(grammar, match), form: grammar.form }
        return [symbol, ...new ShortFormReader(text, folded, first, short).read()]
      })
    },
  }
}

/** The symbol as it is compared: a paper that was reissued for technical reasons is still the same paper. */
export function symbolKey(symbol: string): string {
  return symbol.replace(/\*+$/, '')
}

/** The symbol of the paper that an addendum, corrigendum or revision belongs to. */
export function parentSymbol({ series, number, changes }: SymbolParts): string | undefined {
  return changes.length ? writeSymbol(series, number, changes.slice(0, -1)) : undefined
}

/** The symbol without addenda, corrigenda and revisions, which all papers have in common that follow one another. */
export function rootSymbol({ series, number }: SymbolParts): string {
  return writeSymbol(series, number, [])
}

/** Whether the first paper is a later revision of what the second one is. */
export function supersedes(later: SymbolParts, earlier: SymbolParts): boolean {
  const [a, b] = [revisionOf(later), revisionOf(earlier)]
  return a.paper === b.paper && a.revision > b.revision
}

/** Number of the revision, 0 for the paper before any, and the symbol without it. */
export function revisionOf({ series, number, changes }: SymbolParts): { paper: string; revision: number } {
  const last = changes.at(-1)
  if (last?.letters !== 'Rev') return { paper: writeSymbol(series, number, changes), revision: 0 }
  return { paper: writeSymbol(series, number, changes.slice(0, -1)), revision: last.number }
}

function partsOfMatch(grammar: SymbolGrammar, match: RegExpExecArray): SymbolParts {
  const [, subsidiary, year, kind, folder, number, changes = '', asterisks = ''] = match
  const organ = [grammar.form.organ, ...(subsidiary ? [subsidiary] : []), year].join('/')
  return {
    organ: grammar.form.organ,
    subsidiary: subsidiary === '' ? undefined : subsidiary,
    year: Number(year),
    kind: kind ?? folder,
    series: `${organ}/${kind ? `${kind}.` : folder ? `${folder}/` : ''}`,
    number: Number(number),
    changes: Array.from(changes.matchAll(/\/([^/.]+)\.(\d+)/g), ([, letters = '', count]) => ({
      letters,
      number: Number(count),
    })),
    reissue: asterisks.length,
  }
}

function strictAt({ strict }: SymbolGrammar, text: string, at: number): RegExpExecArray | undefined {
  strict.lastIndex = at
  return strict.exec(text) ?? undefined
}

function findWith(grammar: SymbolGrammar, text: string, folded: string): FoundSymbol[] {
  const found: FoundSymbol[] = []
  grammar.start.lastIndex = 0
  for (let match = grammar.start.exec(folded); match; match = grammar.start.exec(folded)) {
    const symbol = readAt(grammar, text, folded, match, found.at(-1)?.end)
    if (symbol) found.push(symbol)
    grammar.start.lastIndex = symbol ? symbol.end : match.index + 1
  }
  return found
}

function readAt(
  grammar: SymbolGrammar,
  text: string,
  folded: string,
  begins: RegExpExecArray,
  previousEnd: number | undefined,
): FoundSymbol | undefined {
  const start = begins.index
  const alone = standsAlone(text, folded, start, previousEnd)
  const strict = strictAt(grammar, text, start)
  if (strict && !goesOn(grammar, text, folded, start + strict[0].length) && (alone || grammar.form.organ.includes('/')))
    return { start, end: start + strict[0].length, text: strict[0], valid: true, symbol: strict[0] }
  const organ: LooseStart = { start, end: start + begins[0].length, whole: begins[1] !== undefined }
  const guessed = begins[4]
  if (!alone || (guessed !== undefined && !isOneSlipAway(guessed, grammar.form.organ))) return undefined
  const reading = readLoosely(grammar, text, folded, organ)
  if (!reading) return undefined
  const written = text.slice(start, reading.end)
  return { start, end: reading.end, text: written, valid: false, symbol: reading.symbol === written ? undefined : reading.symbol }
}

/** Whether what was read strictly is only the beginning of something longer. */
function goesOn({ goesOn: pattern }: SymbolGrammar, text: string, folded: string, end: number): boolean {
  if (text.charAt(end) === '.' && /\d/.test(text.charAt(end + 1))) return true
  pattern.lastIndex = end
  const match = pattern.exec(folded)
  return match !== null && !(text.charAt(end - 1) === '*' && /[A-Z0-9]/.test(match[0].charAt(0)))
}

/** Whether a candidate is no later part of a word or of a longer path. */
function standsAlone(text: string, folded: string, start: number, previousEnd: number | undefined): boolean {
  const before = text.charAt(start - 1)
  if (LATIN.test(before) || (OTHER.test(before) && !LATIN.test(text.charAt(start)))) return false
  return folded.charAt(start - 1) !== '/' || start - 1 === previousEnd || !LATIN.test(text.charAt(start - 2))
}

const LATIN = /[\p{Script=Latin}\p{Nd}]/u
const OTHER = /[\p{Script=Cyrillic}\p{Script=Greek}]/u

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

interface Reading {
  readonly grammar: SymbolGrammar
  readonly symbol: FoundSymbol
}

/** Those that are no part of a web address; one that only looks like an address begins with them. */
function outsideAddresses(text: string, found: readonly Reading[]): Reading[] {
  const addresses = webAddressesIn(text)
  let next = 0
  return found
    .toSorted((a, b) => a.symbol.start - b.symbol.start)
    .filter(({ symbol: { start } }) => {
      while ((addresses[next]?.end ?? Infinity) <= start) next++
      return (addresses[next]?.start ?? Infinity) >= start
    })
}

/** In the order of the text; where two readings overlap, a symbol goes before what is none, and the earlier before the later. */
function withoutOverlaps(found: readonly Reading[]): Reading[] {
  const kept: Reading[] = []
  for (const reading of found) {
    const last = kept.at(-1)
    if (!last || last.symbol.end <= reading.symbol.start) kept.push(reading)
    else if (reading.symbol.valid && !last.symbol.valid) kept[kept.length - 1] = reading
  }
  return kept
}
