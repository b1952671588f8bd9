import type { Language } from '../../model/language.ts'
import { remembered } from '../../source/remembered.ts'
import type { Families } from './font-source.ts'

/** A face of a language; always the same object for the same face, so that neighbours in one face can be told by it. */
export interface ChosenFace {
  readonly family: string
  readonly scale: number | undefined
}

/** Finds for a character the face in which a language sets it; undefined when no face of the language has it. */
export type FaceFinder = (codePoint: number) => ChosenFace | undefined

/** Looks through the faces of a language in their order; outside its range of characters a face gives way to the others. */
export function faceFinder(language: Language, families: Families): FaceFinder {
  const faces = language.faces.map(({ family, range, scale }) => ({
    face: { family, scale },
    wanted: range === undefined ? undefined : parseUnicodeRange(range),
    has: families[family]?.characters ?? [],
  }))
  const find = (codePoint: number): ChosenFace | undefined => {
    let first: ChosenFace | undefined
    for (const { face, wanted, has } of faces) {
      if (!hasCharacter(has, codePoint)) continue
      if (!wanted || isWithin(codePoint, wanted)) return face
      first ??= face
    }
    return first
  }
  return remembered(find)
}

/** `U+0020-007E, U+00A0` as [first, last, first, last, …]. */
function parseUnicodeRange(range: string): number[] {
  return range.split(',').flatMap((part) => {
    const [first = '', last = first] = part.trim().replace(/^U\+/i, '').split('-')
    return [parseInt(first, 16), parseInt(last, 16)]
  })
}

function isWithin(codePoint: number, ranges: readonly number[]): boolean {
  for (let index = 0; index < ranges.length; index += 2)
    if ((ranges[index] ?? Infinity) <= codePoint && codePoint <= (ranges[index + 1] ?? -1)) return true
  return false
}

/** Whether a character is among those of a face, which stand in their order. */
function hasCharacter(ranges: readonly number[], codePoint: number): boolean {
  let [low, high] = [0, ranges.length >> 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle * 2 + 1] ?? 0) < codePoint) low = middle + 1
    else high = middle
  }
  return (ranges[low * 2] ?? Infinity) <= codePoint
}
