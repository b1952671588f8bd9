import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cutByWords } from '../../../src/writers/pdf/latin-words.ts'
import { examples } from '../../changes/choices.ts'

const WORDS = /(?=\p{Lu}*\p{Ll})\p{Script=Latin}{2,}(?:[^\p{L}\p{M}]*\p{Script=Latin}+)*/gu

const latinIn = (text: string): string[] => cutByWords(text).flatMap(({ part, isLatin }) => (isLatin ? [part] : []))

it.each([
  ['a name', '见United Nations的网站', ['United Nations']],
  ['an address with its signs', '网址：www.example.org/a。', ['www.example.org/a']],
  ['words with letters of their own', 'в Côte d’Ivoire и', ['Côte d’Ivoire']],
  ['no capitals alone', '《公约》COP第7次', []],
  ['no letter alone', '第7次会议a项', []],
])('words in Latin letters are found: %s', (_, text, words) => expect(latinIn(text)).toEqual(words))

it('they are those that the tables of Unicode give, and nothing of the text is lost, whatever stands beside them', () => {
  const piece = fc.constantFrom(
    '会',
    '议',
    '，',
    '“',
    '。',
    'a',
    'the',
    'COP',
    'A',
    'é',
    'Ł',
    'ж',
    'Ж',
    'ب',
    '\u0301',
    ' ',
    '7',
    '-',
    '々',
    '〇',
    'Ａ',
    '①',
    '𠀋',
    'ﬁ',
  )
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 12 }).map((pieces): string => pieces.join('')),
      (text) => {
        expect(latinIn(text)).toEqual([...text.matchAll(WORDS)].map(([words]) => words))
        expect(
          cutByWords(text)
            .map(({ part }) => part)
            .join(''),
        ).toBe(text)
      },
    ),
    examples(500),
  )
})
