import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { addEntry, dropEntry, setEntry, setField } from '../../src/source/edit-yaml.ts'
import { proveIntended } from '../../src/source/intended.ts'
import { SourceFile } from '../../src/source/source-file.ts'

const MASTHEADS: readonly [what: string, text: string][] = [
  ['empty', 'a: 1\nmasthead: {}\nz: 2\n'],
  ['on one line', 'a: 1\nmasthead: { date: x }\nz: 2\n'],
  ['on one line, with a comma at its end', 'a: 1\nmasthead: { date: x, }\nz: 2\n'],
  ['on one line, without blanks', 'a: 1\nmasthead: {date: x}\nz: 2\n'],
  ['in braces over lines, with comments', 'a: 1\nmasthead: { # issue\n  date: x, # day\n  original: y # of old\n}\nz: 2\n'],
  ['in braces over lines, a comment before the last brace', 'a: 1\nmasthead:\n  { date: x\n  # no more\n  }\nz: 2\n'],
  ['empty braces with a comment', 'a: 1\nmasthead: { # not known\n}\nz: 2\n'],
  ['a block', 'a: 1\nmasthead:\n  date: x # day\n  # more\n  original: y\nz: 2\n'],
  ['a block under a comment on its line', 'a: 1\nmasthead: # of the paper\n  date: x\nz: 2\n'],
  ['nothing', 'a: 1\nmasthead:\nz: 2\n'],
  ['nothing but a comment', 'a: 1\nmasthead: # not known\nz: 2\n'],
  ['not there', 'a: 1\nz: 2\n'],
  ['the last of the file, without a line end', 'a: 1\nz: 2\nmasthead: {}'],
]

interface Data {
  readonly masthead?: object | null
}

/** Comments of a text, which no edit may lose. */
const comments = (text: string): string[] => text.match(/#[^\n]*/g) ?? []

describe('an edit by hand puts one value in, and leaves all else', () => {
  test.each(MASTHEADS)('into a masthead that is %s', (_, text) => {
    const before = parse(text) as Data
    const added = addEntry(text, 'masthead', 'reissued', '[d]', 'a')
    expect(parse(added)).toEqual({ ...before, masthead: { ...before.masthead, reissued: ['d'] } })
    expect(comments(added)).toEqual(comments(text))
    const again = setEntry(added, 'masthead', 'reissued', '[d, e]', 'a')
    expect(parse(again)).toEqual({ ...before, masthead: { ...before.masthead, reissued: ['d', 'e'] } })
    expect(parse(setField(text, 'masthead', '{ date: new }', 'a'))).toEqual({ ...before, masthead: { date: 'new' } })
  })
})

describe('an edit is proved', () => {
  const FORMER = new SourceFile('a.yaml', 'a: { b: c } # note\nd: e\n')

  test.each([
    ['what was meant', 'a: { b: x } # note\nd: e\n', undefined],
    ['keys in another order', 'd: e\na: { b: x }\n', undefined],
    ['another value too', 'a: { b: x }\nd: f\n', 'd would say something else'],
    ['a comment that became text', 'a: { b: x# note }\nd: e\n', 'a.b would say something else'],
    ['a text that became a comment', 'a: { b: x }\n# d: e\n', 'd would say something else'],
    ['a brace in a comment', 'a: { b: x # note }\nd: e\n', 'could not be read'],
    ['a value too many', 'a: { b: x, c: y }\nd: e\n', 'a.c would say something else'],
    ['a number for a text', 'a: { b: x }\nd: 1\n', 'd would say something else'],
  ])('%s', (_, text, message) => {
    const prove = (): void => proveIntended(FORMER, text, { a: { b: 'x' }, d: 'e' })
    if (message === undefined) expect(prove).not.toThrow()
    else expect(prove).toThrow(message)
  })
})

const NOTES: readonly [what: string, text: string][] = [
  ['a block', 'a: 1\nnotes:\n  # all of them\n  late: x # day\n  # more\n  further: y\nz: 2\n'],
  ['a block with a text over lines', 'notes:\n  late: >-\n    x\n    y\n\n  further: z\n'],
  ['a block that ends the file', 'notes:\n  further: y\n  late: |\n    x'],
  ['on one line', 'notes: { late: x, further: y }\nz: 2\n'],
  ['on one line, the last', 'notes: { further: y, late: "x" }\nz: 2\n'],
  ['on one line, alone', 'notes: { late: x } # one\nz: 2\n'],
  ['alone in a block', 'notes:\n  late: x # one\nz: 2\n'],
  ['in braces over lines', 'notes:\n  {\n    late: x,\n    further: y,\n  }\n'],
]

test.each(NOTES)('an edit by hand takes an entry out of a map that is %s', (_, text) => {
  const before = parse(text) as { notes: Record<string, string> }
  const { late, ...others } = before.notes
  expect(late).toBeDefined()
  expect(parse(dropEntry(text, 'notes', 'late'))).toEqual({ ...before, notes: others })
  expect(dropEntry(text, 'notes', 'unknown')).toBe(text)
})
