import { create } from 'fontkit'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pairsOf } from '../../../fonts/letter-pairs.mjs'
import { faceFile } from '../../../src/writers/fonts/face-file.ts'
import { LetterTable } from '../../../src/writers/fonts/letter-table.ts'
import { fonts } from '../../helpers/fonts.ts'

/** Faces whose pairs were worked out, with what was. */
const prepared = Object.entries(fonts.families).flatMap(([family, { files, pairs = {} }]) =>
  Object.entries(pairs).map(([style, told]) => ({
    name: `${family} ${style}`,
    told,
    bytes: fonts.open(files[style as 'regular'] ?? ''),
  })),
)

/** Stretches of the data that a paper may set in one face: in Han, or words with the blank behind them. */
const stretches = new Set(
  readdirSync('data', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .flatMap(
      (file) =>
        readFileSync(`data/${file}`, 'utf8').match(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”]+|[^\s\p{Script=Han}]+\s?/gu) ??
        [],
    ),
)

describe.each(prepared)('the letters of $name', ({ told, bytes }) => {
  const font = create(bytes.whole())
  const table = new LetterTable(faceFile(bytes), told)
  const isSetAlike = (text: string, script?: string): boolean | undefined => {
    const run = table.run(text, script)
    if (!run) return undefined
    const { glyphs, positions } = font.layout(text, script)
    const own = run.glyphs.map(({ id }, index) => [id, { ...run.positions[index] }])
    return JSON.stringify(own) === JSON.stringify(glyphs.map(({ id }, index) => [id, { ...positions[index] }]))
  }

  it('do what fontkit finds anew', () => {
    const scripts = Object.keys(told.scripts).filter((script) => script !== 'zzzz')
    expect(pairsOf(font, scripts)).toEqual(told)
  })

  it('are set in every stretch of the data as fontkit sets it, and most of them are known', () => {
    const asked = [...stretches].filter((text) =>
      Array.from(text).every((letter) => font.glyphForCodePoint(letter.codePointAt(0) ?? 0).id !== 0),
    )
    const found = asked.map((text) => isSetAlike(text))
    expect(asked.filter((_, index) => found[index] === false)).toEqual([])
    expect(found.filter(Boolean).length).toBeGreaterThan(told.scripts['hani'] ? 500 : 0.9 * asked.length)
  })

  it('are set alone in a script that was not worked out as fontkit sets them in it, those that belong to every script', () => {
    const signs: string[] = []
    const { letters = [] } = told.scripts['zzzz'] ?? {}
    for (let index = 0; index < letters.length; index += 2)
      for (let point = letters[index]!; point <= letters[index + 1]!; point++) signs.push(String.fromCharCode(point))
    expect(signs.length).toBeGreaterThan(100)
    expect(signs.filter((sign) => isSetAlike(sign, 'arab') !== true)).toEqual([])
    expect(table.run('()', 'arab')).toBeUndefined()
  })

  it('are set in a script that is named as fontkit sets them in it', () => {
    const [script = ''] = Object.keys(told.scripts)
    const texts = script === 'latn' ? ['1. (a)', '“AV”', '10–12', '2016/1,'] : ['议程（1）', '“，”', '12']
    expect(texts.filter((text) => isSetAlike(text, script) !== true)).toEqual([])
  })
})

const [tinos, , , , noto] = prepared.map(({ bytes, told }) => new LetterTable(faceFile(bytes), told))

it.each([
  { what: 'a combining mark', text: 'e\u0301', table: tinos },
  { what: 'letters of two scripts', text: 'Aи', table: tinos },
  { what: 'a script that was not worked out', text: 'αβ', table: tinos },
  { what: 'a fraction', text: '1\u20442', table: tinos },
  { what: 'an invisible character', text: 'a\u200db', table: tinos },
  { what: 'signs that a face joins', text: '议——程', table: noto },
  { what: 'a character beyond the basic plane', text: '𠀋', table: noto },
])('$what is left to a shaper', ({ text, table }) => {
  expect(table?.run(text)).toBeUndefined()
})
