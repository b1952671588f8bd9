import type { FoundSymbol, SymbolParts } from '../symbols.ts'
import { foldForSymbols } from './fold.ts'
import type { SymbolPatterns } from './patterns.ts'
import { type SymbolChange, writeSymbol } from './write-symbol.ts'

/** What a language writes between symbols of which only the first is written in full. */
export interface SymbolLists {
  /** Between two that are both named: a comma, “and”. */
  readonly joints: readonly string[]
  /** Between the ends of a run. */
  readonly to: readonly string[]
}

/** How short forms are read: by the words of a language, and what is known settles what a short form could mean besides. */
export interface ShortForms {
  readonly joint: RegExp
  readonly to: RegExp
  readonly isKnown: (symbol: string) => boolean
}

/** A run that would be longer is none of papers. */
const LONGEST_RUN = 50

/** What may follow a number that is a symbol: a sign that is part of no longer number, or the end. */
const CLOSES = /^(?:$|[ \u00a0]?[)\]»”’"。；：，、،؛）》〉]|[ \u00a0]?[.,:;?!](?!\d)| ?\()/
const CHANGE = /^([A-Z][a-z]+)\.([1-9]\d{0,5})(?![A-Za-z0-9])/
const NUMBER = /^[1-9]\d{0,5}(?![A-Za-z0-9/%])/
const YEAR = /^(?:19|20)\d\d$/

export function shortForms({ joints, to }: SymbolLists, isKnown: ShortForms['isKnown']): ShortForms {
  const oneOf = (words: readonly string[]): string =>
    words
      .map((word) => foldForSymbols(word).replace(/[^\p{L}\p{N} ]/gu, '\\$&'))
      .toSorted((a, b) => b.length - a.length)
      .join('|')
  return {
    joint: new RegExp(` {0,2}(?:${oneOf(joints)})(?: {0,2}(?:${oneOf(joints)}))? {0,2}`, 'y'),
    to: new RegExp(` {0,2}(?:${oneOf(to)}) {0,2}`, 'y'),
    isKnown,
  }
}

/**
 * The symbols that follow a whole one in their short forms, as the Editorial Manual has them (Footnotes III, A): “A/64/13 and Add.1, 174,
 * 323 and 324”. Each says only in what it differs from one before it.
 */
export class ShortFormReader {
  readonly #text: string
  readonly #folded: string
  readonly #form: SymbolPatterns
  readonly #by: ShortForms
  /** The last paper that was named without what changes it by a short form, and the last of all. */
  #paper: SymbolParts
  #last: SymbolParts
  #at: number

  constructor(text: string, folded: string, first: { end: number; parts: SymbolParts; form: SymbolPatterns }, by: ShortForms) {
    this.#text = text
    this.#folded = folded
    this.#form = first.form
    this.#by = by
    this.#paper = this.#last = first.parts
    this.#at = first.end
  }

  read(): FoundSymbol[] {
    const found: FoundSymbol[] = []
    const run = this.#run(true)
    if (run) found.push(run)
    for (;;) {
      const joint = this.#take(this.#by.joint, this.#at)
      const next = joint === undefined ? undefined : this.#next(this.#at + joint.length, /\p{L}/u.test(joint), found.length)
      if (!next) return found
      found.push(next)
      const end = this.#run()
      if (end) found.push(end)
    }
  }

