import { expect, it } from 'vitest'
import type { WordingUnit } from '../../src/checks/common/wording-unit.ts'
import { hashOfUnit } from '../../src/model/made-from.ts'
import { unitAt } from '../../src/model/wording-sections.ts'
import { SourceFile } from '../../src/source/source-file.ts'
import { markUnits } from '../../src/translation/mark-units.ts'

const unit = (id: string, words: string, form = 'default'): WordingUnit => ({
  ...unitAt(id.split('.'))!,
  form,
  words,
  span: new SourceFile('fr.yaml', words).span(0, words.length),
  text: words,
  literals: [{ start: 0, end: words.length }],
  spanOf: (start, end) => new SourceFile('fr.yaml', words).span(start, end),
  expressions: [],
  values: [],
})
const hash = (...units: readonly WordingUnit[]): string => hashOfUnit(units)

const source = [unit('title', '临时议程'), unit('items.opening.title', '会议开幕')]
const own = [unit('title', 'Ordre du jour'), unit('items.opening.title', 'Ouverture')]
const former = {
  units: new Map([
    ['items.gone.title', { source: 'a', own: 'b' }],
    ['title', { source: hash(source[0]!), own: hash(own[0]!) }],
    ['items.opening.title', { source: 'old', own: 'old' }],
  ]),
  faults: [],
}
const now = { source: hash(source[1]!), own: hash(own[1]!) }

it('marks what is named, leaves the other records, and drops those of units that are gone', () => {
  const marking = markUnits(own, source, former, (id) => id === 'items.opening.title')
  expect(marking.units).toEqual([
    ['title', former.units.get('title')],
    ['items.opening.title', now],
  ])
  expect(marking.changed).toEqual(['items.opening.title'])
  expect(marking.dropped).toEqual(['items.gone.title'])
})

it('says nothing of a record that stays the same', () =>
  expect(markUnits(own, source, former, (id) => id === 'title').changed).toEqual([]))

it('says of a unit that was edited alone that its record changed', () =>
  expect(markUnits([unit('title', 'Ordre du jour provisoire'), own[1]!], source, former, () => true).changed).toEqual([
    'title',
    'items.opening.title',
  ]))

it('makes no record of a unit that nobody marked', () =>
  expect(markUnits(own, source, undefined, () => false)).toEqual({ units: [], changed: [], dropped: [] }))

it('counts a unit as marked in all of its forms', () => {
  const forms = [unit('bodies.bureau.name', 'бюро'), unit('bodies.bureau.name', 'бюро', 'genitive')]
  expect(markUnits(forms, source, undefined, () => true).units).toEqual([
    ['bodies.bureau.name', { source: '-', own: hash(...forms) }],
  ])
})
