import { describe, expect, it, test } from 'vitest'
import { applyFixes } from '../../../src/cli/files/apply-fixes.ts'
import type { Diagnostic, Fix } from '../../../src/source/diagnostic.ts'
import { SourceFile } from '../../../src/source/source-file.ts'

type Edit = readonly [start: number, end: number, replacement: string]

function findings(path: string, text: string, edits: readonly Edit[]): Diagnostic[] {
  const file = new SourceFile(path, text)
  return edits.map(([start, end, replacement]) => {
    const span = file.span(start, end)
    return { level: 'error', code: 'code', message: 'wrong', span, fix: { span, replacement } }
  })
}

/** Fixes as they stand, whatever the text is. */
function pasted({ text }: SourceFile, fixes: readonly Fix[]): string {
  return fixes
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce((rest, { span, replacement }) => rest.slice(0, span.start) + replacement + rest.slice(span.end), text)
}

function pathsAndTexts(found: readonly Diagnostic[]): [string, string][] {
  return applyFixes(found, pasted).map(({ file, text }) => [file.path, text])
}

describe('check --fix', () => {
  test.each<[what: string, text: string, edits: Edit[], result: string]>([
    ['one edit', 'a: b', [[3, 4, '"b"']], 'a: "b"'],
    [
      'several, of different lengths, in any order',
      'one two three',
      [
        [8, 13, '3'],
        [0, 3, '1'],
        [4, 7, 'zwei'],
      ],
      '1 zwei 3',
    ],
    ['something inserted', 'ab', [[1, 1, '-']], 'a-b'],
    [
      'something inserted right after what is replaced',
      'ab',
      [
        [0, 1, 'A'],
        [1, 1, '-'],
      ],
      'A-b',
    ],
    [
      'of two that overlap, the first',
      'abcdef',
      [
        [2, 5, 'X'],
        [0, 3, 'Y'],
      ],
      'Ydef',
    ],
    [
      'the same edit, found twice',
      'ab',
      [
        [1, 1, '-'],
        [1, 1, '-'],
      ],
      'a-b',
    ],
    ['line ends are kept', 'a: b\r\nc: d\r\n', [[9, 10, 'e']], 'a: b\r\nc: e\r\n'],
    ['a character beyond the first plane', '𠮷a', [[2, 3, 'b']], '𠮷b'],
  ])('%s', (_what, text, edits, result) => {
    expect(pathsAndTexts(findings('a.yaml', text, edits))).toEqual([['a.yaml', result]])
  })

  it('returns each file that changes, and no other', () => {
    const unfixed: Diagnostic = { level: 'note', code: 'code', message: 'odd', span: new SourceFile('c.yaml', 'c').span(0, 1) }
    const found = [...findings('b.yaml', 'b', [[0, 1, 'B']]), ...findings('a.yaml', 'a', [[0, 1, 'A']]), unfixed]
    const same = findings('d.yaml', 'd', [[0, 1, 'd']])
    expect(pathsAndTexts([...found, ...same])).toEqual([
      ['a.yaml', 'A'],
      ['b.yaml', 'B'],
    ])
  })
})
