import LineBreaker from 'linebreak'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { knownBreaks } from '../../../../src/writers/pdf/lines/known-breaks.ts'

function breaksOf(text: string): number[] {
  const breaker = new LineBreaker(text)
  const offsets: number[] = []
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) offsets.push(next.position)
  return offsets
}

const characters = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit))
const known = characters.filter((character) => character !== ' ' && knownBreaks(character) !== undefined)

it('characters are known that a paper is made of', () => {
  const lines = readdirSync('data', { recursive: true, encoding: 'utf8' })
    .filter((file) => /wording\/(?:en|es|fr|ru|zh)\.yaml$/.test(file))
    .flatMap((file) =>
      readFileSync(`data/${file}`, 'utf8')
        .split('\n')
        .map((line) => line.trim()),
    )
  expect(lines.filter((line) => line !== '' && knownBreaks(line) === undefined)).toEqual([])
  expect(lines.filter((line) => line !== '' && knownBreaks(line)?.join() !== breaksOf(line).join())).toEqual([])
})

it('between any two of them a line may end where it may by the library, whether a blank stands between or not', () => {
  // Of Han, whose characters are all alike, and of letters some are enough.
  const firsts = known.filter((character, index) => !/[\p{Script=Han}\p{L}]/u.test(character) || index % 97 === 0)
  const slips: string[] = []
  for (const first of firsts)
    for (const second of known)
      if (!/\p{Script=Han}/u.test(second) || second.charCodeAt(0) % 997 === 0)
        for (const text of [first + second, `${first} ${second}`, `${second}${first}  ${second}`])
          if (knownBreaks(text)?.join() !== breaksOf(text).join()) slips.push(text)
  expect(slips).toEqual([])
})

it.each([
  ['a mark over a letter', 'e\u0301'],
  ['a joiner', 'a\u2060b'],
  ['a letter of a script that is rare here', 'ab ไทย'],
  ['a line feed', 'a\nb'],
  ['a blank at the beginning', ' a'],
  ['a character beyond the basic plane', '𠀋'],
])('%s is left to the library', (_, text) => {
  expect(knownBreaks(text)).toBeUndefined()
})
