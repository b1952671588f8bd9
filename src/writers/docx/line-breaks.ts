import { element } from '../xml.ts'

/** No-break space, in place of every blank of what is kept together. */
const noBreakSpace = '\u00a0'

/** The characters that Word itself keeps from the beginning of a line in simplified Chinese: a list in a file replaces them. */
const neverFirst = '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠'

/** Of ten times that a unit stands in a paper, so many are behind a figure. */
const NEARLY_ALL = 0.9

/** A Han character that stands behind a figure in a kept group. */
const unit = /(?<=\d)\p{Script=Han}/gu

/**
 * Line ends in East Asian papers. Word may part a numeral from the Han character of its unit, and has no character that holds
 * them together; but it keeps from the beginning of a line what the settings of the paper list. So the units of kept groups are listed there,
 * and nothing is put into the text that would hinder search and copying. The list is for all of a paper: a character that often
 * stands within words would hold those together, which are free to part, and is left out.
 */
export class LineBreaks {
  readonly #units = new Set<string>()

  /** Notes a kept group, and gives its text with no-break spaces. */
  keep(text: string): string {
    for (const [character] of text.matchAll(unit)) this.#units.add(character)
    return withoutBlanks(text)
  }

  /** The element of word/settings.xml that says so of these texts, which are all that the paper says; nothing where no group asks for it. */
  settings(tag: string, texts: readonly string[]): string {
    const all = texts.join('\n')
    const isUnit = (character: string): boolean =>
      countOf(new RegExp(`(?<=\\d\\s?)${character}`, 'gu'), all) >= NEARLY_ALL * countOf(new RegExp(character, 'gu'), all)
    const units = [...this.#units].filter(isUnit).sort().join('')
    return units === '' ? '' : element('w:noLineBreaksBefore', { 'w:lang': tag, 'w:val': neverFirst + units })
  }
}

const countOf = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0

const withoutBlanks = (text: string): string => text.replaceAll(' ', noBreakSpace)
