import { describe, expect, it } from 'vitest'
import { SourceFile } from '../../src/source/source-file.ts'

const BOM = '\uFEFF'

describe('line and column are those that an editor shows', () => {
  it.each([
    ['the first character', 'a: b', 'a', '1:1'],
    ['a later line', 'a: 1\nb: 2\n', 'b', '2:1'],
    ['after a byte-order mark, which is not counted', `${BOM}a: 1\nb: 2`, 'a', '1:1'],
    ['on a later line of such a file', `${BOM}a: 1\nb: x`, 'x', '2:4'],
    ['after CRLF line ends', 'a: 1\r\nb: 2\r\nc: x\r\n', 'x', '3:4'],
    ['after Chinese characters, one column each', 'title: 议程x', 'x', '1:10'],
    ['after a character beyond the basic plane, two columns as editors count them', 'title: 𠮷x', 'x', '1:10'],
    ['after an empty line', 'a: 1\n\n\nx: 2', 'x', '4:1'],
  ])('%s', (_, text, piece, place) => {
    const file = new SourceFile('session.yaml', text)
    const { line, column } = file.placeOf(file.text.indexOf(piece))
    expect(`${line}:${column}`).toBe(place)
  })

  it('places the end of a file', () => {
    const file = new SourceFile('session.yaml', 'a: 1\nb: 2\n')
    expect(file.placeOf(file.text.length)).toEqual({ line: 3, column: 1 })
  })

  it('gives every offset the line and column that lead back to it', () => {
    const file = new SourceFile('session.yaml', `${BOM}临时\r\n𠮷: x\n\n  - b\r\n`)
    for (let offset = 0; offset <= file.text.length; offset++) {
      const { line, column } = file.placeOf(offset)
      expect(file.offsetOfLine(line) + column - 1).toBe(offset)
    }
  })
})

it.each([
  ['a: 1\nb: 2\n', 1, 'a: 1'],
  ['a: 1\r\nb: 2\r\n', 2, 'b: 2'],
  [`${BOM}议程\r\n`, 1, '议程'],
  ['a: 1\nb: 2', 2, 'b: 2'],
  ['a: 1\n', 2, ''],
  ['a: 1\n', 9, ''],
])('the text of a line has no line end: %j, line %i', (text, line, expected) =>
  expect(new SourceFile('session.yaml', text).lineText(line)).toBe(expected),
)
