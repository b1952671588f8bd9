import { describe, expect, it } from 'vitest'
import { requiredUnits, unitAt } from '../../src/model/wording-sections.ts'
import { completeSources } from '../helpers/real-paper.ts'

describe('a text of a wording is a unit', () => {
  it.each([
    ['title', 'title', 'default', 'title'],
    ['places.vienna', 'places.vienna.name', 'default', 'names'],
    ['places.vienna.genitive', 'places.vienna.name', 'genitive', 'names'],
    ['bodies.review', 'bodies.review.name', 'default', 'names'],
    ['bodies.review.name', 'bodies.review.name', 'default', 'names'],
    ['bodies.review.name.genitive', 'bodies.review.name', 'genitive', 'names'],
    ['bodies.review.short', 'bodies.review.short', 'default', 'names'],
    ['instruments.convention', 'instruments.convention.title', 'default', 'names'],
    ['documents.budget', 'documents.budget', 'default', 'documents'],
    ['notes.travel', 'notes.travel', 'default', 'annotations'],
    ['items.opening.title', 'items.opening.title', 'default', 'agenda'],
    ['items.opening.short', 'items.opening.short', 'default', 'timetable'],
    ['items.opening.annotation.hours', 'items.opening.annotation.hours', 'default', 'annotations'],
  ])('%s is %s in the form %s, of the part %s', (path, id, form, part) => {
    expect(unitAt(path.split('.'))).toMatchObject({ id, form, part })
  })

  it.each(['status', 'departures.0.built', 'corrections.0.was', 'items.opening.annotation'])('%s is none', (path) => {
    expect(unitAt(path.split('.'))).toBeUndefined()
  })
})

it('every language must word the notes of the session', () => {
  const { session } = completeSources()
  expect(requiredUnits({ ...session, data: { ...session.data, notes: ['travel'] } }).map(({ id }) => id)).toContain(
    'notes.travel',
  )
  expect(requiredUnits(session).filter(({ id }) => id.startsWith('notes.'))).toEqual([])
})
