import type { UnitPart } from './unit-parts.ts'
import type { Expression } from './unit-parts.ts'

/**
 * The words of a unit apart from how they are written down: expressions as expressions, so that a changed fact changes nothing; one
 * blank for any white, none beside a Han character, where it says nothing; characters composed (NFC).
 */
export function normalWords(parts: readonly UnitPart[]): string {
  return parts
    .map((part) => (part.kind === 'expression' ? written(part) : part.text))
    .join('')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(BESIDE_HAN, '')
    .trim()
}

function written({ helper, fact, form }: Expression): string {
  return `{{${helper} ${fact.join('.')}${form === undefined ? '' : ` ${JSON.stringify(form)}`}}}`
}

/** A blank before or after a Han character, a mark of Chinese punctuation or a full-width sign. */
const BESIDE_HAN = / (?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])|(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef]) /gu
