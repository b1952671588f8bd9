import { expect, it } from 'vitest'
import type { Language } from '../../../src/model/language.ts'
import { faceFinder } from '../../../src/writers/fonts/face-finder.ts'

/** A language with three faces: Latin letters and quotation marks, the same marks and Han, and a face for what the others lack. */
const findFace = faceFinder(
  {
    faces: [
      { family: 'Latin', range: 'U+0020-007E, U+00E9' },
      { family: 'Han', scale: 1.1 },
      { family: 'Rest', range: 'U+2200' },
    ],
  } as Language,
  {
    Latin: { files: {}, characters: [0x20, 0xff, 0x201c, 0x201d] },
    Han: { files: {}, characters: [0x201c, 0x201d, 0x4e00, 0x9fff] },
    Rest: { files: {}, characters: [0x2191, 0x2191, 0x4e00, 0x4e00] },
  },
)

const familyOf = (character: string): string | undefined => findFace(character.codePointAt(0) ?? 0)?.family

it.each([
  ['the first face that has it', 'a', 'Latin'],
  ['a face whose range names it alone', '\u00e9', 'Latin'],
  ['a later face, where the range of the first leaves it out', '\u201c', 'Han'],
  ['the only face that has it, though its range leaves it out', '\u00fc', 'Latin'],
  ['the first of those without a range', '\u4e00', 'Han'],
  ['the last face, where no other has it', '\u2191', 'Rest'],
  ['none', '\u0416', undefined],
])('a character is set in %s', (_, character, family) => {
  expect(familyOf(character)).toBe(family)
})

it('gives one object for a face, with its scale', () => {
  expect(findFace(0x4e01)).toEqual({ family: 'Han', scale: 1.1 })
  expect(findFace(0x4e01)).toBe(findFace(0x4e02))
})
