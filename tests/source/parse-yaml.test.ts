import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/source/diagnostic.ts'
import { parseYaml } from '../../src/source/parse-yaml.ts'
import { type YamlSource } from '../../src/source/yaml-source.ts'
import { SourceFile } from '../../src/source/source-file.ts'
import { reportProseTraps } from '../../src/source/yaml-traps.ts'
import { placeOf, underlined } from '../helpers/real-paper.ts'

function read(text: string): { source: YamlSource; found: Diagnostic[] } {
  const found: Diagnostic[] = []
  const source = parseYaml(new SourceFile('zh.yaml', text), (diagnostic) => found.push(diagnostic))
  reportProseTraps(source, (diagnostic) => found.push(diagnostic))
  return { source, found }
}

function brief(diagnostic: Diagnostic): string {
  return `${placeOf(diagnostic)} ${diagnostic.code} ${underlined(diagnostic)}`
}

describe('each trap of YAML is a finding at its place', () => {
  it.each([
    ['a value that begins with braces', 'a: 1\nb: {{date opening}}会议\n', '2:4 yaml-braces {{date opening}}会议'],
    ['such a value in a list', '- {{date opening}}\n- b\n', '1:3 yaml-braces {{date opening}}'],
    ['such a value in a map in a list', '- a: {{date opening}}\n', '1:6 yaml-braces {{date opening}}'],
    ['such a value on a line of its own', 'a:\n  {{date opening}}\n', '2:3 yaml-braces {{date opening}}'],
    ['such a value that is not closed', 'a: {{date opening\nb: 1\n', '1:4 yaml-braces {{date opening'],
    ['such a value before CRLF', 'a: {{date opening}}\r\nb: 1\r\n', '1:4 yaml-braces {{date opening}}'],
    ['a blank and # in prose', 'a: 报告 #5 号文件\n', '1:7 yaml-comment #5 号文件'],
    ['the same before CRLF', 'a: 报告 # 5\r\nb: 1\r\n', '1:7 yaml-comment # 5'],
    ['a fold between two Han characters', 'a: 缔约方\n  会议\n', '1:6 yaml-fold 方'],
    ['a fold between Chinese punctuation and a Han character', 'a: 会议，\n  以及\n', '1:6 yaml-fold ，'],
    ['a fold at a character beyond the basic plane', 'a: 会𠮷\n  会议\n', '1:5 yaml-fold 𠮷'],
    ['a fold in a folded block', 'a: >\n  缔约方\n  会议\n', '2:5 yaml-fold 方'],
    ['a fold in quotes', 'a: "缔约方\n  会议"\n', '1:7 yaml-fold 方'],
    ['a fold before CRLF', "a: '缔约方\r\n  会议'\r\n", '1:7 yaml-fold 方'],
    ['an unquoted colon', 'a: 议程: 说明\n', '1:4 yaml-syntax 议程: 说明'],
    ['a key that stands twice', 'a: 1\nb: 2\na: 3\n', '3:1 yaml-syntax a'],
    ['a tab', 'a:\n\tb: 1\n', '2:1 yaml-syntax \t'],
    ['a text that begins with an asterisk', 'a: *重要\nb: 1\n', '1:4 yaml-syntax *重要'],
    ['a text that begins with an at sign', 'a: @un\n', '1:4 yaml-syntax @un'],
    ['a control character', 'a: "b\\x08c"\n', '1:6 yaml-syntax \\x08'],
    ['half of a character', 'a: "b\\ud842c"\n', '1:6 yaml-syntax \\ud842'],
    ['a key without a colon', 'a: 1\nb\nc: 2\n', '2:1 yaml-syntax b'],
    ['two documents in one file', 'a: 1\n---\nb: 2\n', '2:1 yaml-syntax ---'],
  ])('%s', (_, text, expected) => expect(read(text).found.map(brief)).toEqual([expected]))

  it('a quotation mark that is not closed', () => {
    const [finding] = read('a: "b\nc: d\n').found
    expect(finding).toMatchObject({ level: 'error', code: 'yaml-syntax', help: 'write "b"' })
  })

  it.each([
    ['a value with braces in quotes', "a: '{{date opening}} b'\n"],
    ['braces at the beginning of a line of a literal block', 'a: |\n  {{date opening}}\n  b\n'],
    ['braces at the beginning of a line of a folded block', 'a: >-\n  b\n  {{date opening}}\n'],
    ['braces at the beginning of a later line of a plain text', 'a: b\n  {{date opening}}\nc: d\n'],
    ['braces at the beginning of a later line in quotes', 'a: "b\n  {{date opening}}"\nc: \'d\n  {{date opening}}\'\n'],
    ['a comment with braces', '# {{date opening}}\na: 1\n'],
    ['# without a blank', 'a: 报告#5\n'],
    ['# in quotes', "a: '报告 #5'\n"],
    ['a comment on a line of its own', 'a: 1\n# 说明\nb: 2\n'],
    ['a fold between Latin words', 'a: the\n  report\n'],
    ['a fold between a Han character and a Latin word', 'a: 会议\n  UNODC\n'],
    ['a fold that an escape takes away', 'a: "缔约方\\\n  会议"\n'],
    ['a literal block', 'a: |\n  缔约方\n  会议\n'],
    ['an alias that an anchor explains', 'a: &x 1\nb: *x\n'],
    ['a flow map', 'a: { b: { c: d } }\n'],
  ])('no fault: %s', (_, text) => expect(read(text).found.map(brief)).toEqual([]))

  it('says what to write instead', () => {
    const { found } = read('a: {{date "x"}}\nb: 议程: 说明\n')
    expect(found.map(({ help }) => help)).toEqual(['write "{{date \\"x\\"}}"', 'write "议程: 说明"'])
    expect(found[0]?.fix?.replacement).toBe('"{{date \\"x\\"}}"')
  })
})

