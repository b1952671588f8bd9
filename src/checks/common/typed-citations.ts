import { bounded } from '../../model/pattern-form.ts'
import type { TextContext } from './check.ts'
import { isInSource } from './meant.ts'
import { names, type Reader } from './read-unit.ts'

/**
 * Decisions and resolutions by their numbers; provisions, where the unit names the instrument that they are of, since every instrument
 * has an article 14; references to items, where they cannot be references to paragraphs. A number alone, as lists of decisions have
 * it, is not looked for.
 */
export const typedCitations: Reader = (context) => (read) => {
  const { unit, words, folded } = read
  return words.flatMap(({ of: printable, start, end }) => {
    const { helper, kind, text, of } = printable
    const isMeant =
      helper === 'reference'
        ? isReference(context, folded.slice(end, end + WINDOW)) || isInSource(context, unit, printable)
        : helper === 'cite' && SPEAKS.test(text) && (kind !== 'provision' || (of !== undefined && names(read, of)))
    return isMeant ? [{ start, end, candidates: [printable] }] : []
  })
}

/** What a citation has beside its number. */
const SPEAKS = /\p{L}{2}|\p{Script=Han}/u

function isReference({ language }: TextContext, following: string): boolean {
  const { item } = language.counted
  return !/^ ?\(/.test(following) && (item === undefined || new RegExp(`^ (?:${bounded(item)})`, 'u').test(following))
}

/** Characters within which what tells an item from a paragraph must stand. */
const WINDOW = 40
