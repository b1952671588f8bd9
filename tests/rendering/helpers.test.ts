import { describe, expect, it } from 'vitest'
import { all, type Changes, faultlessPaper, replacing } from '../helpers/real-paper.ts'
import { rendered } from './rendered.ts'

/** What an expression prints, which must not be faulty. */
function print(text: string, changes?: Changes): string {
  const { printed, faults } = rendered(text, changes)
  expect(faults).toEqual([])
  return printed
}

/** A meeting of the review body on other days. */
function meeting(from: string, to: string): Changes {
  return { session: replacing('meetings:\n  bureau', `meetings:\n  new: { of: review, from: ${from}, to: ${to} }\n  bureau`) }
}

describe('each expression prints as Chinese papers write it', () => {
  it.each([
    // Days.
    ['{{date opening}}', '2016年10月17日'],
    ['{{date opening "no-year"}}', '10月17日'],
    ['{{date opening "weekday"}}', '2016年10月17日星期一'],
    ['{{date opening "weekday-no-year"}}', '10月17日星期一'],
    ['{{date opening "timetable"}}', '10月17日，星期一'],
    ['{{date closing "weekday"}}', '2016年10月21日星期五'],
    ['{{date deadlines.proposals "weekday"}}', '2016年10月3日星期一'],
    ['{{date deadlines.informal-consultations "weekday-no-year"}}', '10月14日星期五'],
    ['{{date deadlines.budget}}', '2016年8月18日'],
    ['{{date speakers-list.opens}}', '2016年9月19日'],
    ['{{date speakers-list.closes}}', '2016年10月17日'],
    ['{{month anniversaries.international-cooperation}}', '2016年10月'],
    // Times.
    ['{{time opening}}', '上午10时'],
    ['{{time speakers-list.closes}}', '中午'],
    // Spans.
    ['{{span session}}', '2016年10月17日至21日'],
    ['{{span sessions.seventh}}', '2014年10月6日至10日'],
    ['{{span meetings.firearms-3}}', '2015年6月9日'],
    ['{{span meetings.firearms-3 "through"}}', '2015年6月9日'],
    ['{{span meetings.firearms-4}}', '2016年5月18日和19日'],
    ['{{span meetings.firearms-4 "through"}}', '2016年5月18日至19日'],
    ['{{span meetings.trafficking-6}}', '2015年11月16日至18日'],
    ['{{span meetings.technical-assistance-9}}', '2016年10月17日至19日'],
    ['{{span meetings.international-cooperation-7}}', '2016年10月19日至21日'],
    // Ordinals.
    ['{{ordinal session}}', '第八届'],
    ['{{ordinal next-session}}', '第九届'],
    ['{{ordinal sessions.fifth}}', '第五届'],
    ['{{ordinal meetings.review-1}}', '第一次'],
    ['{{ordinal meetings.technical-assistance-9}}', '第九次'],
    // Numbers.
    ['{{number allotment.meetings}}', '20'],
    ['{{number allotment.working-days "counting"}}', '五'],
    ['{{number deadlines.proposals.weeks "counting"}}', '两'],
    ['{{number deadlines.proposals.weeks "words"}}', '二'],
    ['{{number deadlines.budget.days}}', '60'],
    ['{{number anniversaries.international-cooperation.years "words"}}', '十'],
    ['{{number speakers-list.minutes "counting"}}', '三'],
    ['{{number provisions.training}}', '29'],
    // Citations.
    ['{{cite decisions.agenda-of-eighth-session}}', '第7/1号决定'],
    ['{{cite decisions.strengthening-implementation}}', '第7/1号决议'],
    ['{{cite decisions.convention-adoption}}', '第55/25号决议'],
    ['{{cite provisions.officers}}', '第22条'],
    ['{{cite provisions.conference}}', '第32条'],
    // Symbols.
    ['{{symbol documents.trafficking-activities}}', 'CTOC/COP/2016/2'],
    ['{{symbol documents.ratification-status}}', 'CTOC/COP/2016/CRP.1'],
    ['{{symbol documents.paper}}', 'CTOC/COP/2016/1'],
    ['{{symbol earlier-papers.standing-invitations}}', 'CTOC/COP/2010/CRP.7'],
    // References.
    ['{{reference items.other-matters}}', '项目8'],
    ['{{reference items.opening}}', '项目1(a)'],
    ['{{reference items.firearms-protocol}}', '项目2(d)'],
    // Names, titles, short forms.
    ['{{name bodies.ctoc-cop}}', '联合国打击跨国有组织犯罪公约缔约方会议'],
    ['{{short bodies.ctoc-cop}}', '缔约方会议'],
    ['{{name bodies.trafficking}}', '贩运人口问题工作组'],
    ['{{name places.vienna}}', '维也纳'],
    ['{{place session}}', '维也纳'],
    ['{{place meetings.trafficking-6}}', '维也纳'],
    ['{{title instruments.convention}}', '《联合国打击跨国有组织犯罪公约》'],
    ['{{short instruments.convention}}', '《有组织犯罪公约》'],
    ['{{title instruments.rules-of-procedure}}', '议事规则'],
    ['{{title items.other-matters}}', '其他事项'],
    ['{{title items.opening}}', '缔约方会议第八届会议开幕'],
    ['{{short items.opening}}', '会议开幕'],
    ['{{title decisions.technical-assistance-provisions}}', '实施《联合国打击跨国有组织犯罪公约》的各项技术援助规定'],
    ['{{title documents.paper}}', '临时议程和说明'],
    ['{{title documents.financial-matters}}', '秘书处关于财务和预算事项的说明'],
    // Within a text, and with the blanks that Handlebars allows.
    ['在{{place session}}举行{{ordinal session}}会议。', '在维也纳举行第八届会议。'],
    ['{{ date  opening  "no-year" }}', '10月17日'],
    ["{{date opening 'no-year'}}", '10月17日'],
    ['没有表达式。', '没有表达式。'],
    ['一个 { 括号 }', '一个 { 括号 }'],
  ])('%s', (text, expected) => expect(print(text)).toBe(expected))

  it.each([
    ['two days in a row', '2016-06-06', '2016-06-07', '2016年6月6日和7日', '2016年6月6日至7日'],
    ['two days over a month’s end', '2016-05-31', '2016-06-01', '2016年5月31日和6月1日', '2016年5月31日至6月1日'],
    ['two days over a year’s end', '2015-12-31', '2016-01-01', '2015年12月31日和2016年1月1日', '2015年12月31日至2016年1月1日'],
    ['a month', '2016-06-01', '2016-06-30', '2016年6月1日至30日', '2016年6月1日至30日'],
    ['two months', '2016-06-27', '2016-07-01', '2016年6月27日至7月1日', '2016年6月27日至7月1日'],
    ['two years', '2015-12-28', '2016-01-08', '2015年12月28日至2016年1月8日', '2015年12月28日至2016年1月8日'],
    ['the same day of two months', '2016-05-09', '2016-06-09', '2016年5月9日至6月9日', '2016年5月9日至6月9日'],
    ['the same day of two years', '2015-05-09', '2016-05-09', '2015年5月9日至2016年5月9日', '2015年5月9日至2016年5月9日'],
  ])('a span of %s', (_, from, to, expected, through) => {
    const changes = meeting(from, to)
    expect(print('{{span meetings.new}}', changes)).toBe(expected)
    expect(print('{{span meetings.new "through"}}', changes)).toBe(through)
  })

  it.each([
    ['09:00', '上午9时'],
    ['09:05', '上午9时05分'],
    ['11:59', '上午11时59分'],
    ['12:00', '中午'],
    ['00:00', '午夜'],
    ['12:30', '下午12时30分'],
    ['15:00', '下午3时'],
    ['23:00', '下午11时'],
  ])('the time %s', (time, expected) =>
    expect(print('{{time speakers-list.closes}}', { session: replacing("at: '12:00'", `at: '${time}'`) })).toBe(expected),
  )

  it.each([
    ['{{date events.reception "no-year"}}', '10月17日'],
    ['{{time events.reception}}', '下午6时30分'],
    ['{{hours events.reception}}', '下午6时30分-8时'],
    ['{{place events.reception}}', '维也纳'],
    ['{{span events.visit}}', '2016年10月22日至24日'],
  ])('%s of an event is %s', (expression, expected) => {
    const events = `events:
  reception: { on: 2016-10-17, at: '18:30', until: '20:00', place: vienna }
  visit: { from: 2016-10-22, to: 2016-10-24, place: vienna }
`
    expect(print(expression, { session: replacing('meetings:\n', `${events}meetings:\n`) })).toBe(expected)
  })

  it.each([
    ['the hours of the morning', "morning: { from: '10:00', to: '13:00' }", '上午10时-下午1时'],
    ['a morning before noon', "morning: { from: '09:00', to: '11:00' }", '上午9时-11时'],
  ])('%s', (_, morning, expected) => {
    const session = replacing("morning: { from: '10:00', to: '13:00' }", morning)
    const { passages } = faultlessPaper({ session })
    expect(passages.find(({ id }) => id === 'timetable.1.morning.time')?.text).toBe(expected)
  })
})

