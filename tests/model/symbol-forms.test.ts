import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { nextSymbol } from '../../src/issuing/next-symbol.ts'
import { fileStem } from '../../src/model/file-stem.ts'
import { isSamePaper, parentSymbol, supersedes, symbolReader } from '../../src/model/symbols.ts'
import { PARTS } from '../../src/model/symbols/patterns.ts'
import { writeSymbol } from '../../src/model/symbols/write-symbol.ts'
import { bidiLevels, visualOrder } from '../../src/writers/pdf/lines/bidi.ts'
import { FORMS, patternsOf, SENTENCES, SLIPS } from './symbol-forms.cases.ts'

const all = symbolReader(FORMS.map((form) => patternsOf(form)))

describe.each(FORMS)('$symbol', (form) => {
  const { symbol, series, number, next } = form
  const alone = symbolReader([patternsOf(form)])

  it('is read', () => {
    const parts = alone.parseSymbol(symbol)!
    expect(parts).toMatchObject({ body: 'body', series, number })
    expect(writeSymbol(parts, parts.changes) + '*'.repeat(parts.reissue)).toBe(symbol)
  })

  it('is found in a sentence of every language, with its own form and among those of all bodies', () => {
    for (const sentence of SENTENCES)
      for (const { findSymbols } of [alone, all])
        expect(findSymbols(sentence(symbol)).map(({ text, valid, isUnknown }) => [text, valid, isUnknown])).toEqual([
          [symbol, true, undefined],
        ])
  })

  it.each(Object.entries(SLIPS))('is found with %s', (_, slip) => {
    const written = slip(symbol)
    for (const sentence of SENTENCES) {
      const text = sentence(written)
      expect(alone.findSymbols(text).map((found) => [found.text, found.valid, found.symbol])).toEqual([[written, false, symbol]])
      // With the forms of other bodies it may mean the paper of another; sound it never is.
      expect(all.findSymbols(text).map(({ valid }) => valid)).toEqual([false])
    }
  })

  it('is followed by a corrigendum', () => {
    const parts = alone.parseSymbol(symbol)!
    expect(nextSymbol(parts, 'corr', [])).toBe(next)
    const corrigendum = alone.parseSymbol(next)!
    expect(nextSymbol(parts, 'corr', [corrigendum])).toBe(next.replace(/1$/, '2'))
    expect(isSamePaper(parentSymbol(corrigendum)!, symbol)).toBe(true)
    const revision = alone.parseSymbol(nextSymbol(parts, 'rev', []))!
    expect(supersedes(revision, parts)).toBe(true)
  })

  it('stands whole in an Arabic line, from left to right', () => {
    const text = `انظر ${symbol}، و${symbol}.`
    const found = all.findSymbols(text)
    const levels = bidiLevels(
      text,
      found.map(({ start, end }) => [start, end] as const),
    )
    const order = visualOrder([...levels])
    const shown = order.map((index) => text.charAt(index)).join('')
    expect(shown.split(symbol)).toHaveLength(3)
    // The first of the two stands to the right of the second.
    const [first, second] = found.map(({ start }) => order.indexOf(start))
    expect(first).toBeGreaterThan(second!)
  })
})

it('the table has the forms of fifty symbols', () =>
  expect(new Set(FORMS.map(({ symbol }) => symbol)).size).toBeGreaterThanOrEqual(50))

// In a time that grew with the square of the text it would take hours.
it('all forms together take time in proportion to the text', () => {
  const exact = symbolReader(
    FORMS.map((form) => patternsOf(form)),
    ['A/B/C.1/2', 'S/12 (Annex)'],
  )
  const text = ['A/65/6 (Sect. E/A/B/ ', 'A/', 'ОA/О', 'S/RES/1440 (', 'A/B/C.1/', 'E/CN.7-E/CN.15/', 'A/RES/1 A-A '].map(
    (part) => part.repeat(Math.ceil(40_000 / part.length)),
  )
  expect(exact.findSymbols(`${text.join(' ')} A/31/1`).at(-1)?.text).toBe('A/31/1')
})

describe('the parts of forms that are documented', () => {
  const page = readFileSync(new URL('../../docs/writing-data.md', import.meta.url), 'utf8')
  const rows = Array.from(page.matchAll(/^\| (`\{(\w+)\}`|any text) +\|[^|]*\| `([^`]+)` +\| ([^|]+?) +\|$/gm))

  it('are all that there are', () => expect(rows.flatMap(([, , part]) => part ?? []).sort()).toEqual([...PARTS].sort()))

  it.each(rows.map(([, , , form = '', symbols = '']) => [form, symbols.split(', ')] as const))('%s reads %j', (form, symbols) => {
    const words = { kinds: ['L', 'WP'], folders: ['INF'], changes: [], unnumbered: [] }
    const { parseSymbol } = symbolReader([{ ...words, patterns: [form] }])
    expect(symbols.map((symbol) => parseSymbol(symbol) !== undefined)).toEqual(symbols.map(() => true))
  })
})

it.each([
  ['S/RES/1440 (2002)', 'S-RES-1440-2002'],
  ['A/65/6 (Sect. 16)', 'A-65-6-Sect.-16'],
  ['CTOC/COP/2016/1*', 'CTOC-COP-2016-1'],
  ['E/CN.7/2011/3-E/CN.15/2011/3', 'E-CN.7-2011-3-E-CN.15-2011-3'],
])('the files of %s are named %s', (symbol, stem) => expect(fileStem(symbol)).toBe(stem))
