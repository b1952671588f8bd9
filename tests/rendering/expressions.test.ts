import { describe, expect, it } from 'vitest'
import { all, describeFinding, faultlessPaper, placeOf, realPaper, replacing, underlined } from '../helpers/real-paper.ts'
import { parseUnit } from '../../src/rendering/parse-unit.ts'
import { FOURFOLD, growth } from '../helpers/growth.ts'
import { rendered } from './rendered.ts'

type Fault = readonly [text: string, under: string, message: string, help: string]

const SHAPE = '{{helper fact}}'

const FAULTS: readonly Fault[] = [
  // Helpers.
  ['{{dat opening}}', 'dat', 'there is no helper dat', 'did you mean date?'],
  ['{{uppercase opening}}', 'uppercase', 'there is no helper uppercase', 'known are date, time'],
  ['{{if opening}}', 'if', 'there is no helper if', ''],
  ['{{log opening}}', 'log', 'there is no helper log', ''],
  ['{{toString opening}}', 'toString', 'there is no helper toString', ''],
  ['{{hasOwnProperty opening}}', 'hasOwnProperty', 'there is no helper hasOwnProperty', ''],
  ['{{lookup this "constructor"}}', 'lookup', 'there is no helper lookup', ''],
  ['{{lookup items "constructor"}}', 'lookup', 'there is no helper lookup', ''],
  // Names.
  ['{{date openning}}', 'openning', 'there is no openning', 'did you mean opening?'],
  [
    '{{span meetings.trafficking-66}}',
    'meetings.trafficking-66',
    'there is no trafficking-66 in meetings',
    'withdrawn? take the sentence out; known are bureau-march',
  ],
  [
    '{{span meetings.nosuch.deep.deeper}}',
    'meetings.nosuch.deep.deeper',
    'there is no nosuch in meetings',
    'known are bureau-march',
  ],
  [
    '{{number deadlines.proposals.month}}',
    'deadlines.proposals.month',
    'there is no month in deadlines.proposals',
    'known are weeks',
  ],
  ['{{date opening.day}}', 'opening.day', 'there is no day in opens', ''],
  ['{{date constructor}}', 'constructor', 'there is no constructor', ''],
  ['{{date __proto__}}', '__proto__', 'there is no __proto__', ''],
  ['{{title items.constructor}}', 'items.constructor', 'there is no constructor in items', ''],
  ['{{title items.opening.constructor}}', 'items.opening.constructor', 'there is no constructor in items.opening', ''],
  ['{{title items.__proto__}}', 'items.__proto__', 'there is no __proto__ in items', ''],
  ['{{title this}}', 'this', 'there is no this', ''],
  ['{{span meetings.traficking-6}}', 'meetings.traficking-6', 'there is no traficking-6', 'did you mean meetings.trafficking-6?'],
  [
    '{{symbol documents.trafficking-meetings}}',
    'documents.trafficking-meetings',
    'there is no trafficking-meetings in documents',
    'withdrawn? take the sentence out; known are',
  ],
  ['{{span meeting.trafficking-6}}', 'meeting.trafficking-6', 'there is no meeting', 'did you mean meetings.trafficking-6?'],
  ['{{date opens}}', 'opens', 'there is no opens', 'in a wording it is called opening'],
  ['{{date session.closes}}', 'session.closes', 'there is no closes', 'in a wording it is called closing'],
  ['{{symbol symbol}}', 'symbol', 'there is no symbol', 'in a wording it is called documents.paper'],
  ['{{title agenda.report}}', 'agenda.report', 'there is no agenda', 'write items.report'],
  ['{{cite training}}', 'training', 'there is no training', 'write provisions.training'],
  ['{{short convention}}', 'convention', 'there is no convention', 'write instruments.convention or items.convention'],
  [
    '{{resolution decisions.smuggling}}',
    'resolution',
    'there is no helper resolution',
    'known are cite, kind, title: write cite',
  ],
  // Kinds.
  ['{{date session}}', 'session', 'date cannot print session', 'a session is printed by span, ordinal'],
  ['{{ordinal opening}}', 'opening', 'ordinal cannot print opening', 'a day is printed by date, time'],
  ['{{span meetings}}', 'meetings', 'span cannot print meetings', 'go further: bureau-march'],
  [
    '{{cite documents.financial-matters}}',
    'documents.financial-matters',
    'cite cannot print documents.financial-matters',
    'a document is printed by kind, symbol, title',
  ],
  ['{{symbol items.opening}}', 'items.opening', 'symbol cannot print items.opening', 'item is printed by reference, title'],
  ['{{number session}}', 'session', 'number cannot print session', ''],
  // Forms.
  ['{{date opening "long"}}', '"long"', 'date has no form long in Chinese', 'known are default, no-year'],
  ['{{date opening "weekdya"}}', '"weekdya"', 'date has no form weekdya in Chinese', 'did you mean weekday?'],
  ['{{span session "throuhg"}}', '"throuhg"', 'span has no form throuhg in Chinese', 'did you mean through?'],
  ['{{symbol documents.paper "short"}}', '"short"', 'symbol has no form short in Chinese', ''],
  ['{{date opening "constructor"}}', '"constructor"', 'date has no form constructor in Chinese', ''],
  ['{{number allotment.meetings "toString"}}', '"toString"', 'number has no form toString in Chinese', ''],
  [
    '{{name bodies.trafficking "genitive"}}',
    '{{name bodies.trafficking "genitive"}}',
    'the wording has no name for bodies.trafficking in the form genitive',
    'add it under bodies.trafficking',
  ],
  // What the facts or the wording lack.
  ['{{time closing}}', '{{time closing}}', 'closes lacks what time prints', 'state it in session.yaml'],
  [
    '{{span sessions.fifth}}',
    '{{span sessions.fifth}}',
    'sessions.fifth lacks what span prints',
    'state it in session.yaml under sessions.fifth',
  ],
  [
    '{{ordinal meetings.bureau-april}}',
    '{{ordinal meetings.bureau-april}}',
    'meetings.bureau-april lacks what ordinal prints',
    '',
  ],
  ['{{place meetings.bureau-april}}', '{{place meetings.bureau-april}}', 'meetings.bureau-april lacks what place prints', ''],
  [
    '{{number deadlines.budget.days "counting"}}',
    '{{number deadlines.budget.days "counting"}}',
    'deadlines.budget.days lacks what number prints',
    'extend the tables of the language',
  ],
  [
    '{{title decisions.credentials}}',
    '{{title decisions.credentials}}',
    'the wording has no title for decisions.credentials',
    'add it under decisions.credentials',
  ],
  ['{{short items.report}}', '{{short items.report}}', 'the wording has no short for items.report', 'add it under items.report'],
  // Arguments.
  ['{{date}}', '{{date}}', 'date needs a fact to print', SHAPE],
  ['{{opening}}', '{{opening}}', 'opening needs a fact to print', SHAPE],
  ['{{__proto__}}', '{{__proto__}}', '__proto__ needs a fact to print', SHAPE],
  ['{{constructor}}', '{{constructor}}', 'constructor needs a fact to print', SHAPE],
  [
    '{{date opening "no-year" "weekday"}}',
    '{{date opening "no-year" "weekday"}}',
    'date takes a fact and at most one form',
    SHAPE,
  ],
  ['{{date opening weekday}}', '{{date opening weekday}}', 'a form is a name in quotes', 'write {{date opening "weekday"}}'],
  ['{{date opening 5}}', '{{date opening 5}}', 'a form is a name in quotes', SHAPE],
  ['{{date "opening"}}', '{{date "opening"}}', 'date prints a fact, which is a name without quotes', SHAPE],
  ['{{date 2016}}', '{{date 2016}}', 'date prints a fact, which is a name without quotes', SHAPE],
  ['{{date @root.opening}}', '{{date @root.opening}}', 'date prints a fact', SHAPE],
  ['{{date ../opening}}', '{{date ../opening}}', 'date prints a fact', SHAPE],
  ['{{date opening form="weekday"}}', '{{date opening form="weekday"}}', 'a helper takes no named arguments', SHAPE],
  ['{{date (closing)}}', '{{date (closing)}}', 'date prints a fact', SHAPE],
  ['{{items.opening}}', '{{items.opening}}', 'an expression begins with the name of a helper', SHAPE],
  ['{{"date" opening}}', '{{"date" opening}}', 'an expression begins with the name of a helper', SHAPE],
  ['{{@root}}', '{{@root}}', 'an expression begins with the name of a helper', SHAPE],
  // What else Handlebars has.
  ['{{#if opening}}是{{/if}}', '{{#if opening}}是{{/if}}', 'no blocks, partials or comments', SHAPE],
  ['{{#each items}}{{title this}}{{/each}}', '{{#each items}}{{title this}}{{/each}}', 'no blocks, partials or comments', SHAPE],
  ['{{^opening}}否{{/opening}}', '{{^opening}}否{{/opening}}', 'no blocks, partials or comments', SHAPE],
  ['{{> masthead}}', '{{> masthead}}', 'no blocks, partials or comments', SHAPE],
  ['{{! 说明 }}', '{{! 说明 }}', 'no blocks, partials or comments', SHAPE],
  ['{{!-- {{date opening}} --}}', '{{!-- {{date opening}} --}}', 'no blocks, partials or comments', SHAPE],
  ['{{{date opening}}}', '{{{date opening}}}', 'triple braces', SHAPE],
  ['{{&date opening}}', '{{&date opening}}', 'triple braces', SHAPE],
  ['{{{{raw}}}}x{{{{/raw}}}}', '{{{{raw}}}}x{{{{/raw}}}}', 'no blocks, partials or comments', SHAPE],
  ['\\{{date opening}}', '\\{{date opening}}', 'a backslash before braces', SHAPE],
  // Not well formed.
  ['{{date opening', '{{date opening', 'not closed or not well formed', SHAPE],
  ['{{date opening}', '{{date opening}', 'not closed or not well formed', 'write {{date opening}}'],
  ['{{', '{{', 'not closed or not well formed', SHAPE],
  ['{{}}', '{{}}', 'not closed or not well formed', SHAPE],
  ['{{date opening "weekday}}', '{{date opening "weekday}}', 'not closed or not well formed', SHAPE],
  ['{{#if opening}}', '{{#if opening}}', 'not closed or not well formed', SHAPE],
  ['{{/if}}', '{{/if}}', 'not closed or not well formed', SHAPE],
  ['{{date opening “weekday”}}', '{{date opening “weekday”}}', 'a form is a name in quotes', 'write {{date opening "weekday"}}'],
  ['{{date.opening}}', '{{date.opening}}', 'an expression begins with the name of a helper', 'write {{date opening}}'],
  ['{{date: opening}}', 'date:', 'there is no helper date:', 'did you mean date?'],
  ['{{日期 opening}}', '日期', 'there is no helper 日期', ''],
]

