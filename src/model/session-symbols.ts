import type { Session } from './session.ts'
import { symbolReader, type SymbolReader } from './symbols.ts'

const readers = new WeakMap<Session, SymbolReader>()

/** The reader for the symbols of the session's bodies, made once a session. */
export function readerOf(session: Session): SymbolReader {
  const known = readers.get(session)
  if (known) return known
  const reader = symbolReader(Object.values(session.data.bodies).flatMap(({ symbols }) => symbols ?? []))
  readers.set(session, reader)
  return reader
}
