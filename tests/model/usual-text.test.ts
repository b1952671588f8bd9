import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runsOf } from '../../src/checks/foreign-character.ts'
import { abnormalIn } from '../../src/model/normal-form.ts'
import { wellFormedIn } from '../../src/model/symbols/well-formed.ts'
import { countHan, isUsual } from '../../src/model/usual-text.ts'

const usual = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(isUsual)

const ofData = readdirSync('data', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .flatMap((file) => readFileSync(`data/${file}`, 'utf8').split('\n'))

describe('the characters of a usual text are those that Unicode says', () => {
  it.each<[string, RegExp, RegExp]>([
    ['letters, with marks on none', /[\p{L}\p{M}]/u, /[A-Za-z\u4e00-\u9fd5]/],
    ['digits', /\p{Nd}/u, /[0-9]/],
    ['Latin letters', /\p{Script=Latin}/u, /[A-Za-z]/],
    ['letters of Cyrillic and Greek', /[\p{Script=Cyrillic}\p{Script=Greek}]/u, /(?!)/],
    ['blanks', /\s/, / /],
    [
      'characters of scripts that put no blank between words',
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u,
      /[\u3005\u3007\u4e00-\u9fd5]/,
    ],
    ['characters that are not seen', /[\p{Default_Ignorable_Code_Point}\p{Cc}\ufeff]/u, /(?!)/],
  ])('%s', (_, byUnicode, told) => {
    expect(usual.length).toBeGreaterThan(20_000)
    expect(usual.filter((character) => byUnicode.test(character) !== told.test(character))).toEqual([])
  })

  it('and in their normal form, beside one another too', () => {
    const all = usual.join('')
    expect([all.normalize('NFC') === all, abnormalIn(`${all}\u00e9`)]).toEqual([true, []])
  })
})

describe('of the lines of the data that are usual', () => {
  const lines = [...new Set(ofData.filter(isUsual))]

  it('the same is found as of any', () => {
    expect(lines.length).toBeGreaterThan(1000)
    for (const line of lines) {
      expect(Array.from(runsOf(line), ({ 0: run, index }) => [run, index])).toEqual(
        Array.from(line.matchAll(/[\p{L}\p{M}]+|(?:(?![0-9])\p{Nd})+|[^\p{L}\p{M}\p{Nd}\s]/gu), ({ 0: run, index }) => [
          run,
          index,
        ]),
      )
      expect(countHan(line)).toBe(line.match(/\p{Script=Han}/gu)?.length ?? 0)
      // Another character at its end makes a text none that is usual.
      expect(wellFormedIn(line)).toEqual(wellFormedIn(`${line} \u00e9`))
    }
  })
})
