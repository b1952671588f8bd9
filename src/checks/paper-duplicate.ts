import { fileStem } from '../model/file-stem.ts'
import { isSamePaper, symbolKey } from '../model/symbols.ts'
import type { Check } from './common/check.ts'

/**
 * Another session with this one's symbol, or with one that gives its files the same names: one of the two papers would be written over the
 * other, and which of them would depend on the run. Capital and small letters are one name on many disks.
 */
export const paperDuplicate: Check = {
  code: 'paper-duplicate',
  *facts({ session, beside = [] }) {
    const own = session.data.symbol
    const name = (symbol: string): string => fileStem(symbol).toLowerCase()
    for (const { symbol, span } of beside) {
      const isSame = isSamePaper(symbol, own)
      if (!isSame && name(symbol) !== name(own)) continue
      yield {
        level: 'error',
        message: isSame
          ? `${symbolKey(own)} is the symbol of two sessions`
          : `the files of ${own} and of ${symbol} would have the same names`,
        span: session.source.valueSpan(['symbol']),
        label: 'of this session',
        also: [{ span, text: 'and of another' }],
        help: isSame ? 'give each session a symbol of its own, or take one of the two away' : 'correct one of the two symbols',
      }
    }
  },
}
