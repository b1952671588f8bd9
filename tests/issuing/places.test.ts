import { describe, expect, it } from 'vitest'
import { textOf } from '../../src/document/contents.ts'
import { type PlacedPassage, placedPassages } from '../../src/issuing/places.ts'
import { completeSources, faultlessPaper } from '../helpers/real-paper.ts'
import { referenceMark } from '../../src/rendering/item-references.ts'

const { session, language } = completeSources({ code: 'en' })
const passages = placedPassages(faultlessPaper({ code: 'en' }).tree, (id) => {
  const item = session.items.find((one) => one.id === id)
  return item && referenceMark(language, item)
})

/** The one passage of the paper that begins so. */
function passage(beginning: string): PlacedPassage {
  const found = passages.filter(({ content }) => textOf(content).startsWith(beginning))
  if (found.length === 0) throw new Error(`no passage begins with ${beginning}`)
  return found[0]!
}

describe('a reader of the printed paper finds', () => {
  it.each([
    ['the title', 'Annotated provisional agenda', { part: 'title' }],
    ['a line of the title block', 'Eighth session', { part: 'title' }],
    ['an item of the agenda', 'Technical assistance', { part: 'agenda', item: '5' }],
    ['a sub-item of the agenda', 'Opening of the eighth session', { part: 'agenda', item: '1\u00a0(a)' }],
    ['the head of a part', 'Annotations', { part: 'annotations' }],
    ['the head over the timetable', 'Proposed organization of work', { part: 'timetable' }],
    ['the head of a day', 'Monday, 17 October', { part: 'timetable', under: [] }],
  ])('%s', (_, beginning, place) => expect(passage(beginning).place).toEqual(place))

  it('the paragraphs of each item by their numbers, which begin anew with every item and not with its documentation', () => {
    const numbers = new Map<string, number[]>()
    for (const { place } of passages)
      if (place.paragraph !== undefined) numbers.set(place.item!, [...(numbers.get(place.item!) ?? []), place.paragraph])
    expect([...numbers.keys()].slice(0, 3)).toEqual(['1\u00a0(a)', '1\u00a0(b)', '1\u00a0(c)'])
    for (const [item, found] of numbers) expect(found, item).toEqual(found.map((_, index) => index + 1))
  })

  it('a title over the annotations, and the head and the papers of its documentation', () => {
    const under = (item: string, piece: string): string[] =>
      passages.filter(({ place }) => place.item === item && place.piece === piece).map(({ content }) => textOf(content))
    expect(under('5', 'title')).toEqual(['Technical assistance'])
    expect(under('5', 'documentation')).toHaveLength(2)
  })

  it.each([
    ['the morning', 'timetable.5.morning.plenary.technical-assistance', '10 a.m.-1 p.m.'],
    ['the afternoon', 'timetable.5.afternoon.plenary.other-matters', '3-6 p.m.'],
  ])('an entry of the timetable under its day and its hours: in %s', (_, id, hours) =>
    expect(passages.find((one) => one.id === id)?.place).toEqual({ part: 'timetable', under: ['Friday, 21 October', hours] }),
  )

  it('nothing of the masthead, which is of the issue', () =>
    expect(passages.filter(({ id }) => id.startsWith('masthead'))).toEqual([]))
})
