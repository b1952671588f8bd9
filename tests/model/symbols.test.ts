import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { SymbolForm } from '../../src/model/schema/body.ts'
import { parentSymbol, revisionOf, supersedes, symbolKey, type SymbolParts, symbolReader } from '../../src/model/symbols.ts'
import { examples } from '../changes/choices.ts'
import { FOURFOLD, growth } from '../helpers/growth.ts'
import { shortForms, type SymbolLists } from '../../src/model/symbols/short-forms.ts'
import { EMBEDDED, KNOWN, MALFORMED, PROSE, SHORT, VALID } from './symbols.cases.ts'

const form: SymbolForm = {
  organ: 'CTOC/COP',
  subsidiary: 'WG',
  kinds: ['CRP', 'L'],
  folders: ['INF'],
  changes: ['Add', 'Corr', 'Rev'],
}
const { parseSymbol, findSymbols } = symbolReader([form])

/** How each language of `data/languages` writes a list of symbols. */
const LISTS = Object.fromEntries(
  ['ar', 'en', 'es', 'fr', 'ru', 'zh'].map((code) => {
    const text = readFileSync(new URL(`../../data/languages/${code}.yaml`, import.meta.url), 'utf8')
    return [code, (parse(text) as { readonly 'symbol-lists': SymbolLists })['symbol-lists']]
  }),
)

describe('parseSymbol', () => {
  it.each(VALID)('reads %s', (symbol) => {
    const parts = parseSymbol(symbol)
    expect(parts).toBeDefined()
    expect(write(parts!)).toBe(symbol)
  })

  it('gives the parts', () => {
    expect(parseSymbol('CTOC/COP/WG.5/2011/L.2/Add.3/Rev.1**')).toEqual({
      organ: 'CTOC/COP',
      subsidiary: 'WG.5',
      year: 2011,
      kind: 'L',
      series: 'CTOC/COP/WG.5/2011/L.',
      number: 2,
      changes: [
        { letters: 'Add', number: 3 },
        { letters: 'Rev', number: 1 },
      ],
      reissue: 2,
    })
  })

  it.each(['', 'CTOC/COP', 'CTOC/COP/2016', 'CTOC/COP/2016/9 ', 'xCTOC/COP/2016/9', ...MALFORMED.map(([, written]) => written)])(
    'refuses %j',
    (text) => expect(parseSymbol(text)).toBeUndefined(),
  )
})

describe('findSymbols', () => {
  it.each(MALFORMED)('finds what is no symbol in %j', (text, written, meant) => {
    expect(findSymbols(text)).toEqual([
      {
        start: text.indexOf(written),
        end: text.indexOf(written) + written.length,
        text: written,
        valid: false,
        symbol: meant === '?' ? undefined : meant,
      },
    ])
  })

  it.each(EMBEDDED)('finds the symbols in %j', (text, ...symbols) => {
    const found = findSymbols(text)
    expect(found.map((symbol) => [symbol.text, symbol.valid])).toEqual(symbols.map((symbol) => [symbol, true]))
    for (const { start, end, text: written } of found) expect(text.slice(start, end)).toBe(written)
  })

  it.each(PROSE)('finds nothing in %j but symbols of others', (text) => {
    const others = ['A/RES/55/25', 'A/CONF.222/INF/1', 'CAC/COSP/2015/10', 'E/CN.15/2016/9', 'E/CN.7/2019/1/Add.1']
    expect(findSymbols(text).map((found) => [found.text, found.isUnknown])).toEqual(
      others.filter((symbol) => text.includes(symbol)).map((symbol) => [symbol, true]),
    )
  })

  it('finds symbols exactly in any prose', () => {
    const word = fc.constantFrom(
      ...['报告', '（', '，', '。', '«', '»', 'et', 'and ', '10 ', 'проект ', 'وثيقة '],
      ...[' ', '6/3 ', 'CTOC ', '第 ', '年', ': '],
    )
    const after = fc.constantFrom('，', '. ', ')', ' ', '؛', '和')
    const parts = fc.array(fc.tuple(fc.array(word, { minLength: 1, maxLength: 4 }), fc.constantFrom(...VALID), after), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(parts, (chosen) => {
        let text = ''
        const expected: { start: number; text: string }[] = []
        for (const [words, symbol, end] of chosen) {
          text += words.join('')
          if (/[\dA-Z]$/.test(text)) text += ' '
          expected.push({ start: text.length, text: symbol })
          text += symbol + end
        }
        const found = findSymbols(text)
        expect(found.map((symbol) => ({ start: symbol.start, text: symbol.text }))).toEqual(expected)
        expect(found.every((symbol) => symbol.valid)).toBe(true)
      }),
      examples(500),
    )
  })

  // In a time that grew with the square of the text it would take hours.
  it('takes time in proportion to the text', () => {
    const text = 'CTOC/COP/2016 /CTOC-COP-/CTOC/COP '.repeat(48_000) + 'C'.repeat(400_000) + 'CTOC/COP/' + '1'.repeat(400_000)
    expect(findSymbols(text)).toHaveLength(48_000)
  })

  it.each([
    '/ ',
    '// ',
    ' - ',
    'C/',
    'CTOC',
    'CTOC/COP/',
    'CTOC / COP / ',
    '/2016',
    'COP - ',
    'C\u200bT\u200bO\u200bC/ ',
    '/Rev.1',
  ])('and to many beginnings of symbols: %j', async (piece) => {
    expect(await growth(5000, (size) => piece.repeat(size), findSymbols)).toBeLessThan(FOURFOLD)
  })

  it('reads the symbols of several bodies', () => {
    const both = symbolReader([form, { ...form, organ: 'UNX/CONF' }])
    const found = both.findSymbols('CTOC/COP/2016/1, UNX/CONF/2016/1, unx/conf/2016/1')
    expect(found.map((symbol) => [symbol.valid, symbol.symbol])).toEqual([
      [true, 'CTOC/COP/2016/1'],
      [true, 'UNX/CONF/2016/1'],
      [false, 'UNX/CONF/2016/1'],
    ])
  })

  it('reads the symbols of a body without series, subsidiary organs or changes', () => {
    const plain = symbolReader([{ organ: 'UNX', kinds: [], folders: [], changes: [] }])
    expect(plain.findSymbols('UNX/2020/4 and UNX/2020/4/Rev.1').map((symbol) => symbol.valid)).toEqual([true, false])
  })
})

