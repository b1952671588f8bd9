/** Whether a text begins with a letter, or a mark on one, of a script that writes words apart. */
export function isLetter(text: string): boolean {
  const code = text.charCodeAt(0)
  // Most texts need no look into the tables of Unicode.
  if (code < 0x80) return isWithin(code | 0x20, 0x61, 0x7a)
  if (isWithin(code, 0xc0, 0x24f)) return code !== 0xd7 && code !== 0xf7
  if (isWithin(code, 0x400, 0x481) || isWithin(code, 0x620, 0x65f)) return true
  return !isSign(code) && !isHan(text) && isLetterByUnicode(text)
}

/** Whether a text begins with a letter or a mark of any script. */
export function isOfWord(text: string): boolean {
  return isWithin(text.charCodeAt(0), 0x4e00, 0x9fd5) || isLetter(text) || (isHan(text) && isLetterByUnicode(text))
}

/** Whether a text begins with a Han character, of which each is a word. */
export function isHan(text: string): boolean {
  const code = text.charCodeAt(0)
  return isWithin(code, 0x4e00, 0x9fd5) || (code >= FIRST_HAN && !isSign(code) && isHanByUnicode(text))
}

/** Small letters of Latin and Cyrillic, and letters of Arabic: nearly all letters of words that are written apart. */
export function isUsualLetter(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0xdf && code <= 0xff && code !== 0xf7) ||
    (code >= 0x430 && code <= 0x45f) ||
    (code >= 0x621 && code <= 0x63a) ||
    (code >= 0x641 && code <= 0x64a)
  )
}

/** Stops, brackets, quotation marks and dashes, as papers have them. */
export function isSign(code: number): boolean {
  return (
    isWithin(code, 0x2010, 0x205e) ||
    isWithin(code, 0x3000, 0x3004) ||
    isWithin(code, 0x3008, 0x3020) ||
    isWithin(code, 0xff01, 0xff20)
  )
}

function isWithin(code: number, first: number, last: number): boolean {
  return code >= first && code <= last
}

const isLetterByUnicode = (text: string): boolean => /^[\p{L}\p{M}]/u.test(text)
const isHanByUnicode = (text: string): boolean => /^\p{Script=Han}/u.test(text)
const FIRST_HAN = 0x2e80
