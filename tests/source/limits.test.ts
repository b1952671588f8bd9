import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/source/diagnostic.ts'
import { DEPTH, FILE_BYTES, TEXT_LENGTH, VALUES } from '../../src/source/limits.ts'
import { parseYaml } from '../../src/source/parse-yaml.ts'
import { SourceFile } from '../../src/source/source-file.ts'
import type { YamlSource } from '../../src/source/yaml-source.ts'
import { FOURFOLD, growth } from '../helpers/growth.ts'

function read(text: string): { source: YamlSource; found: Diagnostic[] } {
  const found: Diagnostic[] = []
  return { source: parseYaml(new SourceFile('a.yaml', text), (diagnostic) => found.push(diagnostic)), found }
}

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => `${line(index)}\n`).join('')
}

const briefly = ({ code, message }: Diagnostic): string => `${code}: ${message}`

describe('what is beyond a limit is one finding, which says how much it is and how much may be', () => {
  const bomb = lines(
    10,
    (round) =>
      `b${round}: &b${round} [${Array(10)
        .fill(round === 0 ? 'x' : `*b${round - 1}`)
        .join(', ')}]`,
  )
  const chain = lines(200, (round) => `c${round}: &c${round} [${round === 0 ? 'x' : `*c${round - 1}`}]`)
  it.each([
    ['a line', `a: ${'x'.repeat(TEXT_LENGTH)}\n`, `a line has ${TEXT_LENGTH + 3} characters`, TEXT_LENGTH],
    ['a line of blanks', `a: b${' '.repeat(200_000)}c\n`, 'a line has 200005 characters', TEXT_LENGTH],
    ['a line of digits', `a: ${'9'.repeat(100_000)}\n`, 'a line has 100003 characters', TEXT_LENGTH],
    ['a text over many lines', `a: |\n${lines(300, () => `  ${'x'.repeat(99)}`)}`, 'a text has 30000 characters', TEXT_LENGTH],
    ['a key over many lines', `? |\n${lines(300, () => `  ${'x'.repeat(99)}`)}: a\n`, 'a text has 30000 characters', TEXT_LENGTH],
    ['a file', lines(1 << 20, (index) => `k${index}: a`), undefined, FILE_BYTES],
    ['lists in one line', `a: ${'['.repeat(2000)}${']'.repeat(2000)}\n`, undefined, DEPTH],
    ['maps that nobody closes', `a: ${'[{'.repeat(2500)}\n`, undefined, DEPTH],
    ['maps by indentation', lines(150, (index) => `${' '.repeat(index)}a:`), undefined, DEPTH],
    ['lists by their marks', `- ${'- '.repeat(500)}a\n`, undefined, DEPTH],
    ['aliases of aliases', bomb, `the file stands for more than ${VALUES} values`, VALUES],
    ['aliases within aliases', chain, undefined, DEPTH],
  ])('%s', (_, text, message, most) => {
    const { source, found } = read(text)
    const beyond = found.filter(({ code }) => code === 'data-limit')
    expect(beyond).toHaveLength(1)
    if (message !== undefined) expect(beyond[0]?.message).toBe(message)
    expect(beyond[0]?.help).toContain(`at most ${most} may be`)
    expect(source.isUsable).toBe(false)
    expect(source.value).toBeUndefined()
  })

  it('and just within them all is read', () => {
    const text = `a: ${'x'.repeat(TEXT_LENGTH - 3)}\nb: ${'['.repeat(DEPTH - 2)}${']'.repeat(DEPTH - 2)}\nc: &c d\ne: [${'*c, '.repeat(101)}]\n`
    const { source, found } = read(text)
    expect(found).toEqual([])
    expect(source.valueAt(['e', 100])).toBe('d')
  })

  it('and the faults of syntax before it are told, since they may be what makes it so', () => {
    const { found } = read(lines(3000, (index) => `bad line ${index}: a: b`))
    expect(found.map(briefly)).toContain('yaml-syntax: a value holds a colon followed by a blank')
    expect(found.map(({ code }) => code)).toContain('data-limit')
  })
})

describe('what YAML leaves to its reader', () => {
  it('an alias that contains itself', () => {
    expect(read('a: &a [b, *a]\n').found.map(briefly)).toEqual(['yaml-syntax: a contains itself'])
  })

  it('a key that is a list', () => {
    const { source, found } = read('[a, b]: c\n')
    expect(found.map(briefly)).toEqual(['yaml-syntax: a key must be a text, and here it is a map or a list'])
    expect(Object.keys(source.value as object)).toEqual(['[a, b]'])
  })

  it('a key that stands twice as number and text', () => {
    expect(read('1: a\n"1": b\n').found.map(briefly)).toEqual(['yaml-syntax: this key stands twice in one map'])
  })

  it('a second document', () => {
    expect(read('a: 1\n---\nb: 2\n').found).toHaveLength(1)
  })

  it('the place of a value within what an alias stands for', () => {
    const { source } = read('a: &a { b: c }\nd: *a\n')
    expect(source.valueSpan(['d', 'b'])).toEqual(source.valueSpan(['a', 'b']))
  })
})

describe('time is in proportion to the text, however faulty it is', () => {
  it.each([
    ['sound keys', (count: number) => lines(count, (index) => `k${index}: text ${index}`), 0],
    ['aliases of nothing', (count: number) => lines(count, (index) => `- *n${index}`), 1],
    ['one anchor again and again', (count: number) => `- &a b\n${lines(count, () => '- *a')}`, 0],
    ['keys that stand twice', (count: number) => lines(count, () => 'k: text'), 1],
    ['texts that begin with braces', (count: number) => lines(count, (index) => `k${index}: {{date opening}}`), 1],
    ['braces that are not closed', (count: number) => lines(count, (index) => `k${index}: {{date opening`), 1],
    ['quotes that are not closed', (count: number) => lines(count, (index) => `k${index}: "text`), 0.002],
    ['tabs', (count: number) => lines(count, (index) => `\tk${index}: a`), 0.002],
    ['characters that cannot be printed', (count: number) => `k: "${'\\x01'.repeat(count)}"\n`, 1],
  ])('%s', async (_, text, findingsEach) => {
    const size = 1000
    expect(read(text(size)).found.length).toBeGreaterThanOrEqual(Math.floor(findingsEach * (size - 1)))
    expect(await growth(size, text, read)).toBeLessThan(FOURFOLD)
  })

  it('places in a map of many keys', async () => {
    const keys = (count: number): YamlSource => read(lines(count, (index) => `k${index}: a`)).source
    const places = (source: YamlSource): unknown => source.keysOf([]).map((key) => source.valueSpan([key]))
    expect(await growth(2000, keys, places)).toBeLessThan(FOURFOLD)
  })
})