describe('short forms after a whole symbol', () => {
  it.each(SHORT.map(([code, text, ...short]) => ({ code, text, short })))(
    'in $code: $text',
    ({ code, text, short: expected }) => {
      const short = shortForms(LISTS[code]!, (symbol) => KNOWN.includes(symbol))
      const whole = `CTOC/COP/2016/3${text}`
      const found = findSymbols(whole, short).filter(({ isShort }) => isShort)
      expect(
        found.map(({ text: written, valid, symbol, between = [] }) => [
          (valid ? '' : '?') + written,
          ...[...between, symbol].map((named) => named?.replace('CTOC/COP/2016/', '')),
        ]),
      ).toEqual(expected)
      for (const { start, end, text: written } of found) expect(whole.slice(start, end)).toBe(written)
    },
  )

  it('are looked for only by the words of a language', () =>
    expect(findSymbols('CTOC/COP/2016/3 and Add.1').map(({ text }) => text)).toEqual(['CTOC/COP/2016/3']))

  it('take time in proportion to the text', () => {
    const text = `CTOC/COP/2016/3${' and Add.1, 4'.repeat(100_000)}`
    expect(
      findSymbols(
        text,
        shortForms(LISTS['en']!, () => false),
      ),
    ).toHaveLength(200_001)
  })
})

describe('relations of symbols', () => {
  const parts = (symbol: string): SymbolParts => parseSymbol(symbol)!

  it('names the parent', () => {
    expect(parentSymbol(parts('CTOC/COP/2016/1/Add.1/Rev.2'))).toBe('CTOC/COP/2016/1/Add.1')
    expect(parentSymbol(parts('CTOC/COP/2016/1/Add.1'))).toBe('CTOC/COP/2016/1')
    expect(parentSymbol(parts('CTOC/COP/2016/1*'))).toBeUndefined()
  })

  it('knows later revisions', () => {
    const later = (a: string, b: string): boolean => supersedes(parts(a), parts(b))
    expect(later('CTOC/COP/2016/1/Rev.2', 'CTOC/COP/2016/1/Rev.1')).toBe(true)
    expect(later('CTOC/COP/2016/1/Rev.1', 'CTOC/COP/2016/1')).toBe(true)
    expect(later('CTOC/COP/2016/1/Rev.1', 'CTOC/COP/2016/1/Rev.1')).toBe(false)
    expect(later('CTOC/COP/2016/1/Rev.1', 'CTOC/COP/2016/1/Add.1')).toBe(false)
    expect(later('CTOC/COP/2016/1/Add.1', 'CTOC/COP/2016/1')).toBe(false)
    expect(revisionOf(parts('CTOC/COP/2016/L.1/Rev.3'))).toEqual({ paper: 'CTOC/COP/2016/L.1', revision: 3 })
  })

  it('takes a reissue for the same paper', () => expect(symbolKey('CTOC/COP/2016/1**')).toBe('CTOC/COP/2016/1'))
})

function write({ series, number, changes, reissue }: SymbolParts): string {
  return series + String(number) + changes.map((change) => `/${change.letters}.${change.number}`).join('') + '*'.repeat(reissue)
}
