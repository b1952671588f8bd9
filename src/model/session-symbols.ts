import { rememberedOfThings } from '../source/remembered.ts'
import type { Language } from './language.ts'
import type { Session } from './session.ts'
import type { BodyData } from './schema/body.ts'
import type { SessionData } from './schema/session.ts'
import { type FoundSymbol, symbolKeys, symbolReader, type SymbolReader } from './symbols.ts'
import { patternsOfForm, type SymbolPatterns } from './symbols/patterns.ts'
import { shortForms } from './symbols/short-forms.ts'

/** What changes papers of every body, where its data do not say otherwise. (ST/LIB/SER.B/5/Rev.5) */
const CHANGES = ['Add', 'Amend', 'Corr', 'Rev']
const UNNUMBERED = ['Summary']

/** The reader for the symbols of the session's bodies, and for those in its register that are of no body; made once a session. */
export const readerOf = rememberedOfThings(({ data, register }: Session): SymbolReader => {
  const forms = Object.entries(data.bodies).flatMap(([id, body]) => patternsOf(id, body) ?? [])
  const own = symbolReader(forms)
  return symbolReader(
    forms,
    register
      .filter(({ symbol, body }) => isExactText(own, symbol, isWithoutForm(data, body)))
      .flatMap(({ symbol }) => symbolKeys(symbol)),
  )
})

/** Whether a symbol of the register is of no body that is known, and is not a slip for one that is. */
function isExactText({ parseSymbol, findSymbols }: SymbolReader, symbol: string, isAnothers: boolean): boolean {
  return parseSymbol(symbol) === undefined && (isAnothers || findSymbols(symbol).every(({ isUnknown }) => isUnknown))
}

/** Whether it is said whose paper it is, and that body has no form of its symbols. */
export function isWithoutForm({ bodies }: SessionData, body: string | undefined): boolean {
  return body !== undefined && bodies[body]?.symbols === undefined
}

/** The patterns of a body's symbols; undefined where its data give none. */
export function patternsOf(
  id: string,
  { symbols, kinds = [], folders = [], changes, unnumbered }: BodyData,
): SymbolPatterns | undefined {
  if (symbols === undefined) return undefined
  if (!Array.isArray(symbols)) return { body: id, ...patternsOfForm(symbols) }
  return { body: id, patterns: symbols, kinds, folders, changes: changes ?? CHANGES, unnumbered: unnumbered ?? UNNUMBERED }
}

/** Finds the symbols in the texts of a session, short forms as a language writes them too. */
export function symbolFinder(session: Session, language: Pick<Language, 'symbol-lists'>): (text: string) => FoundSymbol[] {
  const register = new Set(session.register.flatMap(({ symbol }) => symbolKeys(symbol)))
  const short = shortForms(language['symbol-lists'], (symbol) => register.has(symbol))
  const { findSymbols } = readerOf(session)
  return (text) => findSymbols(text, short)
}
