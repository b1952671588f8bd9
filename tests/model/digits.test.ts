import { expect, it } from 'vitest'
import { hasDigit } from '../../src/model/digits.ts'

it('a digit of any script is seen, and nothing else is taken for one', () => {
  const characters = ['', ...Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code))]
  expect(characters.filter((text) => hasDigit(`a${text}b`) !== /\p{Nd}/u.test(text))).toEqual([])
})
