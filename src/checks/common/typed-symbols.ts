import { readerOf } from '../../model/session-symbols.ts'
import { symbolKey } from '../../model/symbols.ts'
import type { Reader } from './read-unit.ts'

/** Document symbols of the register. */
export const typedSymbols: Reader = ({ session, typing }) => {
  const printables = typing.printables.filter(({ helper }) => helper === 'symbol')
  return ({ unit, text }) => {
    if (!unit.parts.some(({ text: part, expression }) => !expression && part.includes('/'))) return []
    return readerOf(session)
      .findSymbols(text)
      .map(({ start, end, valid, text: symbol }) => ({
        start,
        end,
        isWhole: true,
        candidates: valid ? printables.filter((printable) => symbolKey(printable.text) === symbolKey(symbol)) : [],
      }))
  }
}
