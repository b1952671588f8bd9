import { expect, it } from 'vitest'
import { didYouMean, nearest } from '../../src/source/nearest.ts'

const FIELDS = ['symbol', 'body', 'session', 'place', 'opens', 'closes', 'timetable']

it.each([
  ['sesion', 'session'],
  ['sessoin', 'session'],
  ['opens', 'opens'],
  ['close', 'closes'],
  ['opps', 'opens'],
  ['timetabel', 'timetable'],
  ['xyzzy', undefined],
  ['distribution', undefined],
])('the name that %s most likely means is %s', (name, expected) => expect(nearest(name, FIELDS)).toBe(expected))

it.each([
  ['fe', 'fr'],
  ['rus', 'ru'],
  ['de', undefined],
  ['jp', undefined],
])('the language that %s most likely means is %s', (code, expected) =>
  expect(nearest(code, ['ar', 'en', 'es', 'fr', 'ru', 'zh'])).toBe(expected),
)

it.each([
  ['plase', FIELDS, 'did you mean place?'],
  ['xyzzy', ['vienna', 'nairobi'], 'known are vienna, nairobi'],
  ['xyzzy', [], 'none is defined here'],
  ['xyzzy', Array.from('abcdefghijklmn'), 'known are a, b, c, d, e, f, g, h, i, j, k, l, …'],
])('the help for %s among %j', (name, known, expected) => expect(didYouMean(name, known)).toBe(expected))
