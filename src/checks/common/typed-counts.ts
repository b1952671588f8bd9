import type { TextContext } from './check.ts'
import { besideWords, type IsCounted, ordinalInDigits } from './counted-words.ts'
import { isHan } from './letters.ts'
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
      ordinals.flatMap((of) => {
        const place = folded.slice(number.start, number.end) === String(of.number) && ordinalInDigits(folded, number, of.text)
        return place ? [{ ...place, of }] : []
      }),
    )
    return [...words, ...inDigits].flatMap(({ of, start, end }) => {
      const isFact = counted(of)?.(folded, { start, end }) === true && !isPart({ start, end }) && speaksOf(context, read, of)
      return isFact ? [{ start, end, candidates: [of] }] : []
    })
  }
}

/** For what prints an ordinal or a number, how to tell that its words are one. */
function countedWords(counted: TextContext['language']['counted']): (printable: Printable) => IsCounted | undefined {
  const known = new Map<string, IsCounted>()
  return ({ helper, kind, fact, number, counts = 'session' }) => {
    const name =
      helper === 'ordinal'
        ? counts
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

/** Whether a unit is about what an ordinal is of: for a meeting, its body. */
function speaksOf(context: TextContext, read: ReadUnit, printable: Printable): boolean {
  const { kind, of, fact } = printable
  if (kind !== 'meeting' || mentions(read.unit, fact) || (of !== undefined && names(read, of))) return true
  return isInSource(context, read.unit, printable)
}
