import { isSign } from '../../checks/common/letters.ts'

/** Words in Latin letters, with the blanks, signs and digits between them. Capitals alone are numerals or letters, in any language. */
const latinWords = (): RegExp => /(?=\p{Lu}*\p{Ll})\p{Script=Latin}{2,}(?:[^\p{L}\p{M}]*\p{Script=Latin}+)*/gu

/** The same in a text of ASCII, Han and their signs, without the tables of Unicode, whose patterns are long in compiling. */
const PLAIN_WORDS = /(?=[A-Z]*[a-z])[A-Za-z]{2,}(?:[^A-Za-z\u4e00-\u9fff]*[A-Za-z]+)*/g

/** A piece of a text, and whether it is words in Latin letters. */
interface PieceOfText {
  readonly part: string
  readonly isLatin: boolean
}

/** Cuts a text where words in Latin letters begin and end, which are in a language of their own. */
export function cutByWords(text: string): PieceOfText[] {
  const pattern = patternFor(text)
  if (!pattern) return text === '' ? [] : [{ part: text, isLatin: false }]
  const parts: PieceOfText[] = []
  let at = 0
  for (const { 0: words, index } of text.matchAll(pattern)) {
    if (index > at) parts.push({ part: text.slice(at, index), isLatin: false })
    parts.push({ part: words, isLatin: true })
    at = index + words.length
  }
  if (at < text.length) parts.push({ part: text.slice(at), isLatin: false })
  return parts
}

/** What finds the words of a text; undefined where no two letters stand side by side that may be Latin. */
function patternFor(text: string): RegExp | undefined {
  let isPlain = true
  let hasWords = false
  let isAfterLetter = false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    let isLetter = false
    if (unit < 0x80) {
      const small = unit | 0x20
      isLetter = small >= 0x61 && small <= 0x7a
    } else if ((unit < 0x4e00 || unit > 0x9fff) && !isSign(unit)) {
      isPlain = false
      isLetter = unit < 0x400 || unit > 0x6ff
    }
    if (isLetter && isAfterLetter) hasWords = true
    isAfterLetter = isLetter
  }
  return hasWords ? (isPlain ? PLAIN_WORDS : latinWords()) : undefined
}
