import { describe, expect, it } from 'vitest'
import { buildInlines } from '../../src/document/inlines.ts'
import type { Inline, SimpleInline } from '../../src/document/tree.ts'
import { symbolReader } from '../../src/model/symbols.ts'
import { shortForms } from '../../src/model/symbols/short-forms.ts'
import type { Origin } from '../../src/source/origin.ts'
import { SourceFile } from '../../src/source/source-file.ts'

const { findSymbols } = symbolReader([
  { organ: 'CTOC/COP', subsidiary: 'WG', kinds: ['CRP', 'L'], folders: ['INF'], changes: ['Add', 'Corr', 'Rev'] },
])

const KEEP = [
  /第[0-9]+条/gu,
  /[0-9]+年/gu,
  /[0-9]+月/gu,
  /[0-9]+日/gu,
  /项目[0-9]+(\([a-z]\))?/gu,
  /\([a-z]\)/gu,
  /会议/gu,
  /议程/gu,
]

const FILE = new SourceFile('zh.yaml', '0123456789'.repeat(20))

function typed(text: string, start = 10): SimpleInline {
  return { kind: 'text', text, origin: { span: FILE.span(start, start + text.length), literal: true, facts: [] } }
}

function printed(text: string, kind: 'text' | 'symbol' | 'raised' = 'text'): SimpleInline {
  return { kind, text, origin: { span: FILE.span(100, 120), literal: false, facts: ['opens'] } }
}

function build(...pieces: readonly SimpleInline[]): Inline[] {
  return buildInlines(pieces, { findSymbols: (text) => findSymbols(text).filter(({ valid }) => valid), keepTogether: KEEP })
}

/** Inlines in a line: text as it is, symbols in ⟨⟩, references in {}, raised endings after ^, what is kept together in []. */
function show(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'keep') return `[${show(inline.content)}]`
      if (inline.kind === 'note') return `*${inline.mark}`
      return {
        text: inline.text,
        break: '/',
        symbol: `⟨${inline.text}⟩`,
        raised: `^${inline.text}`,
        reference: `{${inline.text}}`,
      }[inline.kind]
    })
    .join('|')
}

function origins(inlines: readonly Inline[]): (Origin | undefined)[] {
  return inlines.flatMap((inline) => (inline.kind === 'keep' ? origins(inline.content) : [inline.origin]))
}

describe('symbols typed in prose become symbols', () => {
  it.each([
    ['见CTOC/COP/2016/2。', '见|⟨CTOC/COP/2016/2⟩|。'],
    ['CTOC/COP/2016/2', '⟨CTOC/COP/2016/2⟩'],
    ['（CTOC/COP/2016/2、CTOC/COP/2016/CRP.1）', '（|⟨CTOC/COP/2016/2⟩|、|⟨CTOC/COP/2016/CRP.1⟩|）'],
    ['CTOC/COP/2016/2/Rev.1和CTOC/COP/WG.4/2015/6', '⟨CTOC/COP/2016/2/Rev.1⟩|和|⟨CTOC/COP/WG.4/2015/6⟩'],
    ['没有文号', '没有文号'],
    ['CTOC/COP/2016', 'CTOC/COP/2016'],
  ])('%s', (text, expected) => expect(show(build(typed(text)))).toBe(expected))

  it('with the very place where they were typed', () => {
    const inlines = build(typed('见CTOC/COP/2016/2。', 10))
    expect(origins(inlines).map((origin) => [origin?.span.start, origin?.span.end])).toEqual([
      [10, 11],
      [11, 26],
      [26, 27],
    ])
    expect(origins(inlines).every((origin) => origin?.literal)).toBe(true)
  })

  it('over several pieces, each with its own place', () => {
    const inlines = build(typed('见CTOC/COP/', 10), printed('2016'), typed('/2。', 60))
    expect(show(inlines)).toBe('见|⟨CTOC/COP/⟩|⟨2016⟩|⟨/2⟩|。')
    expect(origins(inlines).map((origin) => origin?.span.start)).toEqual([10, 11, 100, 60, 62])
  })

  it('within what an expression printed, whose place is the whole expression', () => {
    const inlines = build(printed('报告CTOC/COP/2016/2'))
    expect(show(inlines)).toBe('报告|⟨CTOC/COP/2016/2⟩')
    expect(origins(inlines).map((origin) => [origin?.span.start, origin?.span.end])).toEqual([
      [100, 120],
      [100, 120],
    ])
  })

  it('in their short forms too, with what these stand for', () => {
    const short = shortForms({ joints: ['和'], to: ['-'] }, () => false)
    const rules = { findSymbols: (text: string) => findSymbols(text, short), keepTogether: [] }
    const symbols = buildInlines([typed('见CTOC/COP/2016/3和Add.1-2。')], rules).filter(({ kind }) => kind === 'symbol')
    expect(symbols).toMatchObject([
      { text: 'CTOC/COP/2016/3' },
      { text: 'Add.1', whole: 'CTOC/COP/2016/3/Add.1' },
      { text: '2', whole: 'CTOC/COP/2016/3/Add.2' },
    ])
    expect(symbols[0]).not.toHaveProperty('whole')
  })

  it('and a symbol that an expression printed stays one', () =>
    expect(show(build(typed('（'), printed('CTOC/COP/2016/2', 'symbol'), typed('）')))).toBe('（|⟨CTOC/COP/2016/2⟩|）'))
})

