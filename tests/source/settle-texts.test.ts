import { describe, expect, it } from 'vitest'
import { loadWording } from '../../src/model/load-wording.ts'
import type { Diagnostic } from '../../src/source/diagnostic.ts'
import { fixedYaml } from '../../src/source/fixed-yaml.ts'
import { parseYaml } from '../../src/source/parse-yaml.ts'
import { SourceFile } from '../../src/source/source-file.ts'
import { placeOf, underlined } from '../helpers/real-paper.ts'

function source(text: string) {
  return parseYaml(new SourceFile('en.yaml', text), (finding) => expect.fail(finding.message))
}

describe('a text after | or > is the text that people see', () => {
  it.each([
    ['a line after |', 'a: |\n  Opening\n', 'Opening'],
    ['a line after >', 'a: >\n  Opening\n', 'Opening'],
    ['lines after |, joined by blanks', 'a: |\n  Opening of\n  the session\n', 'Opening of the session'],
    ['lines after >', 'a: >\n  Opening of\n  the session\n', 'Opening of the session'],
    ['the same with all line ends kept', 'a: |+\n  Opening of\n  the session\n\n\nb: c\n', 'Opening of the session'],
    ['and with none', 'a: >-\n  Opening of\n  the session\n', 'Opening of the session'],
    ['before CRLF', 'a: |\r\n  Opening of\r\n  the session\r\n', 'Opening of the session'],
    ['with blanks at the ends of lines', 'a: |\n  Opening of  \n  the session \n', 'Opening of the session'],
    ['after an empty line', 'a: |\n\n  Opening\n', 'Opening'],
    ['lines of Han after |, with nothing between them', 'a: |\n  临时议程\n  及说明，\n  附件\n', '临时议程及说明，附件'],
    ['Han beside a number', 'a: |\n  议程项目\n  2\n  的说明\n', '议程项目2的说明'],
    ['Arabic', 'a: |\n  افتتاح\n  الدورة\n', 'افتتاح الدورة'],
    ['a symbol', 'a: >\n  A/78/1\n', 'A/78/1'],
  ])('%s', (_, text, value) => expect(source(text).valueAt(['a'])).toBe(value))

  it('but an empty line stays one, since a paragraph is a text of its own', () => {
    expect(source('a: |\n  One.\n\n\n  Two.\n').valueAt(['a'])).toBe('One.\nTwo.')
    expect(source('a: >\n  One.\n\n  Two.\n').valueAt(['a'])).toBe('One.\nTwo.')
  })

  it('and a value is underlined where it is written, not where | announces it', () => {
    const { file, start, end } = source('x: 1\na: | # why\n\n    one\n    two\nb: 3\n').valueSpan(['a'])
    expect([file.placeOf(start), file.text.slice(start, end)]).toEqual([{ line: 4, column: 5 }, 'one'])
  })
})

describe('a finding within such a text has its line and its column', () => {
  const WORDS = (text: string) => `status: working translation\ntitle: ${text}\n`
  it.each([
    ['a shape that is wrong', 'status: |\n  official\ntitle: A\n', '2:3 data-shape official'],
    ['a fold between Han characters after >', WORDS('>\n  临时议程\n  及说明'), '3:6 yaml-fold 程'],
    ['a character that cannot be printed', WORDS('|\n  One\n  two\u0007'), '4:6 yaml-syntax \u0007'],
  ])('%s', (_, text, expected) => {
    const found: Diagnostic[] = []
    loadWording('en', new SourceFile('en.yaml', text), undefined, (diagnostic) => found.push(diagnostic))
    expect(found.map((one) => `${placeOf(one)} ${one.code} ${underlined(one)}`)).toEqual([expected])
  })
})

describe('a fix within such a text', () => {
  it.each([
    ['of lines after |', 'a: |\n  see\n  A/1 now\nb: c\n', 'a: |\n  see\n  {{symbol a}} now\nb: c\n'],
    ['of Han after |', 'a: |\n  见\n  A/1\n  文\n', 'a: |\n  见\n  {{symbol a}}\n  文\n'],
  ])('%s leaves its lines', (_, text, fixed) => {
    const file = new SourceFile('en.yaml', text)
    const start = text.indexOf('A/1')
    expect(fixedYaml(file, [{ span: file.span(start, start + 3), replacement: '{{symbol a}}' }])).toBe(fixed)
  })
})
