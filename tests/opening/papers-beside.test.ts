import { describe, expect, it } from 'vitest'
import { papersBeside } from '../../src/opening/papers-beside.ts'
import type { SessionTexts } from '../../src/opening/texts.ts'
import { FILE_BYTES } from '../../src/source/limits.ts'
import { parseYaml } from '../../src/source/parse-yaml.ts'
import { SourceFile } from '../../src/source/source-file.ts'
import { largerSession } from '../helpers/larger-session.ts'

const SYMBOL = 'CTOC/COP/2016/2'
const own = largerSession(1, [])
const factsOf = (text: string): SourceFile => new SourceFile('beside/session.yaml', text)

function withBeside(texts: readonly SourceFile[]): SessionTexts {
  return { ...own, beside: texts.map((facts, index) => ({ name: `${index}`, facts })) }
}

describe('the symbol of a paper beside is that of its whole text', () => {
  it.each([
    ['at the top', `symbol: ${SYMBOL}\nbody: b\n`, SYMBOL],
    ['at the end, without a line end', `body: b\nsymbol: ${SYMBOL}`, SYMBOL],
    ['with Windows line ends', `symbol: ${SYMBOL}\r\nbody: b\r\n`, SYMBOL],
    ['after a byte-order mark', `\uFEFFsymbol: ${SYMBOL}\nbody: b\n`, SYMBOL],
    ['in quotes, as its key', `"symbol": '${SYMBOL}'\nbody: b\n`, SYMBOL],
    ['on the next line', `symbol:\n  ${SYMBOL}\nbody: b\n`, SYMBOL],
    ['on the next line but one', `symbol:\n\n  # of the paper\n  ${SYMBOL}\nbody: b\n`, SYMBOL],
    ['in a block', `symbol: >-\n  ${SYMBOL}\nbody: b\n`, SYMBOL],
    ['with a comment', `symbol: ${SYMBOL} # of the paper\nbody: b\n`, SYMBOL],
    ['named before', `other: &s ${SYMBOL}\nsymbol: *s\nbody: b\n`, SYMBOL],
    ['within braces', `{\nsymbol: ${SYMBOL},\nbody: b\n}\n`, SYMBOL],
    ['in braces on one line', `{ symbol: ${SYMBOL}, body: b }\n`, SYMBOL],
    ['with blanks before all keys', `  symbol: ${SYMBOL}\n  body: b\n`, SYMBOL],
    ['with a question mark', `? symbol\n: ${SYMBOL}\nbody: b\n`, SYMBOL],
    ['beside one that is only in a text', `note: |\n  symbol: none\nsymbol: ${SYMBOL}\nbody: b\n`, SYMBOL],
    ['beside one that is only in a comment', `# symbol: none\nsymbol: ${SYMBOL}\nbody: b\n`, SYMBOL],
    ['beside one within another fact', `paper:\n  symbol: none\nsymbol: ${SYMBOL}\nbody: b\n`, SYMBOL],
    ['twice', `symbol: none\nbody: b\nsymbol: ${SYMBOL}\nplace: p\n`, SYMBOL],
    ['that is a number', 'symbol: 7\nbody: b\n', undefined],
    ['that is empty', 'symbol:\nbody: b\n', undefined],
    ['that is not there', 'body: b\n', undefined],
    ['that is only in a quoted text', 'body: "\n  symbol: none\n  "\n', undefined],
    ['of a text that is too long', `symbol: ${SYMBOL}\n#${' x'.repeat(FILE_BYTES / 2)}\n`, undefined],
  ])('%s', (_, text, symbol) => {
    const facts = factsOf(text)
    const whole = parseYaml(factsOf(text), () => undefined)
    expect(typeof whole.valueAt(['symbol']) === 'string' ? whole.valueAt(['symbol']) : undefined).toBe(symbol)
    const { start, end } = whole.valueSpan(['symbol'])
    expect(papersBeside(withBeside([facts]))).toEqual(symbol === undefined ? [] : [{ symbol, span: { file: facts, start, end } }])
  })
})

it('the symbol of a paper beside stands before a fault, though the whole says nothing', () => {
  const facts = factsOf(`symbol: ${SYMBOL}\nbody: [\n`)
  expect(parseYaml(facts, () => undefined).isUsable).toBe(false)
  expect(papersBeside(withBeside([facts]))).toEqual([{ symbol: SYMBOL, span: { file: facts, start: 8, end: 23 } }])
})

describe('papers beside cost little', () => {
  const busy = (work: () => void): number => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
  const many = (): SourceFile[] => Array.from({ length: 100 }, () => factsOf(own.facts.text))

  it('less than a fifth of reading them whole', () => {
    const read = (): number => busy(() => many().forEach((facts) => parseYaml(facts, () => undefined)))
    const ask = (): number => busy(() => papersBeside(withBeside(many())))
    expect(papersBeside(withBeside(many()))).toHaveLength(100)
    expect(Math.min(ask(), ask())).toBeLessThan(Math.min(read(), read()) / 5)
  })

  it('nothing the second time, whoever asks', () => {
    const texts = many()
    const once = busy(() => papersBeside(withBeside(texts)))
    const again = busy(() => Array.from({ length: 10 }, () => papersBeside(withBeside(texts))))
    expect(again).toBeLessThan(once)
  })
})