describe('an expression follows its fact', () => {
  const later = all(replacing('opens: 2016-10-17', 'opens: 2016-10-24'), replacing('closes: 2016-10-21', 'closes: 2016-10-28'))

  it.each([
    ['the session', '{{span session}}', '2016年10月24日至28日', { session: later }],
    ['a deadline', '{{date deadlines.proposals "weekday"}}', '2016年10月10日星期一', { session: later }],
    ['a meeting of its days', '{{span meetings.technical-assistance-9}}', '2016年10月24日至26日', { session: later }],
    [
      'its number',
      '{{ordinal session}}、{{ordinal next-session}}',
      '第九届、第十届',
      { session: replacing('session: 8', 'session: 9') },
    ],
    [
      'a symbol',
      '{{symbol documents.paper}}',
      'CTOC/COP/2016/50',
      { session: replacing('symbol: CTOC/COP/2016/1\n', 'symbol: CTOC/COP/2016/50\n') },
    ],
    ['a decision', '{{cite decisions.credentials}}', '第4/8号决定', { session: replacing('number: 4/7', 'number: 4/8') }],
    ['a title', '{{title items.other-matters}}', '其他', { wording: replacing('title: 其他事项', 'title: 其他') }],
    [
      'the order of the agenda',
      '{{reference items.report}}',
      '项目8',
      {
        session: all(
          replacing('  - id: other-matters\n    annotation: [no-issues]\n', ''),
          replacing('other-matters, report', 'report'),
        ),
        wording: (text: string) => text.replace(/ {2}other-matters:[\s\S]*?\n\n/, ''),
      },
    ],
  ] satisfies [string, string, string, Changes][])('%s', (_, text, expected, changes) =>
    expect(print(text, changes)).toBe(expected),
  )
})

describe('names in forms', () => {
  const wording = replacing(
    '  trafficking: 贩运人口问题工作组',
    '  trafficking: { name: { default: 工作组, full: 贩运人口问题工作组 }, short: 组 }',
  )

  it.each([
    ['{{name bodies.trafficking}}', '工作组'],
    ['{{name bodies.trafficking "full"}}', '贩运人口问题工作组'],
    ['{{short bodies.trafficking}}', '组'],
  ])('%s', (text, expected) => expect(print(text, { wording })).toBe(expected))

  it('a form that the name does not have is a fault', () => {
    const { faults } = rendered('{{name bodies.trafficking "genitive"}}', { wording })
    expect(faults.map(({ message }) => message)).toEqual(['the wording has no name for bodies.trafficking in the form genitive'])
  })
})

it('a numeral with a raised ending is three pieces', () => {
  const { pieces, faults } = rendered('{{cite provisions.officers}}', {
    language: replacing("rule: { default: '第{{number}}条' }", "rule: { default: '{{number}}^{er} article' }"),
  })
  expect(faults).toEqual([])
  expect(pieces.map(({ kind, text }) => [kind, text])).toEqual([
    ['text', '22'],
    ['raised', 'er'],
    ['text', ' article'],
  ])
})
