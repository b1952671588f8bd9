import { isHan } from '../checks/common/letters.ts'
import type { Language } from '../model/language.ts'

/** How a language writes numbers other than in the digits 0 to 9, as patterns. */
export interface Numerals {
  /** Characters that stand for the digits of a year one by one, zero among them; empty where the language has none. */
  readonly digits: string
  /** What the numbers from 1 to 31 look like in words of one character each; empty likewise. */
  readonly words: readonly string[]
}

/**
 * The numerals of a script in which every number up to ten is one character. Eleven to nineteen are in the language's own list; from
 * twenty on they are put together in the same way.
 */
export function numeralsOf({ numbers }: Language): Numerals {
  const list = Object.values(numbers).find((words) => words.length >= 20 && words.slice(0, 10).every(isHan))
  if (!list) return { digits: '', words: [] }
  const upToNine = list.slice(0, 9)
  const twenty = list[19] ?? ''
  const thirty = `${list[2]}${list[9]}`
  const words = [...list.slice(0, 20), ...upToNine.map((word) => twenty + word), thirty, `${thirty}${list[0]}`]
  return { digits: ZERO + upToNine.join(''), words }
}

/** The ideographic zero. */
const ZERO = '\u3007'

/** The number that a text writes in digits of any script or in numerals; undefined when it is none. */
export function readNumber(text: string, { digits, words }: Numerals): number | undefined {
  const word = words.indexOf(text)
  if (word >= 0) return word + 1
  const value = Array.from(text, (character) => {
    const place = digits.indexOf(character)
    return place >= 0 ? place : digitValue(character)
  })
  return value.length === 0 || value.some(Number.isNaN) ? undefined : Number(value.join(''))
}

/** The value of a decimal digit of any script: Unicode has the ten of a script in a row, zero first. */
export function digitValue(character: string): number {
  if (character >= '0' && character <= '9' && character.length === 1) return character.charCodeAt(0) - 0x30
  if (!/^\p{Nd}$/u.test(character)) return NaN
  const code = character.codePointAt(0) ?? 0
  let zero = code
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--
  return code - zero
}
