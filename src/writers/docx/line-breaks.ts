import { element } from '../xml.ts'

/** No-break space, in place of every blank of what is kept together. */
const noBreakSpace = '\u00a0'

/** The characters that Word itself keeps from the beginning and the end of a line in simplified Chinese: a list in a file replaces them. */
const neverFirst = '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠'
const neverLast = '$([{£¥·‘“〈《「『【〔〖〝﹗﹙﹛＄（．［｛￡￥'

const beforeHan = /[A-Za-z0-9)](?=(\p{Script=Han}))/gu
const afterHan = /(\p{Script=Han})(?=[A-Za-z0-9(])/gu

/**
 * Line ends in East Asian papers. Word may part a numeral from the Han character of its unit, and has no character that holds
 * them together; but it keeps from the beginning of a line what the settings of the paper list. So the characters that stand on such a
 * seam of a kept group are listed there, and nothing is put into the text that would hinder search and copying.
 */
export class LineBreaks {
  readonly #first = new Set<string>()
  readonly #last = new Set<string>()

  /** Notes a kept group, and gives its text with no-break spaces. */
  keep(text: string): string {
    for (const [, han] of text.matchAll(beforeHan)) if (han) this.#first.add(han)
    for (const [, han] of text.matchAll(afterHan)) if (han) this.#last.add(han)
    return withoutBlanks(text)
  }

  /** The elements of word/settings.xml that say so, in the order of the schema; nothing where no group asks for it. */
  settings(tag: string): string {
    if (this.#first.size === 0 && this.#last.size === 0) return ''
    const list = (name: string, standard: string, more: ReadonlySet<string>): string =>
      element(name, { 'w:lang': tag, 'w:val': standard + [...more].sort().join('') })
    return list('w:noLineBreaksAfter', neverLast, this.#last) + list('w:noLineBreaksBefore', neverFirst, this.#first)
  }
}

const withoutBlanks = (text: string): string => text.replaceAll(' ', noBreakSpace)
