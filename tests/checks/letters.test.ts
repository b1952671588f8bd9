import { expect, it } from 'vitest'
import { isHan, isLetter, isOfWord } from '../../src/checks/common/letters.ts'

const characters = ['', ...Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code))]

it.each([
  ['a letter', isLetter, (text: string) => /^[\p{L}\p{M}]/u.test(text) && !/^\p{Script=Han}/u.test(text)],
  ['of a word', isOfWord, (text: string) => /^[\p{L}\p{M}]/u.test(text)],
  ['Han', isHan, (text: string) => /^\p{Script=Han}/u.test(text)],
])('whether a character is %s is told as Unicode tells it', (_, told, byUnicode) => {
  expect(characters.filter((text) => told(text) !== byUnicode(text))).toEqual([])
})
