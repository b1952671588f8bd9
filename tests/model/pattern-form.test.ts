import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { LanguageData } from '../../src/model/language.ts'
import { loadLanguage } from '../../src/model/load-language.ts'
import { bounded, patternFault } from '../../src/model/pattern-form.ts'
import { PATTERN_LENGTH, REPETITIONS } from '../../src/source/limits.ts'
import { FOURFOLD, growth } from '../helpers/growth.ts'
import { projectFile, replacing } from '../helpers/real-paper.ts'

describe('a regular expression is refused', () => {
  it.each([
    ['that is none', '[', 'no regular expression'],
    ['with a group that is not closed', '(a', 'no regular expression'],
    ['with nothing to repeat', '*a', 'no regular expression'],
    ['that is very long', 'a'.repeat(PATTERN_LENGTH + 1), `at most ${PATTERN_LENGTH}`],
    ['that repeats a repetition', '(a+)+b', 'repeats a group'],
    ['that repeats a choice', '(a|a)*b', 'repeats a group'],
    ['that repeats a group so many times', '(ab){2,9}', 'repeats a group'],
    ['with two repetitions of the same', '[0-9]+[0-9]+x', 'can match the same characters'],
    ['with two that share characters', '\\d+\\w+x', 'can match the same characters'],
    ['with two of them around what both match', 'a+ba*[ab]+', 'can match the same characters'],
    ['with two of them around what need not be there', 'a+b?a+', 'can match the same characters'],
    ['with one of them within a group', '(a+|b)c*a+', 'can match the same characters'],
    ['with letters of one script', '\\p{L}*[а-я]{5,}', 'can match the same characters'],
    ['with many choices one after another', '(a|b|c)(a|b|c)(a|b|c)(a|b|c)(a|b|c)', 'too many ways'],
    ['with many options one after another', `${'a?'.repeat(20)}b`, 'too many ways'],
    ['that counts too high', 'a{1,100000}', `more than ${REPETITIONS} times`],
    ['that refers back', '(a)\\1', 'refers back'],
    ['that looks ahead over a repetition', '(?=a+)b', 'ahead or back'],
    ['that matches where nothing stands', '.*', 'where nothing stands'],
    ['that is empty', '', 'where nothing stands'],
  ])('%s', (_, pattern, reason) => {
    expect(patternFault(pattern, false)).toContain(reason)
  })
})

describe('those of the languages', () => {
  const codes = readdirSync(new URL('../../data/languages', import.meta.url)).map((name) => name.replace('.yaml', ''))

  it.each(codes)('%s: are accepted', (code) => {
    const { alphabet, 'keep-together': kept } = parse(projectFile(`data/languages/${code}.yaml`).text) as LanguageData
    const patterns = [alphabet.letters, alphabet['foreign-words'], ...kept]
    expect(patterns.flatMap((pattern) => patternFault(pattern, false) ?? [])).toEqual([])
  })

  it.each(codes)('%s: take time in proportion to any text', async (code) => {
    const { alphabet, 'keep-together': kept } = parse(projectFile(`data/languages/${code}.yaml`).text) as LanguageData
    const patterns = [alphabet.letters, alphabet['foreign-words'], ...kept].map((pattern) => new RegExp(bounded(pattern), 'gu'))
    const search = (text: string): unknown => patterns.map((pattern) => [...text.matchAll(pattern)])
    for (const piece of ['1', '1.', '1/', 'a', 'я', '\u0627', '\u4f1a'])
      expect(await growth(5000, (size) => piece.repeat(size), search)).toBeLessThan(FOURFOLD)
  })

  it('a fault in one is told at its place', () => {
    const found: string[] = []
    const change = replacing('[A-Z]|[A-Za-z]{2,}|[a-f]', '(a+)+')
    loadLanguage('zh', projectFile('data/languages/zh.yaml', change), ({ code, message, label }) =>
      found.push(`${code}: ${message}: ${label}`),
    )
    expect(found).toEqual([
      'data-shape: alphabet.foreign-words is not valid: (a+)+: it repeats a group: only one character or class may be repeated',
    ])
  })
})

it('a repetition without an end has one, and nothing else is changed', () => {
  expect(bounded('a+b*c{2,}d{3}e?[+*]\\+\\*(f|g)')).toBe(
    `a{1,${REPETITIONS}}b{0,${REPETITIONS}}c{2,${REPETITIONS}}d{3}e?[+*]\\+\\*(f|g)`,
  )
})
