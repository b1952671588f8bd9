/**
 * The words of a text as translators count them: every Han character (字) is one; of the rest, whatever stands between blanks and holds
 * a letter or a digit. Punctuation counts nothing. By Unicode's properties alone, so that every machine counts the same.
 */
export function countWords(text: string): number {
  const han = text.match(HAN)?.length ?? 0
  const others = text.replace(HAN, ' ').split(/\s+/u)
  return han + others.filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length
}

const HAN = /\p{Script=Han}/gu
