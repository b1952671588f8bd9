import { expect, it } from 'vitest'
import { atomsOf, gapBetween } from '../../../../src/writers/pdf/lines/atoms.ts'
import { breakOpportunities } from '../../../../src/writers/pdf/lines/break-opportunities.ts'
import type { Face } from '../../../../src/writers/pdf/lines/run.ts'
import { run } from '../fake-font.ts'

/** A face in which every character is as wide as one of Han. */
const wide: Face = { ascender: 800, widthOfString: (text, size) => Array.from(text).length * size }

const NO_ENDS = new Uint8Array(10)

const characters = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).concat('𠀋', '𝐀', '😀')

const slipsOf = (isRight: (character: string) => boolean): string[] => characters.filter((character) => !isRight(character))

it('every character is of the kind that the tables of Unicode give it', () => {
  const kindOf = (character: string): string => {
    if (character === ' ') return 'blank'
    if (!/^[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]$/u.test(character)) return 'word'
    if (/^[（《〈“‘【〔「『]$/.test(character)) return 'opening'
    return /^[，。、；：？！）》〉”’】〕」』]$/.test(character) ? 'closing' : 'han'
  }
  expect(slipsOf((character) => atomsOf([run(character, { font: wide })], NO_ENDS)[0]?.kind === kindOf(character))).toEqual([])
})

it('Han stands apart from what Unicode has as letters and digits, before it and behind it', () => {
  const isApart = (text: string): boolean => {
    const [before, after] = atomsOf([run(text)], NO_ENDS)
    return before !== undefined && after !== undefined && gapBetween(before, after, true) > 0
  }
  const words = characters.filter((character) => atomsOf([run(character)], NO_ENDS)[0]?.kind === 'word')
  expect(words.filter((character) => isApart(`会${character}`) !== /[\p{L}\p{N}]/u.test(character))).toEqual([])
  expect(words.filter((character) => isApart(`${character}会`) !== /[\p{L}\p{N}%)]/u.test(character))).toEqual([])
})

it('a line may end before a quotation mark behind whatever Unicode has as Han, and behind one before it', () => {
  const mayEnd = (text: string): boolean => breakOpportunities(text, []).some((offset) => offset > 0 && offset < text.length)
  const isHan = (character: string): boolean => /\p{Script=Han}/u.test(character)
  const han = characters.filter(isHan)
  expect(han.filter((character) => !mayEnd(`${character}“a`) || !mayEnd(`a”${character}`))).toEqual([])
  const signs = '()-a1é.·%'.split('')
  expect(signs.filter((sign) => mayEnd(`${sign}“a`) || mayEnd(`a”${sign}`))).toEqual([])
})