  #next(start: number, afterWord: boolean, count: number): FoundSymbol | undefined {
    const rest = this.#text.slice(start, start + 80)
    return this.#change(start, rest) ?? this.#series(start, rest) ?? this.#number(start, rest, afterWord, count)
  }

  /** `Add.1`, and `Add.1/Corr.1`. */
  #change(start: number, rest: string): FoundSymbol | undefined {
    const changes: SymbolChange[] = []
    let length = 0
    for (;;) {
      const match = CHANGE.exec(rest.slice(length === 0 ? 0 : length + 1))
      const [written = '', letters = '', number] = match ?? []
      if (!this.#form.changes.includes(letters) || (length > 0 && rest.charAt(length) !== '/')) break
      changes.push({ letters, number: Number(number) })
      length += written.length + (length === 0 ? 0 : 1)
    }
    const [first] = changes
    if (first) return this.#found(start, start + length, this.#changed(changes))
    const damaged = this.#damagedChange(start)
    return damaged && { ...this.#found(start, damaged.end, this.#changed([damaged.change])), valid: false }
  }

  /** What changes a paper changes the last that was named, or stands beside what changes that. */
  #changed(changes: readonly SymbolChange[]): SymbolParts[] {
    const own = this.#paper.changes
    const beside = { ...this.#paper, changes: [...own.slice(0, -1), ...changes] }
    const isSibling = own.length > 0 && own.at(-1)?.letters === changes[0]?.letters
    return [
      ...(isSibling ? [beside] : []),
      { ...this.#paper, changes: [...own, ...changes] },
      { ...this.#last, changes: [...this.#last.changes, ...changes] },
      ...(own.length > 0 ? [beside] : []),
    ]
  }

  /** `add. 1`: no short form as it is written, and it can be nothing else. */
  #damagedChange(start: number): { readonly end: number; readonly change: SymbolChange } | undefined {
    for (const letters of this.#form.changes) {
      const pattern = new RegExp(`${letters.toUpperCase()}[ .]{0,2}([1-9][0-9]{0,5})(?![A-Z0-9])`, 'y')
      pattern.lastIndex = start
      const match = pattern.exec(this.#folded)
      if (match) return { end: start + match[0].length, change: { letters, number: Number(match[1]) } }
    }
    return undefined
  }

  /** `CRP.2`, `INF/1`: a paper of another run of the same year. */
  #series(start: number, rest: string): FoundSymbol | undefined {
    const { organ, series, kind } = this.#paper
    const root = kind === undefined ? series : series.slice(0, -kind.length - 1)
    for (const prefix of [...this.#form.kinds.map((kind) => `${kind}.`), ...this.#form.folders.map((folder) => `${folder}/`)]) {
      if (!rest.startsWith(prefix)) continue
      const number = NUMBER.exec(rest.slice(prefix.length))?.[0]
      if (number === undefined) continue
      const parts = {
        ...this.#paper,
        organ,
        kind: prefix.slice(0, -1),
        series: root + prefix,
        number: Number(number),
        changes: [],
      }
      return this.#found(start, start + prefix.length + number.length, [parts])
    }
    return undefined
  }

  /** `4`: another paper of the run; after `Add.1` another addendum. */
  #number(start: number, rest: string, afterWord: boolean, count: number): FoundSymbol | undefined {
    const number = NUMBER.exec(rest)?.[0]
    if (number === undefined || YEAR.test(number)) return undefined
    const end = start + number.length
    const change = this.#last.changes.at(-1)
    const sibling = change && {
      ...this.#last,
      changes: [...this.#last.changes.slice(0, -1), { ...change, number: Number(number) }],
    }
    const paper = { ...this.#paper, number: Number(number), changes: [] }
    const readings = [...(sibling && change.letters !== 'Rev' ? [sibling] : []), paper]
    // “CTOC/COP/2016/2 and 5 other documents”, “CTOC/COP/2016/2, 17 October”: a number before a word counts something else, unless it is known.
    const goesOn = !this.#closes(end) && !this.#continues(end)
    const isKnown = readings.some((parts) => this.#by.isKnown(symbolOf(parts)))
    if (goesOn && !(isKnown && (afterWord || count > 0))) return undefined
    return this.#found(start, end, readings)
  }

  /** Whether after a number the list of symbols goes on. */
  #continues(at: number): boolean {
    const joint = this.#take(this.#by.joint, at)
    if (joint !== undefined) return /^[A-Z0-9]/.test(this.#text.charAt(at + joint.length))
    const to = this.#take(this.#by.to, at)
    const end = to === undefined ? undefined : NUMBER.exec(this.#text.slice(at + to.length, at + to.length + 8))?.[0]
    return to !== undefined && end !== undefined && this.#closes(at + to.length + end.length)
  }

  #closes(at: number): boolean {
    return CLOSES.test(this.#text.slice(at, at + 3))
  }

  /** The end of a run: `-5`, `to Add.3`. What lies between is named with it. */
  #run(isFirst = false): FoundSymbol | undefined {
    const to = this.#take(this.#by.to, this.#at)
    if (to === undefined) return undefined
    const start = this.#at + to.length
    const rest = this.#text.slice(start, start + 80)
    const change = this.#last.changes.at(-1)
    const prefix = change ? `${change.letters}.` : this.#last.kind === undefined ? '' : `${this.#last.kind}.`
    const lead = prefix !== '' && rest.startsWith(prefix) ? prefix : ''
    const number = NUMBER.exec(rest.slice(lead.length))?.[0]
    if (number === undefined || (lead === '' && YEAR.test(number))) return undefined
    const end = start + lead.length + number.length
    const from = change?.number ?? this.#last.number
    const length = Number(number) - from
    const isJoined = (to === '-' || to === '–') && (isFirst || change !== undefined)
    const isSure = lead !== '' || isJoined || this.#closes(end) || this.#continues(end)
    if (length < 1 || length > LONGEST_RUN || !isSure) return undefined
    const at = (count: number): SymbolParts =>
      change
        ? { ...this.#last, changes: [...this.#last.changes.slice(0, -1), { ...change, number: count }] }
        : { ...this.#last, number: count }
    const between = Array.from({ length: length - 1 }, (_, index) => symbolOf(at(from + index + 1)))
    return { ...this.#found(start, end, [at(Number(number))]), ...(between.length > 0 ? { between } : {}) }
  }

  /** Takes what stands there for the first reading that is known, else for the likeliest. */
  #found(start: number, end: number, readings: readonly SymbolParts[]): FoundSymbol {
    const parts = readings.find((reading) => this.#by.isKnown(symbolOf(reading))) ?? readings[0] ?? this.#last
    if (parts.changes.length === 0) this.#paper = parts
    this.#last = parts
    this.#at = end
    return { start, end, text: this.#text.slice(start, end), valid: true, symbol: symbolOf(parts), isShort: true }
  }

  #take(pattern: RegExp, at: number): string | undefined {
    pattern.lastIndex = at
    const match = pattern.exec(this.#folded)
    return match ? this.#text.slice(at, at + match[0].length) : undefined
  }
}

function symbolOf(parts: SymbolParts): string {
  return writeSymbol(parts, parts.changes)
}
