import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applied, fateOf, inverted, placesOf, stepsBetween } from '../../src/returning/steps.ts'

const word = fc.constantFrom('the', 'Conference', ' ', ' ', ',', '4', '12', '会', '议', 'و', 'اللجنة', 'm²', '😀', '.')
const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(''))

describe('edits of a text as steps', () => {
  it('make the one text of the other, and are undone by their opposites', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const steps = stepsBetween(before, after)
        expect(applied(before, steps)).toBe(after)
        expect(applied(after, inverted(steps))).toBe(before)
      }),
      { seed: 19, numRuns: 300 },
    )
  })

  it('are no longer than what was edited', () => {
    expect(stepsBetween('the recieved reports', 'the received reports')).toEqual([{ at: 7, removed: 'ie', inserted: 'ei' }])
    expect(stepsBetween('a b', 'a b')).toEqual([])
    expect(stepsBetween('会议于维也纳举行', '会议在维也纳举行')).toEqual([{ at: 2, removed: '于', inserted: '在' }])
  })

  it.each([
    ['words before it', 'on 4 October we met', 'then on 4 October we met', 'kept'],
    ['a word right before it', 'on 4 October we met', 'by 4 October we met', 'kept'],
    ['another figure in it', 'on 4 October we met', 'on 3 October we met', 'touched'],
    ['a word within it', 'on 4 October we met', 'on 4 early October we met', 'touched'],
    ['all of it taken out', 'on 4 October we met', 'on we met', 'deleted'],
    ['more than it taken out', 'on 4 October we met', 'we met', 'deleted'],
  ])('tell what becomes of a stretch: %s', (_, before, after, fate) => {
    const start = before.indexOf('4 October')
    expect(fateOf(stepsBetween(before, after), start, start + '4 October'.length)).toBe(fate)
  })

  it('may be at several places where words are doubled', () => {
    const places = placesOf('very very good', { at: 5, removed: 'very ', inserted: '' })
    expect(places.map(({ at }) => at)).toContain(0)
    for (const place of places) expect(applied('very very good', [place])).toBe('very good')
  })
})