describe('what must not be parted is grouped', () => {
  it.each([
    ['根据第22条的规定', ['根据第22条的规定'], '根据|[第22条]|的规定'],
    ['at the beginning and the end', ['第22条和第23条'], '[第22条]|和|[第23条]'],
    ['adjacent groups stay apart', ['2016年10月17日'], '[2016年]|[10月]|[17日]'],
    ['a group within a group is one', ['项目2(a)的'], '[项目2(a)]|的'],
    ['groups that overlap are one', ['会议程'], '[会议程]'],
    ['over pieces', ['根据第', '22', '条的'], '根据|[第|22|条]|的'],
    ['ending with a piece', ['第22条', '的'], '[第22条]|的'],
    ['nothing to keep', ['规定'], '规定'],
  ])('%s', (_, texts, expected) => expect(show(build(...texts.map((text) => typed(text))))).toBe(expected))

  it('with the place of each part', () => {
    const inlines = build(typed('根据第', 10), printed('22'), typed('条的', 30))
    expect(origins(inlines).map((origin) => [origin?.span.start, origin?.span.end])).toEqual([
      [10, 12],
      [12, 13],
      [100, 120],
      [30, 31],
      [31, 32],
    ])
  })

  it('a raised ending is whole and stays with its numeral', () => {
    const rules = { findSymbols: () => [], keepTogether: [/1er/g] }
    expect(show(buildInlines([typed('le 1'), printed('er', 'raised'), typed(' mai')], rules))).toBe('le |[1|^er]| mai')
  })

  it('the mark of a note stays with what is before it, and out of the group that begins after it', () => {
    const mark: SimpleInline = {
      kind: 'note',
      id: 'notes.see',
      isGeneral: false,
      mark: '1',
      text: '',
      content: [],
      origin: undefined,
    }
    expect(show(build(typed('根据'), mark, typed('第22条的规定')))).toBe('根据|*1|[第22条]|的规定')
    expect(show(build(typed('根据第22条'), mark, typed('的规定')))).toBe('根据|[第22条]|*1|的规定')
    expect(show(build(typed('根据第22'), mark, typed('条的规定')))).toBe('根据|[第22|*1|条]|的规定')
  })

  it('a reference to an item is whole, its words with its numbers, though a rule would keep a part of it only', () => {
    const refer = (text: string, to: string, numberOf?: string): SimpleInline => ({
      kind: 'reference',
      text,
      origin: undefined,
      to,
      numberOf,
    })
    const first = [refer('项目', 'items.b'), refer('2', 'items.b', 'items.a'), refer('(b)', 'items.b', 'items.b')]
    const second = [refer('项目', 'items.c'), refer('3', 'items.c', 'items.c')]
    expect(show(build(typed('见'), ...first, ...second, typed('。')))).toBe('见|[{项目}|{2}|{(b)}]|[{项目}|{3}]|。')
    const rules = { findSymbols: () => [], keepTogether: [/目2/g] }
    expect(show(buildInlines([typed('见'), ...first, typed('。')], rules))).toBe('见|[{项目}|{2}|{(b)}]|。')
  })

  it('a symbol is never cut, though a rule would', () => {
    const rules = { findSymbols, keepTogether: [/COP\/2016/g] }
    expect(show(buildInlines([typed('见CTOC/COP/2016/2。')], rules))).toBe('见|⟨CTOC/COP/2016/2⟩|。')
  })
})

describe('whatever is cut, nothing is lost', () => {
  it.each([[['2016年', '10月17日，', 'CTOC/COP/2016/1', '会议程第22', '条']], [['', '第', '', '1', '条', '']], [['𠮷第1条𠮷']]])(
    '%j',
    (texts) => {
      const inlines = build(...texts.map((text) => typed(text)))
      const text = (parts: readonly Inline[]): string =>
        parts.map((part) => (part.kind === 'keep' ? text(part.content) : part.text)).join('')
      expect(text(inlines)).toBe(texts.join(''))
      expect(show(inlines)).not.toMatch(/\[\]|\|\||^\||\|$/)
    },
  )
})
