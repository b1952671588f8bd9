import { withoutNotation } from '../../rendering/inline-notation.ts'
import { parseUnit } from '../../rendering/parse-unit.ts'
import type { UnitPart } from '../../rendering/unit-parts.ts'
import { stepsBetween } from '../steps.ts'
import type { Splice } from '../unit-source.ts'

/** What stands for a code in a coded text: a character that no paper has, by the number of the code. */
const FIRST = 0xe000
const MOST_CODES = 0x1000

/** A piece of a unit that is no word: an expression, stars or a raised sign. Tools show it, move it, and may not change it. */
export interface Code {
  /** From 1; the same number in the original and in the translation for what is the same. */
  readonly number: number
  readonly kind: 'expression' | 'stars' | 'raised'
  /** What makes it the same in two languages: helper and fact, or the signs. */
  readonly key: string
  /** As the wording writes it. */
  readonly written: string
  /** As every wording writes it, whatever blanks stand in it: `{{date opening "weekday"}}`. */
  readonly normal: string
}

/** A unit as a translator sees it: words, and a character for each code. */
export interface CodedText {
  /** As the wording has it. */
  readonly value: string
  readonly text: string
  readonly codes: readonly Code[]
  /** For each character of the text where it ends in the value; it begins where the one before it ends. */
  readonly ends: readonly number[]
}

/** The character of a code. */
export function characterOf(number: number): string {
  return String.fromCharCode(FIRST + number)
}

/** The number of the code for which a character stands; undefined for one that is text. */
export function numberOf(character: string): number | undefined {
  const number = character.charCodeAt(0) - FIRST
  return number >= 0 && number < MOST_CODES ? number : undefined
}

/** The numbers of all codes in a text, from the least. */
export function numbersIn(text: string): number[] {
  return Array.from(text, (character) => numberOf(character) ?? 0)
    .filter((number) => number > 0)
    .sort((a, b) => a - b)
}

/** Cuts a unit into words and codes; those that another text has too get the numbers that they have there. */
export function codedText(value: string, like?: CodedText): CodedText {
  const free = [...(like?.codes ?? [])]
  const codes: Code[] = []
  const ends: number[] = []
  let text = ''
  let next = free.reduce((most, { number }) => Math.max(most, number), 0) + 1
  for (const part of parseUnit(value).parts) {
    if (part.kind === 'literal') {
      text += part.text
      for (let at = 1; at <= part.text.length; at++) ends.push(part.start + at)
      continue
    }
    const key = keyOf(part)
    const known = free.findIndex((code) => code.key === key)
    const number = known < 0 ? next++ : (free.splice(known, 1)[0]?.number ?? next)
    codes.push({ number, kind: part.kind, key, written: value.slice(part.start, part.end), normal: normalOf(part) })
    text += characterOf(number)
    ends.push(part.end)
  }
  return { value, text, codes, ends }
}

function keyOf(part: Exclude<UnitPart, { kind: 'literal' }>): string {
  return part.kind === 'expression' ? `${part.helper} ${part.fact.join('.')}` : part.text
}

function normalOf(part: Exclude<UnitPart, { kind: 'literal' }>): string {
  if (part.kind !== 'expression') return part.text
  const form = part.form === undefined || part.form === 'default' ? '' : ` "${part.form}"`
  return `{{${keyOf(part)}${form}}}`
}

/** A text with what its codes stand for: two such texts are the same where both words and facts are. */
export function textWithKeys({ text, codes }: CodedText): string {
  const keys = new Map(codes.map(({ number, key }) => [number, key]))
  return Array.from(text, (character) => {
    const number = numberOf(character)
    return number === undefined ? character : `{{${keys.get(number) ?? ''}}}`
  }).join('')
}

/** The edits of a unit as it is written that make its coded text another; what is not edited stays as it is to the byte. */
export function splicesTo(base: CodedText, theirs: string, writtenOf: (number: number) => string): Splice[] {
  const startOf = (at: number): number => base.ends[at - 1] ?? 0
  return stepsBetween(base.text, theirs).map(({ at, removed, inserted }) => ({
    start: startOf(at),
    end: removed === '' ? startOf(at) : (base.ends[at + removed.length - 1] ?? base.value.length),
    text: written(inserted, writtenOf),
  }))
}

/** A coded text as a wording writes it. */
export function written(text: string, writtenOf: (number: number) => string): string {
  return text
    .split(CODES)
    .map((piece) => {
      const number = piece.length === 1 ? numberOf(piece) : undefined
      return number === undefined ? withoutNotation(piece) : writtenOf(number)
    })
    .join('')
}

const CODES = /([\ue000-\uefff])/
