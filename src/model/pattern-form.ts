import { PATTERN_LENGTH, REPETITIONS } from '../source/limits.ts'

/*
 * The regular expressions in the data of a language are run over every text, by an engine that tries all ways in which an expression can
 * match. So they may only have a form in which these are few: a repetition is of one character or class, two repetitions cannot share out
 * the same characters between them, and the choices multiply to no great number.
 */

/** More ways than this to match at one place are too many; a date with twelve months and its year has 72. */
const WAYS = 200

/** A repetition of more than this has a bound of its own instead of counting as ways. */
const FEW = 3

/** What of an expression could stand at one place: one character, what it repeats, or a choice between sequences. */
interface Part {
  readonly kind: 'one' | 'many' | 'choice'
  /** Of one character, the expression that matches it. */
  readonly set?: string
  readonly choices?: readonly (readonly Part[])[]
  readonly ways: number
  readonly least: number
}

/** Thrown within this file, with what is wrong. */
class Refusal extends Error {}

/** Why an expression is refused, or undefined where it may be used. `mayBeEmpty` is false where what it matches must have a length. */
export function patternFault(pattern: string, mayBeEmpty: boolean): string | undefined {
  if (pattern.length > PATTERN_LENGTH) return `it has ${pattern.length} characters, and at most ${PATTERN_LENGTH} may be`
  try {
    new RegExp(pattern, 'u')
  } catch (error) {
    const [, reason = String(error)] = /: ([^:]*)$/.exec(error instanceof Error ? error.message : '') ?? []
    return `it is no regular expression: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`
  }
  try {
    const choices = new Reader(pattern).choices()
    if (!mayBeEmpty && leastOf(choices) === 0) return 'it also matches where nothing stands'
    if (waysOf(choices) > WAYS) return 'its choices multiply to too many ways of matching'
    for (const choice of choices) walk(choice, new Set())
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
}

/** Whether an expression may be used where what it matches has a length, or where it may also match nothing. */
export const matchesSomething = (pattern: string): boolean => patternFault(pattern, false) === undefined
export const matchesAnything = (pattern: string): boolean => patternFault(pattern, true) === undefined

/** The expression with an end to every repetition, so that a text of any length is gone through in time proportional to it. */
export function bounded(pattern: string): string {
  return pattern.replace(/\\.|\[(?:\\.|[^\]\\])*\]|[*+]|\{(\d+),\}/gsu, (token: string, least: string | undefined) => {
    if (token === '*') return `{0,${REPETITIONS}}`
    if (token === '+') return `{1,${REPETITIONS}}`
    return least === undefined ? token : `{${least},${Math.max(Number(least), REPETITIONS)}}`
  })
}

class Reader {
  readonly #tokens: readonly string[]
  #at = 0

  constructor(pattern: string) {
    this.#tokens =
      pattern.match(
        /\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u.{4}|\\x..|\\k<[^>]*>|\\\d+|\\.|\[(?:\\.|[^\]\\])*\]|\(\?(?:[:=!]|<[=!]|<[^>]*>)|[*+?]\??|\{\d+(?:,\d*)?\}\??|./gsu,
      ) ?? []
  }

  choices(): Part[][] {
    const choices: Part[][] = [[]]
    for (let token = this.#tokens[this.#at]; token !== undefined && token !== ')'; token = this.#tokens[this.#at]) {
      this.#at++
      if (token === '|') choices.push([])
      else choices.at(-1)?.push(...this.#repeated(this.#part(token)))
    }
    return choices
  }

  #part(token: string): Part | undefined {
    if (/^\\(k|[1-9])/.test(token)) throw new Refusal('it refers back to what it has matched')
    if (token === '^' || token === '$' || /^\\[bB]$/.test(token)) return undefined
    if (!token.startsWith('(')) return { kind: 'one', set: token, ways: 1, least: 1 }
    const choices = this.choices()
    this.#at++
    if (!/^\(\?<?[=!]/.test(token)) return { kind: 'choice', choices, ways: waysOf(choices), least: leastOf(choices) }
    if (choices.flat().some(({ kind }) => kind !== 'one'))
      throw new Refusal('what it looks ahead or back for holds a repetition or a choice')
    return undefined
  }

  #repeated(part: Part | undefined): Part[] {
    const token = this.#tokens[this.#at] ?? ''
    if (!/^(?:[*+?]|\{\d)/.test(token)) return part ? [part] : []
    this.#at++
    const [least, most] = limitsOf(token)
    if (least > REPETITIONS || (most > REPETITIONS && most < Infinity))
      throw new Refusal(`it repeats more than ${REPETITIONS} times`)
    if (!part) throw new Refusal('it repeats something that has no length')
    if (part.kind === 'one')
      return most > FEW
        ? [{ ...part, kind: 'many', ways: 1, least }]
        : [...Array.from({ length: least }, () => part), ...(most > least ? [optional([part], most - least)] : [])]
    if (least === 0 && most === 1) return [optional([part], 1)]
    throw new Refusal('it repeats a group: only one character or class may be repeated')
  }
}

function optional(parts: readonly Part[], times: number): Part {
  return { kind: 'choice', choices: [[], parts], ways: times + waysOf([parts]), least: 0 }
}

function limitsOf(quantifier: string): readonly [least: number, most: number] {
  if (quantifier.startsWith('*')) return [0, Infinity]
  if (quantifier.startsWith('+')) return [1, Infinity]
  if (quantifier.startsWith('?')) return [0, 1]
  const [, least = '', comma, most = ''] = /^\{(\d+)(,)?(\d*)/.exec(quantifier) ?? []
  return [Number(least), comma === undefined ? Number(least) : most === '' ? Infinity : Number(most)]
}

function waysOf(choices: readonly (readonly Part[])[]): number {
  return choices.reduce((sum, parts) => sum + parts.reduce((product, { ways }) => product * ways, 1), 0)
}

function leastOf(choices: readonly (readonly Part[])[]): number {
  return Math.min(...choices.map((parts) => parts.reduce((sum, { least }) => sum + least, 0)))
}

/** Goes along a sequence with the repetitions that are not yet parted from what follows, and gives those that are still open at its end. */
function walk(parts: readonly Part[], before: ReadonlySet<string>): ReadonlySet<string> {
  let open = new Set(before)
  for (const { kind, set = '', choices = [] } of parts) {
    if (kind === 'choice') {
      open = new Set(choices.flatMap((choice) => [...walk(choice, open)]))
      continue
    }
    const sharing = [...open].filter((other) => haveCommon(other, set))
    if (kind === 'one') open = new Set(sharing)
    else if (sharing.length > 0)
      throw new Refusal(`two of its repetitions can match the same characters: ${sharing[0]} and ${set}`)
    else open.add(set)
  }
  return open
}

/** Whether two classes have a character in common, as far as characters of the scripts of papers and those of the classes show. */
function haveCommon(one: string, other: string): boolean {
  if (one === other) return true
  const [a, b] = [one, other].map((set) => new RegExp(`^${set}$`, 'su'))
  return Array.from(`${SAMPLE}${one}${other}`).some((character) => a?.test(character) && b?.test(character))
}

const SAMPLE = [
  0x20, 0xa0, 0x300, 0x370, 0x400, 0x5d0, 0x600, 0x660, 0x900, 0x2010, 0x3000, 0x3040, 0x4e00, 0xac00, 0xff01, 0x1f600,
]
  .map((start) => String.fromCodePoint(...Array.from({ length: 96 }, (_, index) => start + index)))
  .join('')
