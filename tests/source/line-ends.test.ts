import { describe, expect, it, test } from 'vitest'
import { keepLineEnds } from '../../src/source/line-ends.ts'

describe('line ends of an edited text', () => {
  test.each([
    ['an inserted line in a file of Windows', 'a\r\nb\r\n', 'a\r\nx\nb\r\n', 'a\r\nx\r\nb\r\n'],
    ['a line inserted at the head', 'a\r\nb\r\n', 'x\na\r\nb\r\n', 'x\r\na\r\nb\r\n'],
    ['a line added after a last one without an end', 'a\r\nb', 'a\r\nb\nx\n', 'a\r\nb\r\nx\r\n'],
    ['a whole text written anew', 'a\r\nb\r\nc\r\n', 'a\nx\nc\n', 'a\r\nx\r\nc\r\n'],
    ['lines of two kinds: those that stay', 'a\r\nb\nc\r\nd\n', 'a\nb\nc\nd\n', 'a\r\nb\nc\r\nd\n'],
    ['lines of two kinds: those that are replaced', 'a\r\nb\nc\r\n', 'A\nB\nC\n', 'A\r\nB\nC\r\n'],
    ['lines of two kinds: a new one, as the line before it', 'a\r\nb\nc\r\n', 'a\r\nb\nx\nc\r\n', 'a\r\nb\nx\nc\r\n'],
    ['a line taken away', 'a\r\nb\nc\r\n', 'a\r\nc\r\n', 'a\r\nc\r\n'],
    ['the last line loses its end', 'a\r\nb\r\n', 'a\r\nb', 'a\r\nb'],
    ['an empty line', 'a\r\n\r\nb\r\n', 'a\r\n\r\n\nb\r\n', 'a\r\n\r\n\r\nb\r\n'],
    ['a file without any Windows', 'a\nb', 'a\nx\nb', 'a\nx\nb'],
  ])('%s', (_, former, text, kept) => expect(keepLineEnds(former, text)).toBe(kept))

  it('changes no word', () => {
    const former = Array.from({ length: 200 }, (_, index) => `${index % 7}${index % 3 ? '\r\n' : '\n'}`).join('')
    const text = Array.from({ length: 190 }, (_, index) => `${index % 5}\n`).join('')
    expect(keepLineEnds(former, text).replaceAll('\r', '')).toBe(text)
  })
})
