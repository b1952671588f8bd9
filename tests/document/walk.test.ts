import { describe, expect, it } from 'vitest'
import { textOf } from '../../src/document/contents.ts'
import { rebuildBlocks, type Rebuilding } from '../../src/document/rebuild.ts'
import { textsOf, type TreeText } from '../../src/document/walk.ts'
import { faultlessPaper } from '../helpers/real-paper.ts'

const { tree } = faultlessPaper({ code: 'en' })
const texts = [...textsOf(tree.blocks)]
const find = (id: string): TreeText => texts.find((text) => text.id === id)!

describe('every text of a paper', () => {
  it('comes once, under a name of its own', () => {
    const ids = texts.map(({ id }) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  it.each<[string, object]>([
    ['masthead.organ', { role: 'masthead' }],
    ['title', { role: 'title' }],
    ['agenda', { role: 'heading', part: 'agenda' }],
    ['annex.title', { role: 'heading', part: 'timetable' }],
    ['agenda.credentials', { role: 'agenda', item: 'credentials' }],
    ['items.credentials', { role: 'heading', item: 'credentials' }],
    ['items.credentials.annotation.rule-18-3', { role: 'annotation', item: 'credentials', paragraph: 'rule-18-3' }],
    ['items.convention.documents.review-meetings', { role: 'document-list', item: 'convention', document: 'review-meetings' }],
    ['timetable.2.day', { role: 'timetable', day: 2 }],
    ['timetable.1.morning.plenary.officers', { role: 'timetable', day: 1, time: 'morning' }],
  ])('says what it is about: %s', (id, subject) => expect(find(id)).toMatchObject(subject))

  it.each<[string, string, string[]]>([
    ['a part of the paper stands under nothing', 'annotations', []],
    ['a sub-item stands under its item', 'agenda.credentials', ['agenda', 'agenda.organizational-matters']],
    [
      'a paragraph under the headings of its item and its sub-item',
      'items.credentials.annotation.rule-18-3',
      ['annotations', 'items.organizational-matters', 'items.credentials'],
    ],
    ['the next item under none of these', 'items.implementation', ['annotations']],
    ['a day of the timetable under the annex', 'timetable.2.day', ['annex.title']],
    ['hours under their day', 'timetable.2.morning.time', ['annex.title', 'timetable.2.day']],
    [
      'what is taken up, also in a row that continues, under its day and its hours',
      'timetable.1.morning.plenary.officers',
      ['annex.title', 'timetable.1.day', 'timetable.1.morning.time'],
    ],
  ])('knows what heads it: %s', (_, id, heads) => expect(find(id).under.map((text) => text.id)).toEqual(heads))

  it('knows the pieces around it: its block, and in a table its row', () => {
    expect(find('masthead.organ').within).toEqual(['masthead'])
    expect(find('timetable.1.morning.time').within).toEqual(['timetable', 'timetable.1.morning'])
  })
})

describe('a tree made anew', () => {
  const same: Rebuilding = {
    text: (content) => content,
    lines: (lines) => lines,
    number: (number) => number,
    entry: (entry) => entry,
    pieces: (pieces, _, __, inner) => pieces.map((piece) => inner(piece, piece, same)),
  }

  const emptying: Rebuilding = {
    ...same,
    text: () => [],
    lines: (lines) => lines.map(() => []),
    pieces: (pieces, _, __, inner) => pieces.map((piece) => inner(piece, piece, emptying)),
  }

  it('is the same where nothing is to change', () => {
    expect(rebuildBlocks(tree.blocks, tree.blocks, same)).toEqual(tree.blocks)
  })

  it('has every text changed that the walk finds', () => {
    const emptied = rebuildBlocks(tree.blocks, tree.blocks, emptying)
    expect([...textsOf(emptied)].filter(({ content }) => textOf(content) !== '')).toEqual([])
    expect([...textsOf(emptied)].map(({ id }) => id)).toEqual(texts.map(({ id }) => id))
  })
})
