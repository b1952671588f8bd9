/**
 * Whether two texts that touch are one word to a reader: a figure beside a figure, a letter beside a letter. So 4 October, with a 1 put before it, is
 * another day, and no words beside a day. Han is written without blanks.
 */
export function isOneWord(before: string, after: string): boolean {
  const [last, first] = [/.$/su.exec(before)?.[0] ?? '', /^./su.exec(after)?.[0] ?? '']
  return (FIGURE.test(last) && FIGURE.test(first)) || (isLetter(last) && isLetter(first))
}

const FIGURE = /\p{N}/u

function isLetter(character: string): boolean {
  return /[\p{L}\p{M}]/u.test(character) && !/\p{Script=Han}/u.test(character)
}
