import { hasRightToLeft } from '../../document/contents.ts'

/** From the first Latin letter of a stretch to its last letter or digit: what a right-to-left text writes the other way. */
const latinStretch = /(\p{Script=Latin}(?:[^\p{Script=Arabic}\p{Script=Hebrew}]*[\p{Script=Latin}\p{N}])?)/u

/** A stretch of text that runs one way. */
export interface DirectedStretch {
  readonly text: string
  readonly rightToLeft: boolean
}

/**
 * The stretches of a right-to-left text: Word asks of every run which way it goes, and sets Latin words wrongly in a run that is
 * said to go from right to left.
 */
export function stretches(text: string): DirectedStretch[] {
  if (!hasRightToLeft(text) && /\p{Script=Latin}/u.test(text)) return [{ text, rightToLeft: false }]
  return text
    .split(latinStretch)
    .map((part, index) => ({ text: part, rightToLeft: index % 2 === 0 }))
    .filter((stretch) => stretch.text !== '')
}
