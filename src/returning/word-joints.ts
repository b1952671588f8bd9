/**
 * Whether two texts that touch are one word to a reader: a figure beside a figure, a letter beside a letter. So 4 October, with a 1 put before it, is
 * another day, and no words beside a day. Han is written without blanks; and what stands before an Arabic word may be a word of its own
 * that is joined to it, as “and” is.
 */
export function isOneWord(before: string, after: string, where: 'before' | 'behind'): boolean {
  const [last, first] = [/.$/su.exec(before)?.[0] ?? '', /^./su.exec(after)?.[0] ?? '']
  if (FIGURE.test(last) && FIGURE.test(first)) return true
  if (!isLetter(last) || !isLetter(first)) return false
  return where === 'behind' || !ARABIC.test(first)
}

const FIGURE = /\p{N}/u
const ARABIC = /\p{Script=Arabic}/u

function isLetter(character: string): boolean {
  return /[\p{L}\p{M}]/u.test(character) && !/\p{Script=Han}/u.test(character)
}
