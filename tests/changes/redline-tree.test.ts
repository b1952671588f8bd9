import { describe, expect, it } from 'vitest'
import { redlineTree } from '../../src/changes/redline-tree.ts'
import type { Block, DocumentTree, Heading, Inline, ListItem, Paragraph, Table, TableRow } from '../../src/document/tree.ts'
import { faultlessPaper } from '../helpers/real-paper.ts'
import { outline, words } from './outline.ts'

const real = faultlessPaper({ code: 'en' }).tree

const tree = (...blocks: Block[]): DocumentTree => ({ ...real, blocks })

const redline = (base: readonly Block[], head: readonly Block[]): readonly Block[] =>
  redlineTree(tree(...base), tree(...head), { author: 'Secretariat', date: '2016-08-18' }).blocks

/** `‹7 weeks›` is a kept group, `CTOC/COP/1` a symbol, `^th` a raised ending. */
function inlines(text: string): Inline[] {
  return [...text.matchAll(/‹(.*?)›|(CTOC\S*\d)|\^(\w+)|[^‹^C]+|./gsu)].map(([whole, kept, symbol, raised]): Inline => {
    if (kept !== undefined) return { kind: 'keep', content: [{ kind: 'text', text: kept, origin: undefined }] }
    if (symbol !== undefined) return { kind: 'symbol', text: symbol, origin: undefined }
    return { kind: raised === undefined ? 'text' : 'raised', text: raised ?? whole, origin: undefined }
  })
}

const paragraph = (id: string, text = id): Paragraph => ({ kind: 'paragraph', role: 'annotation', id, content: inlines(text) })

const heading = (id: string, ordinal: number, level: Heading['level'] = 2): Heading => ({
  kind: 'heading',
  role: 'heading',
  id,
  level,
  number: { depth: 0, ordinal, mark: `${ordinal}.` },
  content: inlines(id),
})

const item = (id: string, ordinal: number, children: ListItem[] = [], depth = 0): ListItem => ({
  id,
  role: 'agenda',
  number: { depth, ordinal, mark: depth ? `(${ordinal})` : `${ordinal}.` },
  content: inlines(id),
  children,
})

const agenda = (...items: ListItem[]): Block => ({ kind: 'numbered-list', id: 'agenda', items })

const row = (id: string, kind: TableRow['kind'], ...cells: [span: number, ...ids: string[]][]): TableRow => ({
  id,
  kind,
  cells: cells.map(([span, ...ids]) => ({ span, paragraphs: ids.map((one) => paragraph(one)) })),
})

const table = (...body: TableRow[]): Table => ({
  kind: 'table',
  id: 'timetable',
  description: 'Timetable',
  columns: [1, 1],
  head: [],
  body,
})

const annex = (...blocks: Block[]): Block => ({
  kind: 'annex',
  role: 'heading',
  id: 'annex',
  label: inlines('Annex'),
  title: inlines('Plan'),
  blocks,
})

describe('pieces are matched by their ids; what was deleted stands before what was inserted', () => {
  it.each<[what: string, base: Block[], head: Block[], expected: string[]]>([
    ['nothing', [paragraph('a')], [paragraph('a')], ['a']],
    ['a paragraph taken out', [paragraph('a'), paragraph('b')], [paragraph('a')], ['a', '-b']],
    ['a paragraph put in', [paragraph('b')], [paragraph('a'), paragraph('b')], ['+a', 'b']],
    ['one in the place of another', [paragraph('a'), paragraph('b')], [paragraph('a'), paragraph('c')], ['a', '-b', '+c']],
    [
      'a paragraph moved',
      [paragraph('a'), paragraph('b'), paragraph('c')],
      [paragraph('b'), paragraph('c'), paragraph('a')],
      ['-a', 'b', 'c', '+a'],
    ],
    ['a paragraph that is quoted now', [paragraph('a')], [{ ...paragraph('a'), kind: 'quotation' }], ['-a', '+a']],
    ['a heading of another level', [heading('h', 1, 2)], [heading('h', 1, 3)], ['-h', '+h']],
    ['a heading of another number', [heading('h', 1)], [heading('h', 2)], ['h (1. → 2.)']],
    [
      'an item taken out',
      [agenda(item('a', 1), item('b', 2), item('c', 3))],
      [agenda(item('a', 1), item('c', 2))],
      ['agenda', ' a', ' -b', ' c (3. → 2.)'],
    ],
    [
      'a sub-item taken out',
      [agenda(item('a', 1, [item('x', 1, [], 1), item('y', 2, [], 1)]))],
      [agenda(item('a', 1, [item('y', 1, [], 1)]))],
      ['agenda', ' a', '  -x', '  y ((2) → (1))'],
    ],
    [
      'an item taken out with all under it',
      [agenda(item('a', 1), item('b', 2, [item('x', 1, [], 1)]))],
      [agenda(item('a', 1))],
      ['agenda', ' a', ' -b', '  x'],
    ],
    [
      'a sub-item made an item',
      [agenda(item('a', 1, [item('x', 1, [], 1)]))],
      [agenda(item('a', 1), item('x', 2))],
      ['agenda', ' a', '  -x', ' +x'],
    ],
    [
      'an entry moved to another half day',
      [table(row('morning', 'row', [1, 'p', 'q'], [1]), row('afternoon', 'row', [1, 'r'], [1]))],
      [table(row('morning', 'row', [1, 'p'], [1]), row('afternoon', 'row', [1, 'r', 'q'], [1]))],
      ['timetable', ' morning', '  p', '  -q', ' afternoon', '  r', '  +q'],
    ],
    [
      'a row of another kind',
      [table(row('r', 'row', [1, 'p'], [1]))],
      [table(row('r', 'continuation', [1, 'p'], [1]))],
      ['timetable', ' -r', '  p', ' +r', '  p'],
    ],
    [
      'a row over other columns',
      [table(row('r', 'row', [1, 'p'], [1]))],
      [table(row('r', 'row', [2, 'p']))],
      ['timetable', ' -r', '  p', ' +r', '  p'],
    ],
    ['a paragraph in the annex', [annex(paragraph('a'))], [annex(paragraph('b'))], ['annex', ' -a', ' +b']],
    ['an annex put in', [paragraph('a')], [paragraph('a'), annex(paragraph('b'))], ['a', '+annex', ' b']],
  ])('%s', (_, base, head, expected) => expect(outline(redline(base, head))).toEqual(expected))
})

