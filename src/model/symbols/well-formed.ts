import { isUsual } from '../usual-text.ts'
import { DIGITS, ROMAN } from './notation.ts'

const SESSION = '(?:E?S-)?'
const SEGMENT = `/(?:[A-Z][A-Za-z]{0,9}\\.(?:${DIGITS}|${ROMAN})|[A-Z]{1,9}(?![a-z])|${SESSION}${DIGITS})`
const IN_BRACKETS = `(?:(?:19|20)\\d\\d|(?:E?S-)?${ROMAN}|[A-Z][a-z]{2,9}\\.? (?:${DIGITS}|${ROMAN}))`

/** By what letters and digits it may not stand beside. */
const wellFormedBeside = (letters: string): RegExp =>
  // A symbol has three parts at least, and a number among them: TCP/IP and 2016/17 are none.
  new RegExp(
    `(?<![${letters}./])[A-Z]{1,8}(?=(?:/[^/\\s]{1,12}){2})(?=[^\\s]{0,80}\\d)(?:${SEGMENT}){2,9}(?: \\(${IN_BRACKETS}\\))?(?:/[A-Z][a-z]{2,8}\\.${DIGITS}){0,4}\\*{0,3}(?![${letters}]|/[A-Za-z0-9]|\\.\\d)`,
    'gu',
  )

let usual: RegExp | undefined
let any: RegExp | undefined

/** Stretches of a text that have the form of a document symbol of the United Nations, whosever it may be: A/RES/55/25. */
export function wellFormedIn(text: string): { readonly start: number; readonly end: number }[] {
  if (!text.includes('/')) return []
  const wellFormed = isUsual(text)
    ? (usual ??= wellFormedBeside('A-Za-z0-9'))
    : (any ??= wellFormedBeside('\\p{Script=Latin}\\p{Nd}'))
  return Array.from(text.matchAll(wellFormed), ({ 0: { length }, index }) => ({ start: index, end: index + length })).filter(
    ({ start, end }) => /\d/.test(text.slice(start, end)),
  )
}

/** Whether a text has that form and is nothing else. */
export function isWellFormed(text: string): boolean {
  const [only] = wellFormedIn(text)
  return only?.start === 0 && only.end === text.length
}
