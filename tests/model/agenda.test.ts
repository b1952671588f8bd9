import { describe, expect, it } from 'vitest'
import { agendaOf, itemsAmong, sectionsAmong } from '../../src/model/agenda.ts'
import { itemNumber } from '../../src/model/derivations.ts'
import { agendaEntry } from '../../src/model/schema/agenda.ts'

const agenda = (...entries: readonly unknown[]) => agendaOf(entries.map((entry) => agendaEntry.parse(entry)))

const numbers = (...entries: readonly unknown[]): string =>
  itemsAmong(agenda(...entries))
    .map((item) => `${item.id} ${itemNumber(item)}`)
    .join(', ')

describe('items are numbered', () => {
  it('at any depth', () =>
    expect(
      numbers(
        { id: 'a' },
        { id: 'b', items: [{ id: 'c', items: [{ id: 'd' }, { id: 'e', items: [{ id: 'f' }] }] }, { id: 'g' }] },
      ),
    ).toBe('a 1, b 2, c 2(a), d 2(a)(i), e 2(a)(ii), f 2(a)(ii)(a), g 2(b)'))

  it('through sections, and sections within sections', () =>
    expect(
      numbers(
        { id: 'a' },
        { section: 's', items: [{ id: 'b' }, { section: 't', items: [{ id: 'c' }] }, { id: 'd' }] },
        { id: 'e' },
      ),
    ).toBe('a 1, b 2, c 3, d 4, e 5'))

  it('anew in a section that says so, and on after it', () =>
    expect(numbers({ id: 'a' }, { section: 's', numbering: 'restarts', items: [{ id: 'b' }, { id: 'c' }] }, { id: 'd' })).toBe(
      'a 1, b 1, c 2, d 2',
    ))

  it('with those that are deleted or postponed among them', () =>
    expect(numbers({ id: 'a' }, { id: 'b', status: 'deleted' }, { id: 'c', status: 'postponed' }, { id: 'd' })).toBe(
      'a 1, b 2, c 3, d 4',
    ))
})

it('sections are counted beside one another', () =>
  expect(
    sectionsAmong(
      agenda(
        { section: 's', items: [{ section: 't', items: [{ id: 'a' }] }] },
        { id: 'b' },
        { section: 'u', items: [{ id: 'c' }] },
      ),
    ).map(({ id, depth, ordinal }) => `${id} ${depth} ${ordinal}`),
  ).toEqual(['s 0 1', 't 1 1', 'u 0 2']))
