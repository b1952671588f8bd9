import type { Language } from './language.ts'
import type { Session } from './session.ts'
import { type FoundSymbol, symbolKey, symbolReader, type SymbolReader } from './symbols.ts'
import { shortForms } from './symbols/short-forms.ts'

const readers = new WeakMap<Session, SymbolReader>()

/** The reader for the symbols of the session's bodies, made once a session. */
export function readerOf(session: Session): SymbolReader {
  const known = readers.get(session)
  if (known) return known
  const reader = symbolReader(Object.values(session.data.bodies).flatMap(({ symbols }) => symbols ?? []))
  readers.set(session, reader)
  return reader
}

/** Finds the symbols in the texts of a session, short forms as a language writes them too. */
export function symbolFinder(session: Session, language: Pick<Language, 'symbol-lists'>): (text: string) => FoundSymbol[] {
  const register = new Set(session.register.map(({ symbol }) => symbolKey(symbol)))
  const short = shortForms(language['symbol-lists'], (symbol) => register.has(symbol))
  const { findSymbols } = readerOf(session)
  return (text) => findSymbols(text, short)
}