describe('words are kept, or change whole', () => {
  it.each<[what: string, base: string, head: string, expected: string]>([
    ['one word', 'Election of officers', 'Election of the officers', 'Election of {the }officers'],
    ['a word by another', 'the seventh session', 'the eighth session', 'the [seventh]{eighth} session'],
    ['a number', 'item 12', 'item 13', 'item [12]{13}'],
    ['a number of a decision', 'decision 7/1 of', 'decision 7/2 of', 'decision [7/1]{7/2} of'],
    ['a word with a hyphen', 'a pre-session meeting', 'a post-session meeting', 'a [pre-session]{post-session} meeting'],
    ['a symbol', 'see CTOC/COP/2016/9 here', 'see CTOC/COP/2016/19 here', 'see [CTOC/COP/2016/9]{CTOC/COP/2016/19} here'],
    ['a kept group', 'on ‹17 October› 2016', 'on ‹24 October› 2016', 'on [17 October]{24 October} 2016'],
    ['a numeral with its ending', 'la 1^re session', 'la 2^e session', 'la [1re]{2e} session'],
    ['a Han character', '第七届会议通过了报告', '第八届会议通过了报告', '第[七]{八}届会议通过了报告'],
    ['words in Arabic', 'في الدورة السابعة للمؤتمر', 'في الدورة الثامنة للمؤتمر', 'في الدورة [السابعة]{الثامنة} للمؤتمر'],
    ['neighbouring words as one change', 'from 19 to 21 October', 'from 26 to 28 October', 'from [19 to 21]{26 to 28} October'],
    [
      'no single kept letter between two changes',
      '将于十七日至二十一日举行',
      '将于廿四日至廿八日举行',
      '将于[十七日至二十一]{廿四日至廿八}日举行',
    ],
    [
      'a text changed beyond recognition',
      'The Conference will adopt its report.',
      'Several delegations of observers asked for the floor in writing.',
      '[The Conference will adopt its report.]{Several delegations of observers asked for the floor in writing.}',
    ],
    ['a sentence added', 'It opened.', 'It opened. It closed late on Friday.', 'It opened.{ It closed late on Friday.}'],
  ])('%s', (_, base, head, expected) => {
    const [block] = redline([paragraph('a', base)], [paragraph('a', head)])
    expect(words(block?.kind === 'paragraph' ? block.content : [])).toBe(expected)
  })

  it('the places that a kept word came from are those of the later text, of a deleted one those of the earlier', () => {
    const base = faultlessPaper({ code: 'en' }).tree.blocks
    const head = faultlessPaper({ code: 'en' }).tree.blocks.map((block): Block =>
      block.id === 'items.officers.annotation.rotation' ? paragraph(block.id, 'In short, nothing.') : block,
    )
    const origins = (blocks: readonly Block[]) =>
      blocks
        .filter((block) => block.kind === 'paragraph')
        .flatMap(({ content }) => content)
        .flatMap((inline) => (inline.kind === 'keep' ? inline.content : [inline]))
        .map(({ text, change, origin }) => ({
          change,
          isPlaced: origin !== undefined,
          literal: origin?.literal === true,
          text,
          origin,
        }))
    const pieces = origins(redline(base, head))
    expect(pieces.filter(({ change }) => change === 'deleted').length).toBeGreaterThan(0)
    for (const { text, origin, literal, change } of pieces)
      if (change !== 'inserted' && literal && origin)
        expect(origin.span.file.text.slice(origin.span.start, origin.span.end).replaceAll("''", "'")).toBe(text)
  })
})

describe('lines of masthead and title', () => {
  const title = (...lines: string[]): Block => ({
    kind: 'title-block',
    role: 'title',
    id: 'title',
    title: inlines('Agenda'),
    lines: lines.map(inlines),
  })

  it.each<[what: string, base: string[], head: string[], expected: string[]]>([
    [
      'a line changed',
      ['Eighth session', 'Vienna, 17 October 2016'],
      ['Eighth session', 'Vienna, 24 October 2016'],
      ['Eighth session', 'Vienna, [17]{24} October 2016'],
    ],
    [
      'a line put in before a changed one',
      ['17 October 2016'],
      ['Distr.: General', '18 October 2016'],
      ['{Distr.: General}', '[17]{18} October 2016'],
    ],
    ['a line taken out', ['Distr.: General', '17 October 2016'], ['17 October 2016'], ['[Distr.: General]', '17 October 2016']],
  ])('%s', (_, base, head, expected) => {
    const [block] = redline([title(...base)], [title(...head)])
    expect(block?.kind === 'title-block' ? block.lines.map(words) : []).toEqual(expected)
  })
})
