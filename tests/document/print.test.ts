import { describe, expect, it } from 'vitest'
import { seriesOf } from '../../src/document/print.ts'
import type { Inline } from '../../src/document/tree.ts'

const piece = (text: string, change?: 'inserted' | 'deleted'): Inline => ({
  kind: 'symbol',
  text,
  origin: undefined,
  ...(change && { change }),
})

describe('the letters of a symbol that are printed large', () => {
  it.each<[string, Inline[], string]>([
    ['of a paper of the Conference', [piece('CTOC/COP/2016/1')], 'CTOC'],
    ['of a paper of the General Assembly', [piece('A/71/1')], 'A'],
    ['of a symbol in two pieces', [piece('E/CN.15/'), piece('2016/1')], 'E'],
    [
      'none in a redline that changes the symbol',
      [piece('CTOC/COP/2016/1', 'deleted'), piece('CTOC/COP/2016/1/Rev.1', 'inserted')],
      '',
    ],
    ['none in a redline that changes its end alone', [piece('CTOC/COP/2016/1'), piece('/Rev.1', 'inserted')], ''],
  ])('%s', (_, symbol, series) => expect(seriesOf({ symbol })).toBe(series))
})