describe('what is missing is shown at the nearest place that is there', () => {
  const { source } = read('# Facts of a session.\nsymbol: A/1\nmasthead:\n  date: 2016-08-10\n')

  it.each([
    ['a field of the file: at its first key, not at the comment before it', ['body'], '2:1 symbol'],
    ['a field of a map: at the key of the map', ['masthead', 'original'], '3:1 masthead'],
    ['nothing that is there: at its value', ['masthead', 'date'], '4:9 2016-08-10'],
  ])('%s', (_, path, expected) => {
    const span = source.valueSpan(path)
    expect(`${placeOf({ span })} ${underlined({ span })}`).toBe(expected)
  })
})

describe('one run finds every fault', () => {
  const text = [
    'title: {{date opening}}', // 1
    'body: *重要',
    'items:',
    '  officers: 选举 # 主席团', // 4
    '  officers: 选举',
    '  report: "通过\\x07"', // 6
    '  adoption: 缔约方',
    '    会议', // 8
    '  last: 其他',
    'opening: 会议: 开幕', // 10
  ].join('\n')

  it('of all kinds', () =>
    expect(read(text).found.map(brief).sort()).toEqual([
      '10:10 yaml-syntax 会议: 开幕',
      '1:8 yaml-braces {{date opening}}',
      '2:7 yaml-syntax *重要',
      '4:16 yaml-comment # 主席团',
      '5:3 yaml-syntax o',
      '6:14 yaml-syntax \\x07',
      '7:15 yaml-fold 方',
    ]))

  it('and still reads the rest of the file', () => {
    expect(read(text).source.value).toMatchObject({
      body: '*重要',
      items: { officers: '选举', adoption: '缔约方 会议', last: '其他' },
    })
    expect(read('a: {{x}}\nb: {{y}}\nc: [1, 2]\n').source.value).toMatchObject({ c: [1, 2] })
  })
})

describe('places of values and keys', () => {
  const { source } = read('a: 1\nb:\n  c: [x, y]\n  d: "two\n    lines"\nlist:\n  - id: first\n    title: 议程\n')

  it.each([
    [['a'], '1:4 1'],
    [['b', 'c'], '3:6 [x, y]'],
    [['b', 'c', 1], '3:10 y'],
    [['b', 'd'], '4:6 "two'],
    [['list', 0, 'title'], '8:12 议程'],
  ])('the value %j', (path, expected) => {
    const span = source.valueSpan(path)
    expect(`${placeOf({ span })} ${underlined({ span })}`).toBe(expected)
  })

  it.each([
    ['in a map: the key of that map', ['b', 'e'], '2:1 b'],
    ['in a list: the item', ['list', 0, 'documents'], '7:5 id: first'],
    ['at the head of the file: its first key', ['symbol'], '1:1 a'],
  ])('what is missing %s', (_, path, expected) => {
    const span = source.valueSpan(path)
    expect(`${placeOf({ span })} ${underlined({ span })}`).toBe(expected)
  })

  it.each([
    [['b'], '2:1 b'],
    [['b', 'd'], '4:3 d'],
    [['list', 0], '7:5 id: first'],
  ])('the key %j', (path, expected) => {
    const span = source.keySpan(path)
    expect(`${placeOf({ span })} ${underlined({ span })}`).toBe(expected)
  })

  it('keys in the order of the file', () => {
    expect(source.keysOf([])).toEqual(['a', 'b', 'list'])
    expect(source.keysOf(['b'])).toEqual(['c', 'd'])
    expect(source.keysOf(['a'])).toEqual([])
    expect(source.keysOf(['nothing'])).toEqual([])
  })
})

it('a text is parsed once, and its faults are told to whoever asks', () => {
  const file = new SourceFile('zh.yaml', 'a: {{date opening}}\n')
  const told = [0, 1].map(() => {
    const found: Diagnostic[] = []
    return { source: parseYaml(file, (diagnostic) => found.push(diagnostic)), found }
  })
  expect(told[1]?.source).toBe(told[0]?.source)
  expect(told.map(({ found }) => found.map(brief))).toEqual([
    ['1:4 yaml-braces {{date opening}}'],
    ['1:4 yaml-braces {{date opening}}'],
  ])
})
