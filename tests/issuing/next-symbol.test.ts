import { describe, expect, it } from 'vitest'
import type { Follower } from '../../src/issuing/kinds-of-issue.ts'
import { folderName, nextSymbol } from '../../src/issuing/next-symbol.ts'
import { symbolReader, type SymbolParts } from '../../src/model/symbols.ts'

const { parseSymbol } = symbolReader([
  { organ: 'CTOC/COP', subsidiary: 'WG', kinds: ['CRP', 'L'], folders: ['INF'], changes: ['Add', 'Corr', 'Rev'] },
])
const parts = (symbol: string): SymbolParts => parseSymbol(symbol)!

it.each<[symbol: string, follower: Follower, taken: string[], next: string]>([
  ['CTOC/COP/2016/1', 'rev', [], 'CTOC/COP/2016/1/Rev.1'],
  ['CTOC/COP/2016/1/Rev.1', 'rev', [], 'CTOC/COP/2016/1/Rev.2'],
  // A revision takes the place of the last one, whichever paper it is made from.
  ['CTOC/COP/2016/1', 'rev', ['CTOC/COP/2016/1/Rev.1', 'CTOC/COP/2016/1/Rev.2'], 'CTOC/COP/2016/1/Rev.3'],
  ['CTOC/COP/2016/1', 'rev', ['CTOC/COP/2016/10/Rev.4', 'CTOC/COP/2016/1/Add.1/Rev.2'], 'CTOC/COP/2016/1/Rev.1'],
  ['CTOC/COP/2016/1', 'add', [], 'CTOC/COP/2016/1/Add.1'],
  ['CTOC/COP/2016/1', 'add', ['CTOC/COP/2016/1/Add.1', 'CTOC/COP/2016/1/Add.3'], 'CTOC/COP/2016/1/Add.4'],
  // An addendum and a corrigendum are counted apart, and each paper counts its own.
  ['CTOC/COP/2016/1', 'corr', ['CTOC/COP/2016/1/Add.1', 'CTOC/COP/2016/2/Corr.5'], 'CTOC/COP/2016/1/Corr.1'],
  ['CTOC/COP/2016/1/Rev.1', 'corr', ['CTOC/COP/2016/1/Corr.1'], 'CTOC/COP/2016/1/Rev.1/Corr.1'],
  ['CTOC/COP/2016/1/Add.1', 'rev', ['CTOC/COP/2016/1/Rev.1'], 'CTOC/COP/2016/1/Add.1/Rev.1'],
  // The asterisk of a reissue is no part of what follows it.
  ['CTOC/COP/2016/1*', 'corr', [], 'CTOC/COP/2016/1/Corr.1'],
  ['CTOC/COP/2016/L.3', 'rev', [], 'CTOC/COP/2016/L.3/Rev.1'],
])('after %s the next %s, beside %j, is %s', (symbol, follower, taken, next) =>
  expect(nextSymbol(parts(symbol), follower, taken.map(parts))).toBe(next),
)

describe('a joint symbol', () => {
  const commissions = { kinds: [], folders: [], changes: ['Add', 'Corr', 'Rev'], unnumbered: [] }
  const joint = symbolReader([
    { ...commissions, body: 'drugs', patterns: ['E/CN.7/{year}/{number}'] },
    { ...commissions, body: 'crime', patterns: ['E/CN.15/{year}/{number}'] },
  ])
  const of = (symbol: string): SymbolParts => joint.parseSymbol(symbol)!
  const both = of('E/CN.7/2011/3-E/CN.15/2011/3')

  it.each<[Follower, string[], string]>([
    ['rev', [], 'E/CN.7/2011/3/Rev.1-E/CN.15/2011/3/Rev.1'],
    ['rev', ['E/CN.7/2011/3/Rev.1-E/CN.15/2011/3/Rev.1'], 'E/CN.7/2011/3/Rev.2-E/CN.15/2011/3/Rev.2'],
    ['corr', ['E/CN.15/2011/3/Corr.1'], 'E/CN.7/2011/3/Corr.2-E/CN.15/2011/3/Corr.2'],
  ])('is followed in both its halves by the next %s, beside %j', (follower, taken, next) => {
    expect(nextSymbol(both, follower, taken.map(of))).toBe(next)
    expect(of(next).joint).toHaveLength(1)
  })
})

it.each([
  ['CTOC/COP/2016/1/Rev.1', 'ctoc-cop-2016-1-rev-1'],
  ['CTOC/COP/2016/CRP.1*', 'ctoc-cop-2016-crp-1'],
  ['A/65/6 (Sect. 16)', 'a-65-6-sect-16'],
  ['E/CN.7/2011/3-E/CN.15/2011/3', 'e-cn-7-2011-3-e-cn-15-2011-3'],
])('the data of %s stand in %s', (symbol, folder) => expect(folderName(symbol)).toBe(folder))
