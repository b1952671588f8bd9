import { describe, expect, it } from 'vitest'
import { directionalRuns } from '../../../../src/writers/pdf/drawing/directional-runs.ts'
import type { TextItem } from '../../../../src/writers/pdf/pages/page.ts'
import { font } from '../fake-font.ts'

/** Words of a line from its right end on, each ten points wide for a letter; capitals stand for what runs from right to left. */
function line(words: readonly (string | Partial<TextItem>)[]): TextItem[] {
  let right = 500
  return words.map((word) => {
    const { text = '', ...more } = typeof word === 'string' ? { text: word } : word
    const width = 10 * text.length
    right -= width
    const features = text === ' ' ? undefined : text === text.toUpperCase() ? 'arab' : 'latn'
    const place = { x: right, baseline: 20, width, size: 10, font, color: 'black', spacing: 0 }
    return { kind: 'text', unit: undefined, text, ...place, features, alias: undefined, ...more }
  })
}

const runs = (words: readonly (string | Partial<TextItem>)[]): string[] =>
  directionalRuns(line(words)).map(({ isRightToLeft, texts }) => {
    const text = texts.map((item) => item.text).join('')
    return isRightToLeft ? `<${text}>` : text
  })

describe('texts of a line', () => {
  it.each<[string, readonly (string | Partial<TextItem>)[], readonly string[]]>([
    [
      'are one run from right to left, with the blanks between them',
      ['THE', ' ', 'UNITED', ' ', 'NATIONS', ','],
      ['<THE UNITED NATIONS,>'],
    ],
    [
      'have a blank by itself where the direction changes',
      ['IN', ' ', 'vienna', ' ', 'ON'],
      ['<IN>', ' ', 'vienna', ' ', '<ON>'],
    ],
    ['begin with their blank', [' ', 'ON'], [' ', '<ON>']],
    ['part where one does not touch the next', ['ON', { text: 'IN', x: 400 }], ['<ON>', '<IN>']],
    ['part where the size changes', ['ON', { text: 'IN', size: 7 }], ['<ON>', '<IN>']],
    ['part where the colour changes', ['ON', { text: 'IN', color: 'red' }], ['<ON>', '<IN>']],
    ['part where one stands higher', ['ON', { text: '1', baseline: 12 }], ['<ON>', '<1>']],
    ['are set one by one from left to right', ['on', ' ', 'in'], ['on', ' ', 'in']],
  ])('%s', (_, words, expected) => expect(runs(words)).toEqual(expected))
})
