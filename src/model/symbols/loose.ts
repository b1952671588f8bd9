import { nearest } from '../../source/nearest.ts'
import { isOfLetters, type LooseStep, type PatternGrammar, type SymbolGrammar } from './grammar.ts'
import { digits, toLetters } from './notation.ts'
import { partForms } from './parts.ts'
import type { SymbolPatterns } from './patterns.ts'

/** Something that looks like a symbol and is none: where it ends, and the symbol that it most likely means. */
export interface LooseReading {
  readonly end: number
  readonly symbol: string | undefined
}

/** How a candidate begins: with the whole organ, or with what most likely stands for it. */
export interface LooseStart {
  readonly start: number
  readonly end: number
  readonly whole: boolean
}

/** A text beside its folded form. */
export interface FoldedText {
  readonly text: string
  readonly folded: string
}

/** Reads on from what looks like an organ; undefined when what follows makes no symbol. */
export function readLoosely(grammar: SymbolGrammar, both: FoldedText, from: LooseStart): LooseReading | undefined {
  const { folded } = both
  const readings = grammar.patterns.map((pattern) => readPattern(grammar, pattern, both, from.end))
  const [best] = readings.sort((a, b) => compareReadings(a, b))
  const cursor = new Cursor(folded, best?.at ?? from.end)
  if (best?.symbol === undefined) cursor.take(grammar.separatedNumber)
  const rest = cursor.take(grammar.tail)?.[0]
  const asterisks = cursor.take(grammar.asterisks)?.[0] ?? ''
  while (folded.charAt(cursor.at) === '/' && folded.charAt(cursor.at - 1) !== ' ') cursor.at++
  const body = folded.slice(from.end, cursor.at)
  if ((folded.slice(from.start, cursor.at).match(/[/.-]/g) ?? []).length < 2) return undefined
  if (best?.symbol !== undefined && rest === undefined) return { end: cursor.at, symbol: grammar.organ + best.symbol + asterisks }
  // What is no whole symbol is taken for one only where it is written like one; prose about the organ is not.
  return from.whole && body.startsWith('/') && /[0-9]/.test(body) ? { end: cursor.at, symbol: undefined } : undefined
}

/** How far a pattern was read, in steps and in the text, and what was read as it should be written, if all was. */
interface PatternReading {
  readonly at: number
  readonly steps: number
  readonly isWhole: boolean
  readonly symbol: string | undefined
}

/** Whole symbols first, then what goes on longest, then what says most. */
function compareReadings(a: PatternReading, b: PatternReading): number {
  return Number(b.isWhole) - Number(a.isWhole) || b.at - a.at || b.steps - a.steps
}

function readPattern(grammar: SymbolGrammar, { steps }: PatternGrammar, both: FoldedText, from: number): PatternReading {
  const isSmall = /[a-z]/.test(both.text.charAt(from - 1))
  const cursor = new Cursor(both.folded, from)
  let symbol = ''
  for (const [at, step] of steps.entries()) {
    const written = isOfLetters(step)
      ? readKind(grammar.words, step, both.text, cursor)
      : readPart(step, both.text, cursor, isSmall)
    if (written === undefined) return { at: cursor.at, steps: at, isWhole: false, symbol: undefined }
    symbol += step.before + written
  }
  const changes = readChanges(grammar, cursor)
  return {
    at: cursor.at,
    steps: steps.length,
    isWhole: true,
    symbol: changes === undefined ? undefined : symbol + changes,
  }
}

/** A part as it should be written; a single small letter is one of a symbol only where the whole is in small letters. */
function readPart({ part, pattern }: LooseStep, text: string, cursor: Cursor, isSmall: boolean): string | undefined {
  const from = cursor.at
  const match = cursor.take(pattern)
  if (!match || !part) return match && ''
  const typed = text.slice(from, cursor.at).trimStart()
  const meant = partForms[part].meant(
    match.slice(1),
    isSmall ? typed.replaceAll(/(?<![a-z])[a-z](?![a-z])/g, (letter) => letter.toUpperCase()) : typed,
  )
  if (meant === undefined) cursor.at = from
  return meant
}

/** The letters of a series of its own, as they should be written. */
function readKind(
  words: SymbolPatterns,
  { part, pattern, unknown }: LooseStep,
  text: string,
  cursor: Cursor,
): string | undefined {
  const known = part === 'kind' ? words.kinds : words.folders
  const from = cursor.at
  const match = cursor.take(pattern)
  if (match) {
    const [, letters = '', parting = ''] = match
    // `l3` is a mistyped 13, `L3` and `l.3` are a mistyped L.3.
    const isOne = letters === 'L' && parting === '' && text.charAt(cursor.at - 1) === 'l'
    // What parts them from the number belongs to the next step.
    cursor.at = isOne ? from : cursor.at - parting.length
    return isOne ? undefined : asWritten(letters, known)
  }
  const guessed = unknown && cursor.take(unknown)
  const letters = guessed?.[1]
  if (!guessed || letters === undefined) return undefined
  const others = upper([...words.kinds, ...words.folders, ...words.changes])
  const meant = others.includes(letters) ? undefined : nearest(letters, upper(known))
  cursor.at = meant === undefined ? from : from + guessed[0].lastIndexOf(letters) + letters.length
  return meant === undefined ? undefined : asWritten(meant, known)
}

function asWritten(letters: string, known: readonly string[]): string | undefined {
  return known.find((word) => toLetters(word.toUpperCase()) === toLetters(letters))
}

/** The changes of a paper as they should be written; undefined when one of them means nothing known. */
function readChanges({ words, change, unknownChange }: SymbolGrammar, cursor: Cursor): string | undefined {
  let changes: string | undefined = ''
  for (;;) {
    const match = cursor.take(change) ?? cursor.take(unknownChange)
    if (!match) return changes
    const [, letters, number, alone] = match
    const known = letters === undefined ? words.unnumbered : words.changes
    const meant = nearest(toLetters(letters ?? alone ?? ''), upper(known))
    const written = known.find((word) => word.toUpperCase() === meant)
    const count = number === undefined ? '' : `.${digits(number)}`
    changes = written === undefined || changes === undefined ? undefined : `${changes}/${written}${count}`
  }
}

class Cursor {
  at: number
  readonly #text: string

  constructor(text: string, at: number) {
    this.#text = text
    this.at = at
  }

  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at
    const match = pattern.exec(this.#text)
    if (!match) return undefined
    this.at += match[0].length
    return match
  }
}

function upper(words: readonly string[]): string[] {
  return words.map((word) => word.toUpperCase())
}
