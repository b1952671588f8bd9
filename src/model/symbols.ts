import { hasDigit } from './digits.ts'
import type { SymbolForm } from './schema/body.ts'
import { symbolFinder } from './symbols/find.ts'
import { foldForSymbols } from './symbols/fold.ts'
import { symbolGrammars } from './symbols/grammar.ts'
import { halvesOf } from './symbols/joint.ts'
import { patternsOfForm, type SymbolPatterns } from './symbols/patterns.ts'
import { ShortFormReader, type ShortForms } from './symbols/short-forms.ts'
import { readStrictly } from './symbols/strict.ts'
import { type SymbolChange, writeSymbol } from './symbols/write-symbol.ts'

/** A document symbol in its parts. */
export interface SymbolParts {
  /** Id of the body whose symbol it is, where it is known. */
  readonly body?: string | undefined
  readonly organ: string
  /** Letters and number of a subsidiary organ: WG.4. */
  readonly subsidiary: string | undefined
  readonly year: number | undefined
  /** Letters of a series of its own: CRP, L, INF. */
  readonly kind: string | undefined
  /** All that stands before the number, which is the same for every paper of a run 1, 2, 3. */
  readonly series: string
  readonly number: number
  /** What stands after the number and belongs to the paper itself: (2002), A, (Sect. 16). */
  readonly ending?: string | undefined
  readonly changes: readonly SymbolChange[]
  /** How often the paper was reissued: the number of asterisks. */
  readonly reissue: number
  /** Of a joint symbol, the symbols that other bodies give to the document. */
  readonly joint?: readonly SymbolParts[] | undefined
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
  /** Well formed, and of no series that is known: nothing more can be said of it. */
  readonly isUnknown?: true
}

/** Reads the document symbols of some bodies. */
export interface SymbolReader {
  /** The parts of a text that is a symbol of these bodies and nothing else. */
  readonly parseSymbol: (text: string) => SymbolParts | undefined
  /**
   * Every symbol of a text and everything that looks like one, in order, without overlaps; with short forms where it is known how a
   * language writes them. What stands within a web address is none.
   */
  readonly findSymbols: (text: string, short?: ShortForms) => FoundSymbol[]
}

/** Makes the reader for symbols of these forms, and for those of other bodies that are known as exact text. */
export function symbolReader(forms: readonly (SymbolForm | SymbolPatterns)[], exactly: readonly string[] = []): SymbolReader {
  const grammars = forms.flatMap((form) => symbolGrammars('patterns' in form ? form : patternsOfForm(form)))
  const find = symbolFinder(grammars, exactly)
  const parseSymbol = (text: string): SymbolParts | undefined => {
    const [first, ...joint] = halvesOf(text).map((half) => readStrictly(grammars, half))
    if (!first || joint.length === 0) return first
    const others = joint.flatMap((other) => other ?? [])
    return others.length < joint.length ? undefined : { ...first, reissue: others.at(-1)?.reissue ?? 0, joint: others }
  }
  return {
    parseSymbol,
    findSymbols(text, short) {
      // Most texts have no figures, and so no symbol.
      if (!hasDigit(text)) return []
      const folded = foldForSymbols(text)
      return find({ text, folded }).flatMap(({ grammar, symbol }) => {
        const parts = short && grammar && symbol.valid ? parseSymbol(symbol.text) : undefined
        // After S/RES/1440 (2002) a number has a year of its own.
        if (!short || !grammar || !parts || parts.ending !== undefined) return [symbol]
        return [symbol, ...new ShortFormReader(text, folded, { end: symbol.end, parts, form: grammar.words }, short).read()]
      })
    },
  }
}

/** The symbol as it is compared: a paper that was reissued for technical reasons is still the same paper. */
export function symbolKey(symbol: string): string {
  return symbol.replace(/\*+$/, '')
}

/** All by which a paper is known: a joint symbol is one, and so is each of the symbols that it joins. */
export function symbolKeys(symbol: string): string[] {
  const whole = symbolKey(symbol)
  const halves = halvesOf(whole)
  return halves.length > 1 ? [whole, ...halves] : [whole]
}

/** Whether two symbols are of one paper. */
export function isSamePaper(one: string, other: string): boolean {
  const keys = symbolKeys(one)
  return symbolKeys(other).some((key) => keys.includes(key))
}

/** The symbol of the paper that an addendum, corrigendum or revision belongs to. */
export function parentSymbol(parts: SymbolParts): string | undefined {
  return parts.changes.length ? writeSymbol(parts, parts.changes.slice(0, -1)) : undefined
}

/** The symbol without addenda, corrigenda and revisions, which all papers have in common that follow one another. */
export function rootSymbol(parts: SymbolParts): string {
  return writeSymbol(parts, [])
}

/** Whether the first paper is a later revision of what the second one is. */
export function supersedes(later: SymbolParts, earlier: SymbolParts): boolean {
  return revisionNumber(later) > revisionNumber(earlier) && isSamePaper(revisionOf(later).paper, revisionOf(earlier).paper)
}

/** Number of the revision, 0 for the paper before any, and the symbol without it. */
export function revisionOf(parts: SymbolParts): { paper: string; revision: number } {
  const revision = revisionNumber(parts)
  return { paper: writeSymbol(parts, revision > 0 ? parts.changes.slice(0, -1) : parts.changes), revision }
}

function revisionNumber({ changes }: SymbolParts): number {
  const last = changes.at(-1)
  return last?.letters === 'Rev' ? (last.number ?? 0) : 0
}
