import { describe, expect, it, test } from 'vitest'
import { codeFrame } from '../../../src/cli/reports/code-frame.ts'
import { displayCells, displayWidth } from '../../../src/cli/reports/display-width.ts'
import { ANSI } from '../../../src/cli/reports/palette.ts'
import { type Diagnostic } from '../../../src/source/diagnostic.ts'
import { SourceFile, type Span } from '../../../src/source/source-file.ts'

/** The span between ⟦ and ⟧ of a text, in a file without these two signs. */
function marked(text: string, path = 'zh.yaml'): Span {
  const file = new SourceFile(path, text.replace(/[⟦⟧]/g, ''))
  const plain = text.replace('\uFEFF', '')
  return file.span(plain.indexOf('⟦'), plain.indexOf('⟧') - 1)
}

function frame(text: string, more: Partial<Diagnostic> = {}): string[] {
  const diagnostic: Diagnostic = { level: 'error', code: 'code', message: 'wrong', span: marked(text), label: 'here', ...more }
  return codeFrame(diagnostic).split('\n')
}

const HAN = '主席宣布会议开幕并请各代表团注意议程第三项下的各份文件其中包括秘书处关于技术援助的说明'

describe('a finding is shown with its place, its line and what to write instead', () => {
  it('has the form of the design', () => {
    const text = `${'\n'.repeat(211)}      …先报名先发言（⟦CTOC/COP/2016/99⟧）…`
    const diagnostic: Diagnostic = {
      level: 'error',
      code: 'symbol-unlisted',
      message: 'CTOC/COP/2016/99 is cited but not in the register of documents',
      span: marked(text, 'data/ctoc-cop-2016-1/wording/zh.yaml'),
      label: 'cited here',
      help: 'did you mean CTOC/COP/2016/9?',
    }
    expect(codeFrame(diagnostic).split('\n')).toEqual([
      'error[symbol-unlisted]: CTOC/COP/2016/99 is cited but not in the register of documents',
      '  --> data/ctoc-cop-2016-1/wording/zh.yaml:212:15',
      '212 |       …先报名先发言（CTOC/COP/2016/99）…',
      '    |                      ^^^^^^^^^^^^^^^^ cited here',
      '    = help: did you mean CTOC/COP/2016/9?',
    ])
  })

  it('shows further places with their own frames, and help of several lines, all at one margin', () => {
    const also = [{ span: marked(`${'\n'.repeat(9)}- ⟦A/1⟧`, 'session.yaml'), text: 'first listed here' }]
    expect(frame('- ⟦A/1⟧', { level: 'warning', label: 'and again', also, help: 'keep one\nor none' })).toEqual([
      'warning[code]: wrong',
      ' --> zh.yaml:1:3',
      ' 1 | - A/1',
      '   |   ^^^ and again',
      ' ::: session.yaml:10:3',
      '10 | - A/1',
      '   |   --- first listed here',
      '   = help: keep one',
      '           or none',
    ])
  })

  it('needs neither a label nor help', () => {
    expect(frame('⟦a⟧', { label: undefined })).toEqual(['error[code]: wrong', '--> zh.yaml:1:1', '1 | a', '  | ^'])
  })

  it('is coloured only when asked', () => {
    const diagnostic: Diagnostic = { level: 'note', code: 'code', message: 'wrong', span: marked('⟦a⟧') }
    expect(codeFrame(diagnostic)).not.toContain('\u001b')
    expect(codeFrame(diagnostic, ANSI).split('\n')[0]).toBe('\u001b[1;34mnote[code]\u001b[0m\u001b[1m: wrong\u001b[0m')
  })
})

