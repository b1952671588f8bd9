/** A row of digits in a text. */
interface DigitRun {
  readonly digits: string
  readonly start: number
  readonly end: number
}

/** Whether a text has a digit of any script. */
export function hasDigit(text: string): boolean {
  return FIGURE.test(text) || (OTHERS.test(text) && /\p{Nd}/u.test(text))
}

/** The rows of digits of any script that a text has. */
export function digitRuns(text: string): DigitRun[] {
  if (!hasDigit(text)) return []
  const runs = OTHERS.test(text) ? /\p{Nd}+/gu : /[0-9]+/g
  return Array.from(text.matchAll(runs), ({ 0: digits, index }) => ({ digits, start: index, end: index + digits.length }))
}

const FIGURE = /[0-9]/
/** Where digits of other scripts are, and no other letters of the papers' languages: else the tables of Unicode need not be looked into. */
const OTHERS = /[\u0660-\u1c59\ua620-\uabf9\uff10-\uff19\ud800-\udfff]/
