import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkFacts, checks, checkText, checkWords, withoutRepeats } from '../../src/checks/index.ts'
import type { Diagnostic } from '../../src/source/diagnostic.ts'
import { baseCase, type Case, casesOf } from './cases.ts'
import { actualOf, expectationsOf } from './expected.ts'

const SOURCE = new URL('../../src/checks/', import.meta.url)
const DOCS = new URL('../../docs/checks.md', import.meta.url)

function run({ context }: Case, code?: string): Diagnostic[] {
  const using = checks.filter((check) => code === undefined || check.code === code)
  return withoutRepeats([...checkFacts(context, using), ...checkWords(context, using), ...checkText(context, using)])
}

describe('each check', () => {
  for (const { code } of checks) {
    const cases = casesOf(code)

    it.each(cases.map((one) => [one.name, one] as const))(`${code}: %s`, (_, one) => {
      const expected = expectationsOf(one.file)
      expect(actualOf(run(one, code), expected, one.file)).toEqual(expected)
    })

    it(`${code}: has a failing and a clean case, each with a name of its own`, () => {
      const counts = cases.map((one) => expectationsOf(one.file).findings.length)
      expect(counts.some((count) => count > 0)).toBe(true)
      expect(counts.some((count) => count === 0)).toBe(true)
      expect(new Set(cases.map((one) => one.name)).size).toBe(cases.length)
    })
  }
})

describe('the room', () => {
  it('has one file for each check, named for its code', () => {
    const files = readdirSync(SOURCE).filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    expect(files.sort()).toEqual(checks.map(({ code }) => `${code}.ts`).sort())
    for (const { code } of checks) expect(existsSync(new URL(`${code}.yaml`, import.meta.url)), code).toBe(true)
  })

  it('has no check that imports another', () => {
    for (const { code } of checks)
      expect(readFileSync(new URL(`${code}.ts`, SOURCE), 'utf8'), code).not.toMatch(/from '\.\/[\w-]+\.ts'/)
  })

  it('has a heading in docs/checks.md for each check', () => {
    const headings = Array.from(readFileSync(DOCS, 'utf8').matchAll(/^## `([\w-]+)`$/gm), ([, code]) => code)
    expect(headings.slice(0, checks.length)).toEqual(checks.map(({ code }) => code))
    expect(new Set(headings).size).toBe(headings.length)
  })

  it('finds nothing in the base', () => expect(run(baseCase())).toEqual([]))

  it('speaks in small letters, without a stop, and names the language of a text only', () => {
    for (const { code } of checks)
      for (const one of casesOf(code)) {
        for (const { message, label = '', help = '' } of run(one, code)) {
          expect(message).not.toMatch(/[.?!]$/)
          expect(label).not.toMatch(/^[A-Z]|\.$/)
          expect(help).not.toMatch(/\.$/)
        }
        for (const { language } of checkFacts(one.context)) expect(language).toBeUndefined()
        for (const { language } of [...checkWords(one.context), ...checkText(one.context)])
          expect(language).toBe(one.context.language.code)
      }
  })

  it('says once what several languages repeat', () => {
    const [one] = casesOf('symbol-uncited').filter(({ file }) => expectationsOf(file).findings.length > 0)
    const { context } = one!
    const french = { ...context, language: { ...context.language, code: 'fr' } }
    const found = checkText(context)
    expect(withoutRepeats([...found, ...checkText(french)])).toEqual(found)
  })
})
