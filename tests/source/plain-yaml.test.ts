import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseByLibrary } from '../../src/source/parse-yaml.ts'
import { plainYaml } from '../../src/source/plain-yaml.ts'
import { SourceFile } from '../../src/source/source-file.ts'
import { YamlSource } from '../../src/source/yaml-source.ts'

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => `${folder}/${file}`)

const texts = new Map([...filesIn('data'), ...filesIn('tests')].map((file) => [file, readFileSync(file, 'utf8')]))

/** A source with all that can be asked of it: the value, each scalar with its place and form, each key, each way to a place. */
const told = (source: YamlSource): unknown => ({
  value: source.value,
  scalars: source
    .scalars()
    .map(({ path, node }) => [path, node.value, node.type, node.range.slice(0, 2), source.textOffsets(path)]),
  places: source.scalars().flatMap(({ path }) =>
    path.map((_, depth) => {
      const part = path.slice(0, depth + 1)
      const [value, key] = [source.valueSpan(part), source.keySpan(part)]
      return [
        value.start,
        value.end,
        key.start,
        key.end,
        source.keysOf(part),
        source.pathAt(key),
        source.pathAt({ ...value, start: value.end }),
      ]
    }),
  ),
})

/** Undefined where the library is asked; otherwise whether it finds no fault and the same nodes. */
const isReadAlike = (text: string): boolean | undefined => {
  const plain = plainYaml(text)
  if (!plain) return undefined
  const file = new SourceFile('session.yaml', text)
  const { source, findings } = parseByLibrary(file)
  return findings.length === 0 && JSON.stringify(told(new YamlSource(file, plain))) === JSON.stringify(told(source))
}

it('the data are read as the YAML library reads them, and all of them are plain', () => {
  const found = [...texts].map(([file, text]) => [file, isReadAlike(text)] as const)
  expect(found.filter(([, isAlike]) => isAlike === false)).toEqual([])
  expect(found.flatMap(([file, isAlike]) => (file.startsWith('data/') && !isAlike ? [file] : []))).toEqual([])
})

it.each([
  ['a text that goes on in the next line', 'a: one\n  two\nb: three\n'],
  ['a text in a list that goes on in the next line', 'a:\n  - one\n    two\n'],
  ['a key that stands twice', 'a: 1\nb: 2\na: 3\n'],
  ['a key that stands twice in brackets', 'a: { b: 1, b: 2 }\n'],
  ['a name that is none', '__proto__: 1\n'],
  ['a text after |', 'a: |\n  one\n  two\n'],
  ['an anchor', 'a: &one 1\nb: *one\n'],
  ['a tag', 'a: !!str 1\n'],
  ['a tab', 'a:\tone\n'],
  ['a blank that is none', 'a:\u00a0one\n'],
  ['a value that begins with braces', 'a: {{one}}\n'],
  ['a colon within a text', 'a: one: two\n'],
  ['a number that is written in another way', 'a: 0x10\nb: 1e3\n'],
  ['nothing as a value', 'a:\nb: 1\n'],
  ['a bracket that stands too far left', 'a:\n  b: [\n  1 ]\n'],
  ['a second document', 'a: 1\n---\nb: 2\n'],
  ['an escape that is not plain', 'a: "one\\n"\n'],
])('%s is left to the library', (_, text) => {
  expect(plainYaml(text)).toBeUndefined()
})

/** What means something to YAML, and what only looks so. */
const PIECES = [
  ...[
    '- ',
    '-',
    ': ',
    ':',
    ' #',
    '#',
    '\n',
    '\n\n',
    '  ',
    ' ',
    '\t',
    '\r\n',
    '"',
    "'",
    '\\',
    '\\"',
    '|',
    '>',
    '&a ',
    '*a',
    '!t ',
    '%',
    '@',
  ],
  ...[
    '[',
    ']',
    '{',
    '}',
    '{{',
    '}}',
    ',',
    '?',
    '? ',
    '---\n',
    '...\n',
    'null',
    '~',
    'true',
    'Yes',
    '0x1',
    '1e3',
    '1.50',
    '01',
    '-3',
    '.5',
  ],
  ...['\u00a0', '\u3000', '\ufeff', '\u0085', '\u2028', '\u0007', '议', 'a', 'key: ', '<<: ', '__proto__: ', '10:00', 'http://a'],
]

it('what was damaged is read as the YAML library reads it, or left to it', () => {
  const stretches = [...texts.values()].flatMap((text) => {
    const lines = text.split('\n')
    return Array.from({ length: Math.ceil(lines.length / 12) }, (_, at) => lines.slice(12 * at, 12 * at + 12).join('\n'))
  })
  const plain = stretches.filter((text) => plainYaml(text))
  expect(plain.length).toBeGreaterThan(200)
  const edits = fc.array(fc.record({ at: fc.nat(2000), piece: fc.constantFrom(...PIECES), cut: fc.nat(4) }), {
    minLength: 1,
    maxLength: 3,
  })
  fc.assert(
    fc.property(fc.constantFrom(...plain), edits, (text, changes) => {
      const damaged = changes.reduce((now, { at, piece, cut }) => {
        const place = at % (now.length + 1)
        return now.slice(0, place) + piece + now.slice(place + cut)
      }, text)
      expect(isReadAlike(damaged), damaged).not.toBe(false)
    }),
    { seed: Number(process.env['EXAMPLES_SEED'] ?? 1), numRuns: Number(process.env['RANDOM_CASES'] ?? 1500) },
  )
})