describe('the marks stand under the piece', () => {
  test.each<[what: string, text: string, place: string, row: string, marks: string]>([
    ['Latin', 'title: Élection ⟦du⟧ Bureau', '1:17', '1 | title: Élection du Bureau', '  |                 ^^ here'],
    ['a letter with a combining accent', 'e\u0301te\u0301 ⟦du⟧', '1:7', '1 | e\u0301te\u0301 du', '  |     ^^ here'],
    ['Chinese, two columns a character', 'a: 议程⟦项目⟧', '1:6', '1 | a: 议程项目', '  |        ^^^^ here'],
    ['“ ” and …, one column each', '“议程”…⟦x⟧', '1:6', '1 | “议程”…x', '  |        ^ here'],
    ['a character beyond the first plane', '𠮷⟦x⟧', '1:3', '1 | 𠮷x', '  |   ^ here'],
    ['emoji: a family and a flag', '👩‍👩‍👧🇫🇷⟦x⟧', '1:13', '1 | 👩‍👩‍👧🇫🇷x', '  |     ^ here'],
    ['an invisible character in the piece', 'a⟦\u200b⟧b', '1:2', '1 | a\u200bb', '  |  ^ here'],
    ['a tab', '\ta:\t⟦b⟧', '1:5', '1 |     a:  b', '  |         ^ here'],
    ['a tab that is itself wrong', 'a:⟦\t⟧b', '1:3', '1 | a:  b', '  |   ^^ here'],
    ['a file with a byte-order mark', '\uFEFF⟦a⟧: b', '1:1', '1 | a: b', '  | ^ here'],
    ['CRLF', 'a: 1\r\nb: ⟦2⟧\r\n', '2:4', '2 | b: 2', '  |    ^ here'],
    ['no length', 'a:⟦⟧ 议', '1:3', '1 | a: 议', '  |   ^ here'],
    ['no length, at the end of a line', 'a:⟦⟧\nb: 1', '1:3', '1 | a:', '  |   ^ here'],
    ['the end of a file without a last line end', 'a: 1⟦⟧', '1:5', '1 | a: 1', '  |     ^ here'],
    ['the end of a file with a last line end', 'a: 1\n⟦⟧', '2:1', '2 |', '  | ^ here'],
    ['several lines: the first, to its end', 'a: ⟦b c\n  d⟧ e', '1:4', '1 | a: b c', '  |    ^^^ here'],
    ['several lines with CRLF', 'a: ⟦b c\r\n  d⟧ e', '1:4', '1 | a: b c', '  |    ^^^ here'],
    ['only a line end', 'a⟦\n⟧b', '1:2', '1 | a', '  |  ^ here'],
    ['control characters, which do not reach the terminal', '\u001b[2J\u202e⟦x⟧', '1:6', '1 | ␛[2J\ufffdx', '  |      ^ here'],
  ])('%s', (_what, text, place, row, marks) => {
    expect(frame(text).slice(1)).toEqual([`--> zh.yaml:${place}`, row, marks])
  })
})

