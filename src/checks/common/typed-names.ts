import type { TextContext } from './check.ts'
import { isHan, isOfWord } from './letters.ts'
import type { Reader } from './read-unit.ts'
import { mentions, type Printable, type UnitText } from './typing.ts'

/**
 * Names and titles, in the capitals and signs that they have. Names of bodies and titles of instruments must be long enough to be
 * nothing else; titles of items, decisions and documents stand in quotation marks or are longer still, since "technical assistance" is
 * also what an item is about; the name of a place counts where the unit speaks of a meeting or session that was held there.
 * A short name of a body is a word of the text like any other.
 */
export const typedNames: Reader =
  ({ language }) =>
  ({ unit, text, words }) => {
    // A name may hold another: that of a conference, the title of its convention.
    if (/^(?:places|bodies|instruments)\./.test(unit.id)) return []
    return words.flatMap(({ of: printable, start, end }) => {
      if (printable.unit === undefined || printable.unit === unit.id || text.slice(start, end) !== printable.text) return []
      const isQuoted = (): boolean => isInQuotes(text, start, end, language.quotation)
      return isName(printable, unit, isQuoted) ? [{ start, end, candidates: [printable] }] : []
    })
  }

function isName({ helper, kind, fact, text }: Printable, unit: UnitText, isQuoted: () => boolean): boolean {
  if (helper === 'place') return mentions(unit, fact)
  switch (kind) {
    case 'body':
      return helper === 'name' && weightOf(text) >= 4
    case 'instrument':
      return weightOf(text) >= (helper === 'title' ? 4 : 2)
    case 'item':
    case 'decision':
      return weightOf(text) >= 8 || isQuoted()
    case 'document':
      return isQuoted()
    default:
      return false
  }
}

/** How many words a name has; three Han characters are as good as two words. */
function weightOf(text: string): number {
  let [han, words] = [0, 0]
  let wasWord = false
  for (const character of text) {
    const isWord = isOfWord(character) || JOINTS.includes(character)
    if (isHan(character)) han++
    else if (isWord && !wasWord) words++
    wasWord = isWord
  }
  return words + (han * 2) / 3
}

/** What stands within a word. */
const JOINTS = "'’-"

function isInQuotes(
  text: string,
  start: number,
  end: number,
  { opens, closes, inner }: TextContext['language']['quotation'],
): boolean {
  const before = text.slice(0, start).trimEnd()
  const after = text.slice(end).trimStart()
  return [{ opens, closes }, inner].some((marks) => before.endsWith(marks.opens) && after.startsWith(marks.closes))
}