describe('an expression that cannot be printed is shown at the piece that is wrong', () => {
  it.each(FAULTS)('%s', (...[text, under, message, help]: Fault) => {
    const { faults } = rendered(`此前${text}`)
    expect(faults).toHaveLength(1)
    const [fault] = faults
    expect(fault).toMatchObject({ level: 'error', code: 'expression', language: 'zh' })
    expect(underlined(fault!)).toBe(under)
    expect(fault?.message).toContain(message)
    expect(fault?.help).toContain(help)
  })

  it.each(FAULTS)('and stands in the text as it was written, never as nothing: %s', (text) => {
    expect(rendered(`此前${text}`).printed).toBe(`此前${text}`)
  })

  it('at its line and column, after other expressions in a long text', () => {
    const { faults } = rendered('在{{place session}}举行的{{ordinal session}}会议于{{date openning "weekday"}}开幕')
    const before = "      no-documents: '在{{place session}}举行的{{ordinal session}}会议于{{date "
    expect(faults.map(placeOf)).toEqual([`${placeOf(faults[0]!).split(':')[0] ?? ''}:${before.length + 1}`])
    expect(faults.map(underlined)).toEqual(['openning'])
  })

  it.each([
    ['a folded text', '>\n        缔约方会议 in\n        the year of {{date openning}}', 'openning'],
    ['a text with a doubled quotation mark', "'it''s {{date openning}}'", 'openning'],
    ['a text with escapes', '"\\u4e2d\\"{{date openning}}"', 'openning'],
    ['a plain text over two lines', 'the year\n        of {{date openning}}', 'openning'],
  ])('exactly, in %s', (_, yaml, under) => {
    const wording = replacing('no-documents: 目前预计在该议程项目下没有文件。', `no-documents: ${yaml}`)
    expect(realPaper({ wording }).diagnostics.map(underlined)).toEqual([under])
  })
})

