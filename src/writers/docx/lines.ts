import { style } from '../style.ts'
import type { CharacterStyleProperties, ParagraphStyleProperties } from './style-properties.ts'
import type { Typography } from './typography.ts'

/** The distance of the lines of a paragraph, by the size of its type in points. */
export function lineOf(
  { leading, exactLines }: Typography,
  size: number,
  ofType: number = style.body.leading,
): Pick<ParagraphStyleProperties, 'leastLine' | 'exactLine'> {
  const distance = size * ofType * leading
  return exactLines ? { exactLine: distance } : { leastLine: distance }
}

/** What running text has: full lines, in which words are divided where the language does so. */
export const JUSTIFIED = { alignment: 'both', hyphenated: true } as const

/** How much closer characters stand than the face has them, in points: less than can be seen. */
const CLOSER = 0.1
/** Of Han in lines that are not justified, where a mark gives up nothing but the half that hangs over the edge. */
const CLOSER_HAN = 0.2

/**
 * Blanks and Han marks of a PDF can give up a little of their width, so that a word still goes into a line; not every program can do so. There all
 * characters of running text stand a little closer, where they are not joined.
 */
export function runningText({ rightToLeft }: Typography): CharacterStyleProperties {
  return rightToLeft ? {} : { spacing: -CLOSER }
}

/** The same for lists: Latin lines that are not justified need nothing. */
export function listText({ eastAsian }: Typography): CharacterStyleProperties {
  return eastAsian ? { spacing: -CLOSER_HAN } : {}
}

/** Height of a line of Times, and how far its letters reach under the baseline, in em. */
const HEIGHT = 1.15
const DESCENT = 0.216

/**
 * Heights of the paragraphs that begin the masthead, at which both stand on one baseline: the series letters of the symbol set it, and what is
 * smaller reaches less far under it.
 */
export function mastheadLine(): { readonly symbol: number; readonly organization: number } {
  const { seriesSize, organizationSize } = style.masthead
  const symbol = seriesSize * HEIGHT
  return { symbol, organization: symbol - (seriesSize - organizationSize) * DESCENT }
}
