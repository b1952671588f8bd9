/**
 * A letter that is kerned away from its neighbour reads as the beginning of a new word. By its set 05 Amiri has a kasra under the shadda
 * that it goes with and not under the letter, whence it falls into the next line and reads as the fatha of a letter there.
 */
export const ARABIC = { kern: false, ss05: true }

export const isArabic = (text: string): boolean => /\p{Script=Arabic}/u.test(text)

/**
 * A text with the shadda of each letter before its vowel, as faces expect it: in normalized text the vowel is first, which would then stand
 * between the letter and its shadda (Unicode Technical Report 53).
 */
export const marksForShaping = (text: string): string => text.replace(/([\u064b-\u0650\u0670]+)\u0651/g, '\u0651$1')

/** The marks of a letter in the order in which they are written in the text that it is from, as code points. */
export function marksAsWritten(shaped: readonly number[], text: string): readonly number[] {
  const turned = [...shaped.slice(1), ...shaped.slice(0, 1)]
  return text.includes(String.fromCodePoint(...shaped)) || !text.includes(String.fromCodePoint(...turned)) ? shaped : turned
}
