import { expect, it } from 'vitest'
import { didYouMean, goneOrMistyped, nearest, slipOf } from '../../src/source/nearest.ts'

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

const IDS = [
  'firearms-3',
  'firearms-4',
  'firearms-meetings',
  'smuggling-protocol',
  'trafficking-protocol',
  'article-a',
  'ctoc-cop',
]

it.each([
  ['smugling-protocol', 'smuggling-protocol'],
  ['smuggling-protcool', 'smuggling-protocol'],
  ['smugglingprotocol', 'smuggling-protocol'],
  ['ctoc-cob', 'ctoc-cop'],
  ['firearms-5', undefined],
  ['firearms-meeting', undefined],
  ['article-b', undefined],
  ['trafficking-protocols', undefined],
  ['trafficking-meetings', undefined],
])('an id is a slip of the pen for another only where it can be that of no other thing: %s', (id, expected) =>
  expect(slipOf(id, IDS)).toBe(expected),
)

it('what is gone is answered by all that there is, and never by one of them', () => {
  expect(goneOrMistyped('firearms-5', ['firearms-3', 'firearms-4'], 'take the sentence out')).toBe(
    'withdrawn? take the sentence out; known are firearms-3, firearms-4',
  )
  expect(goneOrMistyped('x', [], 'take it out')).toBe('withdrawn? take it out; none is defined here')
})
