/** Whether a text begins with a letter, or a mark on one, of a script that writes words apart. */
export function isLetter(text: string): boolean {
  return LETTER.test(text) && !isHan(text)
}

/** Whether a text begins with a Han character, of which each is a word. */
export function isHan(text: string): boolean {
  // Most texts need no look into the tables of Unicode.
  return text.charCodeAt(0) >= FIRST_HAN && HAN.test(text)
}

const LETTER = /^[\p{L}\p{M}]/u
const HAN = /^\p{Script=Han}/u
const FIRST_HAN = 0x2e80