describe('all faults of a text are found in one run', () => {
  it.each([
    [
      'of several expressions',
      '{{dat opening}}与{{date openning}}与{{date opening "x"}}与{{date}}',
      ['dat', 'openning', '"x"', '{{date}}'],
    ],
    [
      'also where one is not closed',
      '{{dat opening}}与{{date opening 与{{date openning}}',
      ['dat', '{{date opening', 'openning'],
    ],
  ])('%s', (_, text, under) => {
    const faults = rendered(text).faults.toSorted((a, b) => a.span.start - b.span.start)
    expect(faults.map(underlined)).toEqual(under)
  })

  it('and of several texts, each once though it is printed in several places', () => {
    const { diagnostics } = realPaper({
      wording: all(
        replacing('title: 其他事项', "title: '{{dat opening}}'"),
        replacing('  vienna: 维也纳', "  vienna: '{{date openning}}'"),
        replacing('financial-matters: 秘书处关于财务和预算事项的说明', 'financial-matters: \'{{date opening "x"}}\''),
      ),
    })
    expect(diagnostics.map(underlined).sort()).toEqual(['"x"', 'dat', 'openning'])
  })
})

describe('a text that leads back to itself', () => {
  it('a title that contains itself', () => {
    const { diagnostics } = realPaper({ wording: replacing('title: 其他事项', "title: '关于{{title items.other-matters}}'") })
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['expression', 'items.other-matters.title contains itself'],
    ])
    expect(diagnostics.map(underlined)).toEqual(['{{title items.other-matters}}'])
  })

  it('two titles that contain each other', () => {
    const wording = all(
      replacing('title: 其他事项', "title: '{{title items.technical-assistance}}'"),
      replacing('    title: 技术援助', "    title: '{{title items.other-matters}}'"),
    )
    const { diagnostics } = realPaper({ wording })
    expect(diagnostics.map(({ message }) => message)).toEqual(['items.technical-assistance.title contains itself'])
  })

  it('a title that stands in its own annotation does not', () =>
    expect(rendered('“{{title items.other-serious-crimes}}”').faults.map(describeFinding)).toEqual([]))
})

