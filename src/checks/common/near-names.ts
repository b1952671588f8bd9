import { isHan } from './letters.ts'
import { isMisspelled, isSameWord, type NameWord, nameWords } from './name-words.ts'
import type { Place } from './occurrences.ts'
import type { Printable } from './typing.ts'

/** A name in one of its forms, cut into words. */
interface Name {
  readonly printable: Printable
  readonly words: readonly NameWord[]
  readonly hasComma: boolean
}

/** Words that say a name in another way than the wording of the session has it. */
export interface NearName extends Place {
  readonly printable: Printable
}

/** Looks for other wordings of names in the typed stretches of a text. */
export type NearNameFinder = (text: string, stretches: readonly Place[]) => NearName[]

/**
 * Finds the names of bodies and instruments that are worded otherwise: with their words in another order, with other small words between
 * them, with one word misspelled, or with some left out. Names of one or two words are left alone, since their words mean other things too,
 * and so is what has hardly any capitals where the name has them: a group that works on firearms.
 */
export function nearNameFinder(printables: readonly Printable[]): NearNameFinder {
  const names = printables.flatMap((printable): Name[] => {
    if (printable.kind !== 'body' && printable.kind !== 'instrument') return []
    const words = nameWords(printable.text)
    return words.length < leastOf(words) ? [] : [{ printable, words, hasComma: words.some(({ gap }) => gap === 'comma') }]
  })
  // Looked at are only the surroundings of two words of each name: of its last, and of the one that fewest names have.
  const byLast = grouped(names, ({ words }) => words.at(-1)?.word ?? '')
  const counts = grouped(
    names.flatMap(({ words }) => words),
    ({ word }) => word,
  )
  const frequency = ({ word }: NameWord): number => counts.get(word)?.length ?? 0
  const byRarest = grouped(
    names,
    ({ words }) => words.reduce((rarest, word) => (frequency(word) < frequency(rarest) ? word : rarest)).word,
  )
  return (text, stretches) => {
    const near: NearName[] = []
    for (const { start, end } of stretches) {
      const words = nameWords(text, start, end)
      words.forEach(({ word }, at) => {
        byRarest.get(word)?.forEach((name) => {
          for (const window of windowsAround(words, at, name)) near.push(...found(window, name))
        })
        byLast.get(word)?.forEach((name) => {
          for (const window of windowsUpTo(words, at, name))
            if (isReworded(window, name, names)) near.push(...found(window, name))
        })
      })
    }
    return near
  }
}

/** Fewer words than these mean other things too. */
function leastOf(words: Window): number {
  return isInHan(words) ? 5 : 3
}

function isInHan(words: Window): boolean {
  return words.every(({ word }) => isHan(word))
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const group = groups.get(keyOf(one))
    if (group) group.push(one)
    else groups.set(keyOf(one), [one])
  }
  return groups
}

type Window = readonly NameWord[]

/** The words of a name in another order, about one of them. */
function windowsAround(words: Window, at: number, name: Name): Window[] {
  const { length } = name.words
  const isOfName = (word: NameWord | undefined): boolean =>
    word !== undefined && name.words.some((other) => isSameWord(word.word, other.word))
  let [first, last] = [at, at]
  while (at - first < length && isOfName(words[first - 1])) first--
  while (last - at < length && isOfName(words[last + 1])) last++
  const windows: Window[] = []
  for (let end = first + length; end <= last + 1; end++) windows.push(words.slice(end - length, end))
  return windows.filter((window) => isReordered(window, name))
}

/** What ends at a word and may be a name: as long as it, or shorter or longer by a third at most where it begins as the name does. */
function windowsUpTo(words: Window, at: number, { printable, words: name }: Name): Window[] {
  const { length, 0: first } = name
  const windows: Window[] = []
  if (isHan(words[at]?.word ?? '') && words[at - 1]?.word !== name.at(-2)?.word) return windows
  for (let count = Math.ceil((length * 2) / 3); count <= Math.floor((length * 4) / 3); count++) {
    const from = words[at + 1 - count]
    if (!from || !first) break
    // The title of an instrument may lack its beginning; of a body, nothing else tells where its name begins.
    const mayBegin = from.word === first.word || (printable.kind === 'instrument' && (from.gap === 'mark' || from.isCapital))
    // As many words as the name has are the name itself but for one of them at most.
    const mayBe = count === length ? differences(words, at + 1 - count, name) <= 1 : mayBegin
    if (mayBe) windows.push(words.slice(at + 1 - count, at + 1))
  }
  return windows
}

