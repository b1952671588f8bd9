import type { Document } from 'docx'
import { element } from '../xml.ts'
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

/** The numbers of the styles that have one. The library makes a list only for a paragraph that asks for it, so that these are made here. */
export function numbersOfStyles(
  { Numbering: lists }: Document,
  { numbering, numberedStyles }: Writing,
): ReadonlyMap<string, StyleNumber> {
  return new Map(
    [...numberedStyles.places].map(([id, { reference, instance, level }]) => {
      lists.createConcreteNumberingInstance(reference, instance)
      const list = lists.ConcreteNumbering.find((one) => one.reference === reference && one.instance === instance)
      const { indent } = numbering.definitions.find((one) => one.reference === reference)?.levels[level]?.style?.paragraph ?? {}
      if (!list) throw new Error(`the docx package has no list ${reference}`)
      const lengths = { indent: pointsOf(Number(indent?.left ?? 0)), hanging: pointsOf(Number(indent?.hanging ?? 0)) }
      return [id, { list: list.numId, level, ...lengths }]
    }),
  )
}

/** The numbering of a paper, in which the levels of lists name the styles that they belong to. */
export function linkStyles(xml: string, numbers: ReadonlyMap<string, StyleNumber>): string {
  return [...numbers].reduce((linked, [id, { list, level }]) => {
    const [, definition = ''] = new RegExp(`<w:num w:numId="${list}"><w:abstractNumId w:val="(\\d+)"/>`).exec(linked) ?? []
    const place = placeOf(linked, definition, level)
    return linked.slice(0, place) + element('w:pStyle', { 'w:val': id }) + linked.slice(place)
  }, xml)
}

/** Where a level of a definition names its style: before what stands behind its number. A change of the library must not pass unseen. */
function placeOf(xml: string, definition: string, level: number): number {
  const list = xml.indexOf(`<w:abstractNum w:abstractNumId="${definition}"`)
  const at = xml.indexOf(`<w:lvl w:ilvl="${level}"`, list)
  const place = xml.indexOf('<w:suff ', at)
  const isThere = list >= 0 && list < at && at < xml.indexOf('</w:abstractNum>', list)
  if (!isThere || place < at || xml.indexOf('</w:lvl>', at) < place)
    throw new Error(`the docx package has no level ${level} of the list ${definition}`)
  return place
}