describe('prose prints as it was typed and injects nothing', () => {
  it.each([
    ['less than', 'a < b'],
    ['an ampersand', '研究 & 发展'],
    ['an entity', '&lt;b&gt; &amp; &#60; &nbsp;'],
    ['quotation marks', '"双" \'单\''],
    ['the end of a text', '</text>后'],
    ['a symbol', '<symbol>CTOC/COP/2016/2</symbol>'],
    ['a paragraph', '</paragraph><paragraph id="x">'],
    ['an instruction', '<?at 0?><!-- x -->'],
    ['an end of character data', ']]>'],
    ['a raised ending', '1^{er}'],
    ['single braces', '{date opening} }}'],
    ['a blank at each end', ' 会议 '],
    ['a character beyond the basic plane', '𠮷野家'],
    ['right-to-left words', 'كلمة'],
  ])('%s', (_, prose) => {
    const wording = replacing('目前预计在该议程项目下没有文件。', JSON.stringify(prose))
    const { passages, tree } = faultlessPaper({ wording })
    expect(passages.find(({ id }) => id === 'items.other-serious-crimes.annotation.no-documents')?.text).toBe(prose)
    const unchanged = faultlessPaper()
    expect(passages).toHaveLength(unchanged.passages.length)
    expect(tree.blocks.map(({ kind }) => kind)).toEqual(unchanged.tree.blocks.map(({ kind }) => kind))
  })

  it('also in titles, names and words of the language', () => {
    const { passages } = faultlessPaper({
      wording: all(replacing('title: 其他事项', 'title: <b>&'), replacing('  vienna: 维也纳', '  vienna: </line>')),
      language: replacing('  annex: 附件', '  annex: <annex>'),
    })
    const texts = passages.map(({ text }) => text)
    expect(texts).toContain('<b>&。')
    expect(texts).toContain('2016年10月17日至21日，</line>')
    expect(texts).toContain('<annex>')
  })

  it('in as few pieces as its places allow: parted at expressions and at line ends only', () => {
    const pieces = (yaml: string): string[] => {
      const wording = replacing('目前预计在该议程项目下没有文件。', yaml)
      const passage = faultlessPaper({ wording }).passages.find(({ id }) => id.endsWith('no-documents'))
      return passage?.pieces.map(({ text }) => text) ?? []
    }
    expect(pieces('没有文件，也没有议题。')).toEqual(['没有文件，也没有议题。'])
    expect(pieces('在{{place session}}没有文件。')).toEqual(['在', '维也纳', '没有文件。'])
    expect(pieces('no documents\n        and no issues')).toEqual(['no documents ', 'and no issues'])
    expect(pieces("'the Secretariat''s report'")).toEqual(["the Secretariat'", 's report'])
  })

  it('a character that stands in the file as escapes is one character', () => {
    const wording = replacing('目前预计在该议程项目下没有文件。', '"\\U00020bb7 \\ud842\\udfb7"')
    const { passages } = faultlessPaper({ wording })
    expect(passages.map(({ text }) => text)).toContain('𠮷 𠮷')
  })
})

describe('time is in proportion to a text of expressions that nobody means', () => {
  it.each([
    ['parentheses', (count: number) => `{{date ${'(a '.repeat(count)}${')'.repeat(count)}}}`],
    ['parentheses that are not closed', (count: number) => `{{date ${'('.repeat(4 * count)}}}`],
    ['blocks', (count: number) => `${'{{#if a}}'.repeat(count)}${'{{/if}}'.repeat(count)}`],
    ['blocks that are not closed', (count: number) => '{{#if a}}'.repeat(count)],
    ['expressions before braces that are not closed', (count: number) => `${'{{date opens}} '.repeat(count)}{{`],
  ])('%s', async (_, text) => {
    expect(parseUnit(text(500)).faults.length).toBeGreaterThan(0)
    expect(await growth(500, text, parseUnit)).toBeLessThan(FOURFOLD)
  })
})