/** How many words from a place on are not those of a name; two stand for all from there on. */
function differences(words: Window, from: number, name: Window): number {
  let count = 0
  for (let at = 0; at < name.length && count < 2; at++) if (words[from + at]?.word !== name[at]?.word) count++
  return count
}

function isReworded(window: Window, name: Name, names: readonly Name[]): boolean {
  const isOther = isShortened(window, name) || isMisspelledIn(window, name) || isLengthened(window, name)
  return isOther ? !isForm(window, name, names) : hasOtherSmallWords(window, name, names)
}

function found(window: Window, { printable, words, hasComma }: Name): NearName[] {
  const [first, ...others] = window
  const last = window.at(-1)
  const isOne = others.every(({ gap, before }) => (gap === 'none' ? before.split(' ').length <= 4 : gap === 'comma' && hasComma))
  const capitals = (some: Window): number => some.filter(({ isCapital }) => isCapital).length
  if (!first || !last || !isOne || capitals(window) < capitals(words) / 2) return []
  return [{ printable, start: first.start, end: last.end }]
}

function isReordered(window: Window, { words }: Name): boolean {
  const left = [...words]
  for (const { word } of window) {
    const at = left.findIndex((other) => isSameWord(word, other.word))
    if (at < 0) return false
    left.splice(at, 1)
  }
  return !isInOrder(window, words)
}

function isShortened(window: Window, { printable, words }: Name): boolean {
  if (window.length >= words.length || window.length < leastOf(window) || !isWithin(window, words)) return false
  return printable.kind === 'instrument' || hasEndsOf(window, words)
}

/** Words in Han are put in: where words are written apart, more words make another name. */
function isLengthened(window: Window, { words }: Name): boolean {
  return window.length > words.length && isInHan(window) && hasEndsOf(window, words) && isWithin(words, window)
}

function isMisspelledIn(window: Window, { words }: Name): boolean {
  if (window.length !== words.length) return false
  let different: number | undefined
  for (let at = 0; at < words.length; at++) {
    if (window[at]?.word === words[at]?.word) continue
    if (different !== undefined) return false
    different = at
  }
  if (different === undefined) return false
  if (isInHan(window)) return words.length >= LONG && hasEndsOf(window, words)
  return isMisspelled(window[different]?.word ?? '', words[different]?.word ?? '')
}

/** Characters of a name that is no other when one of them is. */
const LONG = 8

/** Whether both begin and end with the same words; two characters of Han are as much as a word. */
function hasEndsOf(window: Window, words: Window): boolean {
  const ends = isInHan(words) ? [0, 1, -1, -2] : [0, -1]
  return ends.every((at) => window.at(at)?.word === words.at(at)?.word)
}

/** Whether the words of one stand in the other, in the same order. */
function isWithin(some: Window, all: Window): boolean {
  let at = 0
  for (const { word } of all) if (word === some[at]?.word) at++
  return at === some.length
}

function isInOrder(window: Window, words: Window): boolean {
  return window.length === words.length && window.every(({ word }, at) => isSameWord(word, words[at]?.word ?? ''))
}

/** Whether words are a form of what a name names, or of another form of it that the wording has: Russian inflects. */
function isForm(window: Window, { printable }: Name, names: readonly Name[]): boolean {
  return names.some((name) => name.printable.fact === printable.fact && isInOrder(window, name.words))
}

/** The same words with other articles and prepositions between them, or other capitals; the first has one at the beginning of a sentence. */
function hasOtherSmallWords(window: Window, name: Name, names: readonly Name[]): boolean {
  if (!hasWordsOf(window, name)) return false
  const isSame = ({ words }: Name): boolean =>
    words.every(({ before, isCapital }, at) => at === 0 || (before === window[at]?.before && isCapital === window[at].isCapital))
  return !names.some((other) => other.printable.fact === name.printable.fact && hasWordsOf(window, other) && isSame(other))
}

function hasWordsOf(window: Window, { words }: Name): boolean {
  return window.length === words.length && window.every(({ word }, at) => word === words[at]?.word)
}