describe('a long line is cut around the piece', () => {
  test.each<[what: string, text: string, row: string, marks: string]>([
    [
      'on both sides, and keeps its indentation',
      `    text: ${'word '.repeat(30)}⟦CTOC/COP/2016/99⟧${' word'.repeat(30)}`,
      '1 |     …d word word word word word word word CTOC/COP/2016/99 word word word word word word word w…',
      '  |                                           ^^^^^^^^^^^^^^^^ here',
    ],
    [
      'on both sides, and keeps an indentation of up to sixteen blanks',
      `${' '.repeat(14)}text: ${'word '.repeat(30)}⟦CTOC/COP/2016/99⟧${' word'.repeat(30)}`,
      '1 |               …d word word word word word word CTOC/COP/2016/99 word word word word word word w…',
      '  |                                                ^^^^^^^^^^^^^^^^ here',
    ],
    [
      'on both sides, and sixteen blanks of a deeper one',
      `${' '.repeat(40)}text: ${'word '.repeat(30)}⟦CTOC/COP/2016/99⟧${' word'.repeat(30)}`,
      '1 |                 … word word word word word word CTOC/COP/2016/99 word word word word word word …',
      '  |                                                 ^^^^^^^^^^^^^^^^ here',
    ],
    [
      'on the right only, when the piece stands at the beginning',
      `⟦text⟧: ${'word '.repeat(30)}`,
      '1 | text: word word word word word word word word word word word word word word word word word wor…',
      '  | ^^^^ here',
    ],
    [
      'on the left only, when it stands at the end',
      `text: ${'word '.repeat(30)}⟦end⟧`,
      '1 | … word word word word word word word word word word word word word word word word word word end',
      '  |                                                                                             ^^^ here',
    ],
    [
      'counting wide characters as two',
      `  ${HAN}⟦CTOC/COP/2016/99⟧${HAN}`,
      '1 |   …份文件其中包括秘书处关于技术援助的说明CTOC/COP/2016/99主席宣布会议开幕并请各代表团注意议程第…',
      '  |                                          ^^^^^^^^^^^^^^^^ here',
    ],
    [
      'within the piece itself, when that is too long',
      `  a: ⟦${'1234567890'.repeat(12)}⟧ b`,
      '1 |   …12345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012…',
      '  |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ here',
    ],
  ])('%s', (_what, text, row, marks) => {
    const [, , shown = '', under] = frame(text)
    expect([shown, under]).toEqual([row, marks])
    expect(displayWidth(shown)).toBeLessThanOrEqual(100)
  })
})

describe('under a right-to-left line the piece is quoted, since terminals move its words', () => {
  test.each<[what: string, text: string, marks: string, label?: string]>([
    ['an Arabic word', 'title: مؤتمر ⟦الأطراف⟧ في', '  | ^^^ misspelt: "الأطراف"', 'misspelt'],
    ['a Hebrew word, no label', 'title: ועידת ⟦הצדדים⟧', '  | ^^^ here: "הצדדים"'],
    ['a Latin symbol after Arabic', 'title: الوثيقة ⟦CTOC/COP/2016/99⟧', '  | ^^^ cited here: "CTOC/COP/2016/99"', 'cited here'],
    ['a number before Arabic at the beginning of a line', '⟦5⟧ أيام', '  | ^^^ here: "5"'],
    ['no length', 'مؤتمر ⟦⟧الأطراف', '  | ^^^ comma missing: before "الأطراف"', 'comma missing'],
    ['no length, at the end of the line', 'مؤتمر⟦⟧', '  | ^^^ stop missing: at the end of the line', 'stop missing'],
    ['several lines', 'مؤتمر ⟦الأطراف\nفي⟧', '  | ^^^ here: "الأطراف"'],
    ['a long piece', `⟦${'مؤتمر '.repeat(12)}⟧`, `  | ^^^ here: "${'مؤتمر '.repeat(10)}…"`],
    ['but what stands before the Arabic keeps its place, and its marks', '⟦title⟧: مؤتمر', '  | ^^^^^ key', 'key'],
  ])('%s', (_what, text, marks, label) => {
    const [, , row, under] = frame(text, { label })
    expect([row, under]).toEqual([`1 | ${text.replace(/[⟦⟧]/g, '').split('\n')[0]}`, marks])
  })
})

it('a line of letters, Han and usual signs is cut as the graphemes of Unicode are', () => {
  const ranges = [
    [0x20, 0x7e],
    [0xa1, 0x2ff],
    [0x400, 0x52f],
    [0x600, 0x6ff],
    [0x2010, 0x2030],
    [0x3000, 0x3030],
    [0x4e00, 0x4e20],
    [0xff01, 0xff20],
  ]
  for (const [from = 0, to = 0] of ranges)
    for (let code = from; code <= to; code++) {
      const sign = String.fromCharCode(code)
      // A joined sign has the whole line cut the long way.
      const cells = displayCells(`a${sign}b`)
      const whole = displayCells(`a${sign}b\u0301`)
      expect(
        cells.filter(({ end }) => end <= 2),
        `U+${code.toString(16)}`,
      ).toEqual(whole.filter(({ end }) => end <= 2))
    }
})
