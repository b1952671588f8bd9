import { bounded } from '../../model/pattern-form.ts'
import { isHan, isLetter } from './letters.ts'
import type { Place } from './occurrences.ts'

/** Whether what is counted stands beside a number or within its words. */
export type IsCounted = (text: string, place: Place) => boolean

/** Characters within which what is counted must stand. */
const WINDOW = 40

/** Tells whether the words for what is counted, by the list of a language, stand beside a number in a folded text. */
export function besideWords(counted: string): IsCounted {
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

/**
 * The place of an ordinal in digits whose number stands at a place: 8th, 8-я, 8.º; or, in the place of the numeral, between the characters of
 * one that is written in Han. `example` is the ordinal in words.
 */
export function ordinalInDigits(text: string, { start, end }: Place, example: string): Place | undefined {
  if (!isHan(example)) {
    const ending = /^(?:-?\p{L}{1,3}|\.?[ºª°])(?= )/u.exec(text.slice(end, end + WINDOW))?.[0] ?? ''
    return { start, end: end + ending.length }
  }
  const from = text.charAt(start - 1) === ' ' ? start - 2 : start - 1
  const to = text.charAt(end) === ' ' ? end + 2 : end + 1
  return text.charAt(from) === example.charAt(0) && text.charAt(to - 1) === example.at(-1) ? { start: from, end: to } : undefined
}
