import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/source/diagnostic.ts'
import { parseYaml } from '../../src/source/parse-yaml.ts'
import { SourceFile } from '../../src/source/source-file.ts'
import { obeyHelp } from '../helpers/obey-help.ts'
import { placeOf, underlined } from '../helpers/real-paper.ts'

const NBSP = '\u00a0'

function found(text: string): { findings: Diagnostic[]; isUsable: boolean } {
  const findings: Diagnostic[] = []
  const { isUsable } = parseYaml(new SourceFile('session.yaml', text), (finding) => findings.push(finding))
  return { findings, isUsable }
}

type Case = readonly [name: string, text: string, place: string, message: string, help?: string]

const SLIPS: readonly Case[] = [
  // Blanks.
  [
    'a no-break blank that indents',
    `a:\n  b: 1\n${NBSP}${NBSP}c: 2\nd: 3\n`,
    `3:1 ${NBSP}${NBSP}`,
    'a no-break blank (U+00A0) indents',
  ],
  ['an ideographic blank that indents an entry', 'a:\n\u3000- b\n', '2:1 \u3000', 'U+3000 indents this line'],
  ['one among blanks', `a:\n  b: 1\n ${NBSP}c: 2\nd: 3\n`, `3:1  ${NBSP}`, 'a no-break blank'],
  ['a no-break blank after a colon', `a:\n  b:${NBSP}1\nd: 3\n`, `2:3 b:${NBSP}`, 'stands after b:'],
  ['a tab that indents', 'a:\n  b: 1\n\tc: 2\nd: 3\n', '3:1 \t', 'a tab is used to indent'],
  ['a tab in an entry of a list', 'a:\n  - b: 1\n\t  c: 2\nd: 3\n', '3:1 \t  ', 'a tab is used to indent'],
  ['a tab within brackets', 'a: [b,\n\tc]\nd: 3\n', '2:1 \t', 'a tab is used to indent'],
  ['one blank too many', 'a:\n  b: 1\n   c: 2\nd: 3\n', '3:1    ', 'not indented like its neighbours', 'indent it by 2 blanks'],
  ['one blank too many in the first line of a map', 'a:\n   b: 1\n  c: 2\nd: 3\n', '2:1    ', 'not indented like'],
  ['one blank too few', 'a:\n  b: 1\n c: 2\nd: 3\n', '3:1  ', 'not indented like', 'indent it by 2 blanks'],
  ['one blank at the edge', 'a: 1\n b: 2\nc: 3\n', '2:1  ', 'not indented like', 'indent it by 0 blanks: it begins at the edge'],
  ['blanks before the first line', '  a: 1\nb: 2\nc: 3\n', '1:1   ', 'not indented like'],
  ['an entry of a list with a blank too many', 'a:\n  - id: 1\n     t: 2\n  - id: 3\n', '3:1      ', 'not indented like'],
  ['an entry of a list with a blank too few', 'a:\n  - id: 1\n   t: 2\n  - id: 3\n', '3:1    ', 'not indented like'],
  ['a dash with a blank too many', 'a:\n  - id: 1\n   - id: 3\n', '3:1    ', 'not indented like'],
  // Colons.
  ['a full-width colon', 'a: 1\nb：2\nc: 3\n', '2:1 b：2', '： is a full-width colon', 'write b: 2'],
  ['a full-width colon in the last line of a map', 'a:\n  x: 1\n  b：2\nd: 4\n', '3:3 b：2', '： is a full-width colon'],
  ['a full-width colon before a map', 'a:\n  b：\n    c: 3\nd: 4\n', '2:3 b：', '： is a full-width colon', 'write b:'],
  ['a full-width colon before brackets', 'a:\n  b：{ c: [d] }\ne: 4\n', '2:3 b：{ c: [d] }', '： is a full-width colon'],
  ['no blank after a colon', 'a: 1\nb:2\nc: 3\n', '2:1 b:2', 'a blank is missing after the colon', 'write b: 2'],
  ['no colon before a map', 'a: 1\nb\n  x: 1\nc: 3\n', '2:1 b', 'a colon is missing after b', 'write b:'],
  [
    'no colon before a value',
    'a: 1\nb 2016-10-17\nc: 3\n',
    '2:1 b 2016-10-17',
    'a colon is missing after b',
    'write b: 2016-10-17',
  ],
  ['an equals sign', 'a: 1\nb = 2\nc: 3\n', '2:1 b = 2', '= stands in place of a colon', 'write b: 2'],
  ['a colon in a text', 'a:\n  t: Item 2: general\n  u: x\n', '2:6 Item 2: general', 'holds a colon', 'write "Item 2: general"'],
  // Commas and brackets.
  ['no comma in a map', 'a: { b: 1 c: 2 }\nd: 3\n', '1:9 1 c', 'a comma is missing between 1 and c', 'write 1, c'],
  ['no comma after brackets', 'a:\n  x: { b: [q] c: 2 }\nd: 3\n', '2:11 [q] c', 'a comma is missing', 'write [q], c'],
  ['no comma after quotation marks', "a: { b: 1, c: 'q' d: 2 }\nd: 3\n", "1:15 'q' d", 'a comma is missing', "write 'q', d"],
  ['no comma between maps', 'a: [{ b: 1 } { c: 2 }]\n', '1:5 { b: 1 } {', 'a comma is missing'],
  ['a semicolon', 'a: { b: 1; c: 2 }\n', '1:10 ;', '; stands in place of a comma', 'write ,'],
  ['a full-width comma', 'a: { b: 1， c: 2 }\n', '1:10 ，', '， stands in place of a comma'],
  ['an open list', 'a: [b, c\nd: 3\ne: 4\n', '1:4 [b, c', '[ is not closed', 'write [b, c]'],
  ['an open list in a map', 'x:\n  - day: 1\n    m: { p: [b, c }\n    n: { q: [r] }\n', '3:13 [b, c', '[ is not closed before }'],
  ['an open map', 'x:\n  k: { p: [b, c]\n  n: { q: [r] }\nd: 3\n', '2:6 { p: [b, c]', '{ is not closed', 'write { p: [b, c] }'],
  ['an open map at the end', 'x:\n  n: { q: [r] }\n  k: { p: [b, c]\n', '3:6 { p: [b, c]', '{ is not closed'],
  ['a list over lines that is open', 'a:\n  [\n    b,\n    c\nd: 3\n', '2:3 [', '[ is not closed', 'put ] after c'],
  ['a bracket too many', 'a: [b, c]]\nd: 3\n', '1:10 ]', '] closes nothing here', 'take it out'],
  ['a brace too many', 'a: { b: 1 } }\nd: 3\n', '1:13 }', '} closes nothing here'],
  ['a brace for a bracket', 'a: [b, c}\nd: 3\n', '1:9 }', '} stands where ] closes what [ opened', 'write ]'],
  [
    'a text that begins with a bracket',
    'a: [Draft] agenda\nd: 3\n',
    '1:4 [Draft] agenda',
    'must stand in quotes',
    'write "[Draft] agenda"',
  ],
  // Quotation marks.
  ['an open quotation mark', 'a: "b c\nd: 3\ne: "f"\n', '1:4 "b c', 'the quotation mark " is not closed', 'write "b c"'],
  ['an open apostrophe', "a: 'b c\nd: 3\ne: f\n", "1:4 'b c", "the quotation mark ' is not closed", "write 'b c'"],
  [
    'an open quotation mark in a map',
    "a: { b: '12:00, c: 3 }\nd: { e: '9:00' }\n",
    "1:9 '12:00",
    'is not closed',
    "write '12:00'",
  ],
  ['one closed by another', 'a: "b c\'\nd: 3\ne: f\n', "1:8 '", '\' does not close what " opened', 'write "'],
  ['one closed by a printed one', 'a: "b c”\nd: 3\ne: f\n', '1:8 ”', '” does not close what " opened', 'write "'],
  ['printed ones', 'a: “b: c”\nd: 3\n', '1:4 “b: c”', '“ is no quotation mark of YAML', 'write "b: c"'],
  ['guillemets', 'a: «b: c»\nd: 3\n', '1:4 «b: c»', '« is no quotation mark of YAML', 'write "b: c"'],
  [
    'an apostrophe within',
    "a: 'l'ordre du jour'\nd: 3\n",
    "1:4 'l'ordre du jour'",
    'an apostrophe ends',
    'write "l\'ordre du jour"',
  ],
  ['quotation marks within', 'a: "the "C" of"\nd: 3\n', '1:4 "the "C" of"', 'within the text ends it', 'write \'the "C" of\''],
  [
    'quotation marks around the beginning',
    'a: "C" and more\nd: 3\n',
    '1:4 "C" and more',
    'and more follows',
    'write \'"C" and more\'',
  ],
  // Other signs.
  ['a per cent sign', 'a: %x\nd: 3\n', '1:4 %x', 'a text that begins with % must', 'write "%x"'],
  ['an ampersand', 'a: & co\nd: 3\n', '1:4 & co', 'a text that begins with & must', 'write "& co"'],
  ['an entry on the line of the key', 'a: - x\nd: 3\n', '1:4 - x', 'a list cannot begin on the line of its key', 'write [x]'],
  ['a dash without a blank', 'a:\n  - b\n  -c\n  - d\n', '3:3 -c', 'a blank is missing after the dash', 'write - c'],
  ['a comment of another kind', 'a: 1\n// note\nb: 2\n', '2:1 // note', 'a comment begins with #', 'write # note'],
  ['a comment without a blank', 'b: [a, b]#c\nd: 1\n', '1:10 #c', 'a blank is missing before the comment'],
]

