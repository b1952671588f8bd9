import { nearest } from '../../source/nearest.ts'
import type { SymbolGrammar } from './grammar.ts'

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

/** Reads on from what looks like an organ, in the folded text; undefined when what follows makes no symbol. */
export function readLoosely(grammar: SymbolGrammar, text: string, folded: string, from: LooseStart): LooseReading | undefined {
  const cursor = new Cursor(folded, from.end)
  const subsidiary = cursor.take(grammar.subsidiary)?.[1]
  const year = yearOf(cursor.take(grammar.year))
  const kind = readKind(grammar, text, cursor)
  const number = cursor.take(kind === undefined ? grammar.separatedNumber : grammar.number)?.[1]
  const changes = number === undefined ? '' : readChanges(grammar, cursor)
  const rest = cursor.take(grammar.tail)?.[0]
  const asterisks = cursor.take(grammar.asterisks)?.[0] ?? ''
  while (folded.charAt(cursor.at) === '/' && folded.charAt(cursor.at - 1) !== ' ') cursor.at++
  const body = folded.slice(from.end, cursor.at)
  if ((folded.slice(from.start, cursor.at).match(/[/.-]/g) ?? []).length < 2) return undefined
  if (year !== undefined && number !== undefined && rest === undefined && changes !== undefined) {
    const inside = subsidiary === undefined ? '' : `/${grammar.form.subsidiary ?? ''}.${digits(subsidiary)}`
    return {
      end: cursor.at,
      symbol: `${grammar.form.organ}${inside}/${year}/${kind ?? ''}${digits(number)}${changes}${asterisks}`,
    }
  }
  // What is no whole symbol is taken for one only where it is written like one; prose about the organ is not.
  return from.whole && body.startsWith('/') && /[0-9]/.test(body) ? { end: cursor.at, symbol: undefined } : undefined
}

function yearOf(match: RegExpExecArray | undefined): string | undefined {
  if (match?.[1] !== undefined) return digits(match[1])
  if (match?.[2] !== undefined) return (Number(match[2]) < 45 ? '20' : '19') + match[2]
  return undefined
}

/** What stands before the number of a paper in a series of its own, as it should be written. */
function readKind(grammar: SymbolGrammar, text: string, cursor: Cursor): string | undefined {
  const { kinds, folders, changes } = grammar.form
  const before = cursor.at
  const known = cursor.take(grammar.kind)
  if (known) {
    const [, letters = '', parting = ''] = known
    // `l3` is a mistyped 13, `L3` and `l.3` are a mistyped L.3.
    const isOne = letters === 'L' && parting === '' && text.charAt(cursor.at - 1) === 'l'
    if (!isOne) return asWritten(letters, kinds, folders)
    cursor.at = before
    return undefined
  }
  const letters = cursor.take(grammar.unknownKind)?.[1]
  if (letters === undefined) return undefined
  const isChange = changes.some((change) => change.toUpperCase() === letters)
  const meant = isChange ? undefined : nearest(letters, upper([...kinds, ...folders]))
  if (meant !== undefined) return asWritten(meant, kinds, folders)
  cursor.at = before
  return undefined
}

function asWritten(letters: string, kinds: readonly string[], folders: readonly string[]): string | undefined {
  const same = (word: string): boolean => toLetters(word.toUpperCase()) === toLetters(letters)
  const kind = kinds.find(same)
  if (kind !== undefined) return `${kind}.`
  const folder = folders.find(same)
  return folder === undefined ? undefined : `${folder}/`
}

/** The changes of a paper as they should be written; undefined when one of them means nothing known. */
function readChanges(grammar: SymbolGrammar, cursor: Cursor): string | undefined {
  let changes: string | undefined = ''
  for (;;) {
    const match = cursor.take(grammar.change) ?? cursor.take(grammar.unknownChange)
    if (!match) return changes
    const [, letters = '', number = ''] = match
    const meant = nearest(toLetters(letters), upper(grammar.form.changes))
    const change = grammar.form.changes.find((word) => word.toUpperCase() === meant)
    changes = change === undefined || changes === undefined ? undefined : `${changes}/${change}.${digits(number)}`
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

function digits(token: string): string {
  return token.replaceAll('O', '0').replace(/[IL]/g, '1')
}

function toLetters(token: string): string {
  return token.replaceAll('0', 'O').replaceAll('1', 'I')
}

function upper(words: readonly string[]): string[] {
  return words.map((word) => word.toUpperCase())
}
