import type { UnitPart } from './unit-parts.ts'
import type { Expression } from './unit-parts.ts'

/**
 * The words of a unit apart from how they are written down: expressions as expressions, so that a changed fact changes nothing; one
 * blank for any white, none beside a Han character, where it says nothing; characters composed (NFC).
 */
export function normalWords(parts: readonly UnitPart[]): string {
  const words = parts
    .map((part) => (part.kind === 'expression' ? written(part) : part.text))
    .join('')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()
  return words.includes(' ') && FAR_EAST.test(words) ? words.replace(BESIDE_HAN, '') : words
}

function written({ helper, fact, form }: Expression): string {
  return `{{${helper} ${fact.join('.')}${form === undefined ? '' : ` ${JSON.stringify(form)}`}}}`
}

/** Where those characters and signs are. */
const FAR_EAST = /[\u2e80-\uffff]/

/** A blank before or after a Han character, a mark of Chinese punctuation or a full-width sign. */
const BESIDE_HAN = / (?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])|(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef]) /gu
