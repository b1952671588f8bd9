import { describe, expect, it } from 'vitest'
import { comparePapers } from '../../src/changes/compare-papers.ts'
import { placeName } from '../../src/changes/place-name.ts'
import type { OpenedSession } from '../../src/opening/open-session.ts'
import { treeIn } from '../helpers/test-session.ts'
import { type Code, type Edit, findingsOf, forest } from './forest.ts'

const found = (...edits: readonly Edit[]): string[] => findingsOf(forest(['en', 'ar', 'zh', 'ru'], ...edits))

describe('words of blocks that a language has not as session.yaml has them', () => {
  it.each<[what: string, edit: Edit, message: string]>([
    [
      'a cell that is missing',
      ['ar', ", where: '*القاعة ألف*' }", ' }'],
      'items.opening.annotation.dates.rows.row-a has no words for where',
    ],
    [
      'a row that is missing',
      ['zh', "          mid: '第二周'\n", ''],
      'items.opening.annotation.dates.rows has no words for mid',
    ],
    [
      'a column too many',
      ['ru', "columns: { what: 'Тема', ", "columns: { what: 'Тема', who: 'Кто', "],
      'items.opening.annotation.dates.columns.who words something that session.yaml does not have',
    ],
    ['an entry of a list', ['en', "      inner: 'sent in time;'\n", ''], 'items.opening.annotation has no words for inner'],
    ['words over a group of papers', ['ru', '    groups:\n', '    group:\n'], 'unknown field group'],
    ['a paragraph of the introduction', ['zh', "  arrival: '代表提早到达。'\n", ''], 'introduction has no words for arrival'],
    ['a text of its own', ['ar', '      b2: استشير الأعضاء.\n', ''], 'texts.background.text has no words for b2'],
    ['the title of a section', ['ru', '  ministers: Министры\n', ''], 'sections has no words for ministers'],
    [
      'one text in place of a row of cells',
      ['en', 'first: { fund: Grants, sum: All }', 'first: Grants'],
      'texts.funds.text.sums.rows.first is one text here and a table in session.yaml',
    ],
    ['a fact that is typed', ['ar', '{{date opening}}', '4 آذار/مارس 2030'], 'texts.background.text.b1 lacks {{date opening}}'],
  ])('%s', (_, edit, message) => expect(found(edit).some((finding) => finding.includes(message))).toBe(true))
})

const compared = (code: Code, ...edits: readonly Edit[]) => {
  const state = (opened: OpenedSession) => ({ session: opened.session!, papers: new Map([[code, treeIn(opened, code)]]) })
  return comparePapers(state(forest([code])), state(forest([code], ...edits)), {})
}

describe('a comparison says', () => {
  it('which blocks an annotation has now, and what numbers follow', () => {
    const { facts } = compared(
      'en',
      ['session', 'rows: [row-a, { band: mid }, row-b]', 'rows: [row-a, row-b]'],
      ['en', "          mid: 'Second week'\n", ''],
      ['session', '    numbering: restarts\n', ''],
    )
    const named = [...facts.typed, ...facts.derived].map(({ path }) => path)
    expect(named).toContain('items.opening.annotation')
    expect(named).toContain('sections.closing-segment.numbering')
    expect(named).toContain('items.dates.number')
  })

  it('that words stand out now', () => {
    const { languages } = compared('zh', ['zh', "'星期二'", "'**星期二**'"])
    const [language] = languages
    const passages = language?.status === 'both' ? language.passages : []
    expect(passages.map(({ id }) => id)).toEqual(['items.opening.annotation.dates.rows.row-b.when'])
  })
})

it('a place in a paper is named at any depth', () => {
  const { session } = forest(['en'])
  const name = (item: string, paragraph?: string) =>
    placeName(session!, {
      id: 'x',
      role: paragraph === undefined ? 'heading' : 'annotation',
      item,
      ...(paragraph ? { paragraph } : {}),
    })
  expect(name('grants')).toBe('heading of item 2(a)(i)')
  expect(name('opening', 'dates.rows.row-b.when')).toMatch(/^item 1, paragraph \d+$/)
})