describe('a slip is the one finding of its text, at what was typed, and its help leads out of it', () => {
  it.each(SLIPS.map((slip) => [slip[0], slip] as const))('%s', (_, [, text, place, message, help]) => {
    const { findings } = found(text)
    const [finding] = findings
    if (!finding) throw new Error('nothing was found')
    expect(findings).toHaveLength(1)
    expect(finding).toMatchObject({ level: 'error', code: 'yaml-syntax' })
    expect(`${placeOf(finding)} ${underlined(finding)}`).toBe(place)
    expect(finding.message).toContain(message)
    if (help !== undefined) expect(finding.help).toBe(help)
    expect(found(obeyHelp({ text, ...finding.span, help: finding.help ?? '' })).findings).toEqual([])
  })

  it('two versions that git could not merge', () => {
    const { findings } = found('a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> x\nc: 1\n')
    expect(findings.map((finding) => `${placeOf(finding)} ${underlined(finding)}`)).toEqual(['2:1 <<<<<<< HEAD'])
  })

  it('a text that is lost has no value, and one with faulty values has the others', () => {
    expect(found('a: [b\nc: 1\n').isUsable).toBe(false)
    expect(found('a: b: c\nd: e: f\ng: 1\n')).toMatchObject({ findings: [{}, {}], isUsable: true })
  })

  it.each([
    ['in quotes', `a: 'b\n  ${NBSP}- c: d'\n`],
    ['in a block', `a: |\n  b\n  ${NBSP}c: d\n`],
    ['in the middle of a text', `a: b${NBSP}c\n`],
  ])('a no-break blank %s is none', (_, text) => expect(found(text).findings).toEqual([]))
})
