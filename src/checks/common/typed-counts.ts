import { bounded } from '../../model/pattern-form.ts'
import type { TextContext } from './check.ts'
import { isHan, isLetter } from './letters.ts'
import { isInSource } from './meant.ts'
import { numbersIn, type Place } from './occurrences.ts'
import { names, type Reader, type ReadUnit } from './read-unit.ts'
import { mentions, type Printable } from './typing.ts'

/**
 * Ordinals of sessions and meetings, and numbers of what the facts count, in words or digits. Only what is counted makes a number a fact:
 * the word for it stands beside, by the list of the language. Of meetings the unit must name the body too: every group has a third.
 */
export const typedCounts: Reader = (context) => {
  const { language, typing } = context
  const ordinals = typing.printables.filter(({ helper }) => helper === 'ordinal')
  const counted = countedWords(language.counted)
  const numerals = new Set(Object.values(language.numbers).flatMap((words) => words.filter(isHan).join('').split('')))
  return (read) => {
    const { folded, words, stretches } = read
    const isPart = ({ start, end }: Place): boolean =>
      numerals.has(folded.charAt(start)) && (numerals.has(folded.charAt(start - 1)) || numerals.has(folded.charAt(end)))
    const inDigits = numbersIn(folded, stretches).flatMap((number) =>
      ordinals.flatMap((of) =>
        folded.slice(number.start, number.end) === String(of.number) ? withEnds(folded, number, of) : [],
      ),
    )
    return [...words, ...inDigits].flatMap(({ of, start, end }) => {
      const isFact = counted(of)?.(folded, { start, end }) === true && !isPart({ start, end }) && speaksOf(context, read, of)
      return isFact ? [{ start, end, candidates: [of] }] : []
    })
  }
}

/** An ordinal in digits: 8th, 8-я, 8.º; or, in the place of the numeral, between the characters of one that is written in Han. */
function withEnds(text: string, { start, end }: Place, of: Printable): (Place & { readonly of: Printable })[] {
  if (!isHan(of.text)) {
    const ending = /^(?:-?\p{L}{1,3}|\.?[ºª°])(?= )/u.exec(text.slice(end, end + WINDOW))?.[0] ?? ''
    return [{ start, end: end + ending.length, of }]
  }
  const from = text.charAt(start - 1) === ' ' ? start - 2 : start - 1
  const to = text.charAt(end) === ' ' ? end + 2 : end + 1
  return text.charAt(from) === of.text.charAt(0) && text.charAt(to - 1) === of.text.at(-1) ? [{ start: from, end: to, of }] : []
}

/** Characters within which what is counted must stand. */
const WINDOW = 40

/** Whether what is counted stands beside a number or within its words. */
type IsCounted = (text: string, place: Place) => boolean

/** For what prints an ordinal or a number, how to tell that its words are one. */
function countedWords(counted: TextContext['language']['counted']): (printable: Printable) => IsCounted | undefined {
  const known = new Map<string, IsCounted>()
  return ({ helper, kind, fact, number }) => {
    const name =
      helper === 'ordinal'
        ? kind === 'meeting'
          ? 'meeting'
          : 'session'
        : // One is as often an article as a number.
          helper === 'number' && kind === 'number' && number !== 1
          ? fact.split('.').at(-1)
          : undefined
    if (name === undefined || !isKey(name, counted)) return undefined
    const words = counted[name] ?? ''
    const before = known.get(words) ?? besideWords(words)
    known.set(words, before)
    return before
  }
}

function isKey<T extends object>(name: PropertyKey, data: T): name is keyof T {
  return Object.hasOwn(data, name)
}

function besideWords(counted: string): IsCounted {
  const follow = new RegExp(`^ ?(?:${bounded(counted)})`, 'u')
  const precede = new RegExp(`(?:${bounded(counted)}) $`, 'u')
  const within = new RegExp(`(?:^| )(?:${bounded(counted)})(?: |$)`, 'u')
  return (text, { start, end }) => {
    const after = text.slice(end, end + WINDOW)
    const follows = follow.exec(after)
    if (follows && !isLetter(after.slice(follows[0].length))) return true
    const before = text.slice(Math.max(0, start - WINDOW), start)
    const precedes = precede.exec(before)
    if (precedes && !isLetter(before.charAt(precedes.index - 1))) return true
    return within.test(text.slice(start, end))
  }
}

/** Whether a unit is about what an ordinal is of: for a meeting, its body. */
function speaksOf(context: TextContext, read: ReadUnit, printable: Printable): boolean {
  const { kind, of, fact } = printable
  if (kind !== 'meeting' || mentions(read.unit, fact) || (of !== undefined && names(read, of))) return true
  return isInSource(context, read.unit, printable)
}
