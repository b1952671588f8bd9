import { describe, expect, it } from 'vitest'
import { markOf } from '../../src/model/mark-notation.ts'
import { lastMarked } from '../../src/model/marks.ts'
import { printedMark } from '../../src/rendering/item-marks.ts'
import { type Code, CODES, languageOf } from '../languages/language-facts.ts'

const printed = (code: Code, notation: string, ordinals: readonly number[]): string => {
  const mark = markOf(notation, languageOf(code))
  return mark ? ordinals.map((ordinal) => printedMark(mark, ordinal)).join(' ') : 'none'
}

describe('a body counts by its marks in the shape of each language', () => {
  it.each<[notation: string, code: Code, expected: string]>([
    ['1.', 'en', '1. 2. 12.'],
    ['1.', 'ar', '1- 2- 12-'],
    ['(a)', 'en', '(a) (b) (l)'],
    ['(a)', 'ru', 'a) b) l)'],
    ['(a)', 'ar', '(أ) (ب) (ل)'],
    ['(i)', 'en', '(i) (ii) (xii)'],
    ['(i)', 'fr', 'i) ii) xii)'],
    ['(i)', 'ar', '‘1’ ‘2’ ‘12’'],
    ['(i)', 'zh', '(一) (二) (十二)'],
    ['I.', 'es', 'I. II. XII.'],
    ['I.', 'zh', '一、 二、 十二、'],
    ['A.', 'ru', 'A. B. L.'],
    ['A.', 'ar', 'ألف - باء - لام -'],
    ['Item 1.', 'en', 'Item 1. Item 2. Item 12.'],
    ['Item 1.', 'ar', 'البند 1- البند 2- البند 12-'],
    ['Item 1', 'zh', '项目1 项目2 项目12'],
    ['(1)', 'ru', '(1) (2) (12)'],
    ['a.', 'en', 'a. b. l.'],
    ['none', 'fr', '  '],
  ])('%s in %s', (notation, code, expected) => expect(printed(code, notation, [1, 2, 12])).toBe(expected))
})

describe('no counter runs past its alphabet', () => {
  it.each<[notation: string, code: Code, from: number, expected: string]>([
    ['(a)', 'en', 25, '(y) (z) (aa) (bb)'],
    ['(a)', 'fr', 52, 'zz) aaa) bbb) ccc)'],
    ['A.', 'es', 26, 'Z. AA. BB. CC.'],
    ['(a)', 'ar', 14, '(ن) (س) (ع) (ف)'],
    ['(a)', 'ar', 25, '(ذ) (ض) (ظ) (غ)'],
    ['(i)', 'en', 38, '(xxxviii) (xxxix) (xl) (xli)'],
    ['(i)', 'zh', 19, '(十九) (二十) (二十一) (二十二)'],
  ])('%s in %s after %i', (notation, code, from, expected) =>
    expect(printed(code, notation, [from, from + 1, from + 2, from + 3])).toBe(expected),
  )

  it.each<[notation: string, code: Code, last: number]>([
    ['(a)', 'en', 78],
    ['(a)', 'ar', 28],
    ['A.', 'ar', 28],
    ['I.', 'ar', 10],
    ['(i)', 'zh', 99],
  ])('the last mark of %s in %s is %i', (notation, code, last) =>
    expect(lastMarked(markOf(notation, languageOf(code))!)).toBe(last),
  )
})

it.each(CODES)('%s has its own shape of every usual mark', (code) => {
  const { 'further-marks': further, 'item-statuses': statuses } = languageOf(code)
  expect(Object.keys(further ?? {})).toEqual(['(i)', 'I.', 'A.'])
  expect(statuses?.postponed).toContain('{{title}}')
})
