import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { cutByHandlebars } from '../../src/rendering/parse-unit.ts'
import { plainExpressions } from '../../src/rendering/plain-expressions.ts'

/** Every line with an expression, of the files of a folder. */
const linesIn = (folder: string): string[] => [
  ...new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.yaml'))
      .flatMap((file) => readFileSync(`${folder}/${file}`, 'utf8').split('\n'))
      .filter((line) => line.includes('{{')),
  ),
]

const lines = [...linesIn('data'), ...linesIn('tests')]

/** Undefined where Handlebars is asked; otherwise whether it would have said the same. */
const isCutAlike = (text: string): boolean | undefined => {
  const parts = plainExpressions(text)
  return parts && JSON.stringify({ parts, faults: [] }) === JSON.stringify(cutByHandlebars(text))
}

it('every expression of the data is cut as Handlebars cuts it, and nearly all are plain', () => {
  expect(lines.filter((line) => isCutAlike(line) === false)).toEqual([])
  const words = linesIn('data/ctoc-cop-2016-1/wording')
  expect(words.filter((line) => isCutAlike(line)).length).toBeGreaterThan(0.95 * words.length)
})

/** What means something to Handlebars, and what does not. */
const PIECES = [
  '{{',
  '}}',
  '{',
  '}',
  '~',
  '#',
  '/',
  '^',
  '!',
  '>',
  '&',
  '*',
  '@',
  '.',
  '..',
  '-',
  '_',
  '=',
  '|',
  '(',
  ')',
  '[',
  ']',
]
const MORE = [
  '"',
  "'",
  '\\',
  ' ',
  '\n',
  '\r\n',
  '\t',
  '1',
  'a',
  'A',
  'é',
  '议',
  'else',
  'this',
  'true',
  'null',
  'as |x|',
  'date',
  '"',
]

it('what was damaged is cut as Handlebars cuts it, or left to it', () => {
  const texts = [
    ...lines.filter((line) => line.length < 120),
    '{{date opening}}',
    '{{ordinal session "genitive"}}, {{symbol a.b}}',
  ]
  const edits = fc.array(fc.record({ at: fc.nat(200), piece: fc.constantFrom(...PIECES, ...MORE), cut: fc.nat(3) }), {
    minLength: 1,
    maxLength: 3,
  })
  fc.assert(
    fc.property(fc.constantFrom(...texts), edits, (text, changes) => {
      const damaged = changes.reduce((now, { at, piece, cut }) => {
        const place = at % (now.length + 1)
        return now.slice(0, place) + piece + now.slice(place + cut)
      }, text)
      expect(isCutAlike(damaged), damaged).not.toBe(false)
    }),
    { seed: Number(process.env['EXAMPLES_SEED'] ?? 1), numRuns: Number(process.env['RANDOM_CASES'] ?? 2000) },
  )
})
