import { describe, expect, it } from 'vitest'
import { loadWording } from '../../src/model/load-wording.ts'
import type { Diagnostic } from '../../src/source/diagnostic.ts'
import { fixedYaml } from '../../src/source/fixed-yaml.ts'
import { SourceFile } from '../../src/source/source-file.ts'
import { placeOf, underlined } from '../helpers/real-paper.ts'

const HEAD = 'status: working translation\ntitle: T\n'

function found(text: string): Diagnostic[] {
  const findings: Diagnostic[] = []
  loadWording('en', new SourceFile('en.yaml', HEAD + text), undefined, (diagnostic) => findings.push(diagnostic))
  return findings
}

describe('an expression without quotation marks within brackets is one finding, whatever YAML makes of the rest', () => {
  it.each([
    ['as a value', 'bodies: { a: {{name bodies.b}}, b: B }', '3:14', '{{name bodies.b}}', 'write "{{name bodies.b}}"'],
    ['as the last value', 'bodies: { a: {{name bodies.b}} }', '3:14', '{{name bodies.b}}', 'write "{{name bodies.b}}"'],
    ['without blanks', 'bodies: {a: {{name bodies.b}}}', '3:13', '{{name bodies.b}}', 'write "{{name bodies.b}}"'],
    ['with a form', 'bodies: { a: {{name bodies.b "of"}} }', '3:14', '{{name bodies.b "of"}}', `write '{{name bodies.b "of"}}'`],
    [
      'at the beginning of a text',
      'bodies: { a: {{name bodies.b}} of A, b: B }',
      '3:14',
      '{{name bodies.b}} of A',
      'write "{{name bodies.b}} of A"',
    ],
    [
      'within a text',
      'bodies: { a: The {{name bodies.b}} of A }',
      '3:14',
      'The {{name bodies.b}} of A',
      'write "The {{name bodies.b}} of A"',
    ],
    [
      'in a text with a comma',
      'documents: { a: On {{date opening}}, at {{time opening}}, b: B }',
      '3:17',
      'On {{date opening}}, at {{time opening}}',
      'write "On {{date opening}}, at {{time opening}}"',
    ],
    [
      'in Chinese',
      'items: { a: { title: {{title items.b}}的说明 } }',
      '3:22',
      '{{title items.b}}的说明',
      'write "{{title items.b}}的说明"',
    ],
    ['that is not closed', 'bodies: { a: {{name bodies.b, b: B }', '3:14', '{{name bodies.b', 'write "{{name bodies.b"'],
    [
      'in a map over lines',
      'bodies: {\n  a:\n    {{name bodies.b}} of A,\n  b: B }',
      '5:5',
      '{{name bodies.b}} of A',
      'write "{{name bodies.b}} of A"',
    ],
    [
      'in a map within a list',
      'departures: [{ unit: title, published: a, built: {{date opening}}, reason: r }]',
      '3:50',
      '{{date opening}}',
      'write "{{date opening}}"',
    ],
  ])('%s', (_, text, place, underlining, help) => {
    const [finding, ...others] = found(`${text}\n`)
    expect(others).toEqual([])
    expect([finding!.code, placeOf(finding!), underlined(finding!), finding!.help]).toEqual([
      'yaml-braces',
      place,
      underlining,
      help,
    ])
  })

  it('as a value of a list', () => {
    const [finding, ...others] = found('corrections: [{ under: [a, {{date opening}} at noon, b], reads: c }]\n')
    expect(others).toEqual([])
    expect(underlined(finding!)).toBe('{{date opening}} at noon')
  })

  it('and each of several is told, and the fix of each proved', () => {
    const text = 'bodies: { a: {{name bodies.b}}, b: The {{name bodies.c}} }\nitems: { x: { title: {{title items.y}} z } }\n'
    const file = new SourceFile('en.yaml', text)
    const findings = found(text)
    expect(findings.map(underlined)).toEqual(['{{name bodies.b}}', 'The {{name bodies.c}}', '{{title items.y}} z'])
    const fixes = findings.map(({ fix }) => ({
      ...fix!,
      span: file.span(fix!.span.start - HEAD.length, fix!.span.end - HEAD.length),
    }))
    expect(fixedYaml(file, fixes)).toBe(
      'bodies: { a: "{{name bodies.b}}", b: "The {{name bodies.c}}" }\nitems: { x: { title: "{{title items.y}} z" } }\n',
    )
  })

  it.each([
    ['in quotation marks', `bodies: { a: '{{name bodies.b}} x', b: "{{name bodies.c}}" }\n`],
    ['in a comment', 'bodies: { a: A } # {{name bodies.b}}\n'],
    ['in a block of text', 'title2: |\n  { a: {{name bodies.b}} }\n'],
    ['in a text that is in no brackets', 'bodies: { a: A }\nplaces:\n  b: x { {{name bodies.b}} }\n'],
  ])('but none %s', (_, text) => expect(found(text).filter(({ code }) => code !== 'data-shape')).toEqual([]))
})

describe('another slip within brackets is one finding too, by its cause', () => {
  it.each([
    [
      'one brace on each side',
      'bodies: { a: The {name bodies.b} of A, b: B }',
      'The {name bodies.b} of A',
      'write "The {{name bodies.b}} of A"',
    ],
    [
      'the same at the beginning',
      'bodies: { a: {name bodies.b} of A }',
      '{name bodies.b} of A',
      'write "{{name bodies.b}} of A"',
    ],
    ['a bracket within a text', 'bodies: { a: The group [of A], b: B }', 'The group [of A]', 'write "The group [of A]"'],
    ['a colon within a text', 'bodies: { a: Group: of A, b: B }', 'Group: of A', 'write "Group: of A"'],
    ['an apostrophe within a text', "bodies: { a: 'States' group', b: B }", "'States' group'", `write "States' group"`],
    ['a sign of YAML at the beginning', 'bodies: { a: @group of A, b: B }', '@group of A', 'write "@group of A"'],
    ['a comment that takes the bracket along', 'bodies: { a: Group # 1, b: B }', 'Group # 1', 'write "Group # 1"'],
    ['a comma too many', 'corrections: [{ under: [a,, b], reads: c }]', ',', 'take it out'],
    ['a bracket too many', 'bodies: { a: { name: A }}, b: B }', '}', 'take it out'],
    ['a comma left out before the next key', 'bodies: { a: { name: Group short: A } }', 'Group short', 'write Group, short'],
    ['a blank left out after a colon', 'bodies: { a: { name:Group, short: A } }', 'name:Group', 'write name: Group'],
    ['braces for a list', 'corrections: [{ under: {a, b}, reads: c }]', '{a, b}', 'write [a, b]'],
  ])('%s', (_, text, underlining, help) => {
    const findings = found(`${text}\n`)
    expect(findings.map((finding) => [underlined(finding), finding.help])).toEqual([[underlining, help]])
  })
})
