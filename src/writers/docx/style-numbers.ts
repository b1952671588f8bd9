import { pointsOf, style } from '../style.ts'
import type { StyleEntry } from './style-entries.ts'
import { unnumbered } from './style-ids.ts'
import type { Writing } from './writing.ts'

/** The number that a style gives its paragraphs, as Word has it. */
export interface StyleNumber {
  /** Of the list (w:num). */
  readonly list: number
  readonly level: number
  /** Of the level: a style has to say it too, since what it says itself comes before what its list says (ECMA-376-1, 17.3.1.12). In points. */
  readonly indent: number
  readonly hanging: number
}

/** Which styles have a number, and which of them are wanted without it too. */
export interface NumbersOfStyles {
  readonly numbers?: ReadonlyMap<string, StyleNumber>
  readonly withUnnumbered?: ReadonlySet<string>
}

/** A style with its number, if any; and after it the style of paragraphs that look like it and have none. */
export function withNumber(entry: StyleEntry, { numbers, withUnnumbered }: NumbersOfStyles): readonly StyleEntry[] {
  const [id, name, paragraph, characters, basedOn, next] = entry
  const number = numbers?.get(id)
  const { indent = style.columnIndent, indentEnd = style.columnIndent } = paragraph
  const numbered = number ? { ...paragraph, number, indent: number.indent, hanging: number.hanging, indentEnd } : paragraph
  const plain = { number: { list: 0, level: 0 }, indent, indentEnd, hanging: 0 }
  return [
    [id, name, numbered, characters, basedOn, next],
    ...(withUnnumbered?.has(id) ? [[unnumbered(id), `${name} Unnumbered`, plain, {}, id, next] as const] : []),
  ]
}

/** The numbers of the styles that have one. */
export function numbersOfStyles({ lists, numberedStyles }: Writing): ReadonlyMap<string, StyleNumber> {
  return new Map(
    Array.from(numberedStyles.places, ([id, place]) => {
      const { indent = 0, hanging = 0 } = lists.levelAt(place) ?? {}
      return [id, { list: lists.numberOf(place), level: place.level, indent: pointsOf(indent), hanging: pointsOf(hanging) }]
    }),
  )
}
