import { type Document, Scalar, visit } from 'yaml'

/** A Han character or its punctuation, beside which no blank is typed. */
const HAN = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef]'
const ENDS_IN_HAN = new RegExp(`${HAN}$`, 'u')
const BEGINS_WITH_HAN = new RegExp(`^${HAN}`, 'u')

/**
 * Gives texts after `|` and `>` the value that a text of a paper has. The line end with which YAML ends them is no part of it; the lines after
 * `|` are one text, joined by blanks, beside Han by nothing. An empty line stays: what it parts is more than one text, and that is found.
 */
export function settleTexts(document: Document): void {
  visit(document, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value !== 'string') return
      if (scalar.type === Scalar.BLOCK_LITERAL) scalar.value = joined(withoutEnds(scalar.value).split('\n'))
      else if (scalar.type === Scalar.BLOCK_FOLDED) scalar.value = withoutEnds(scalar.value)
    },
  })
}

const WHITE = ' \t\n'

function withoutEnds(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && WHITE.includes(text.charAt(start))) start++
  while (end > start && WHITE.includes(text.charAt(end - 1))) end--
  return text.slice(start, end)
}

function joined(lines: readonly string[]): string {
  return lines.map(withoutEnds).reduce((text, line) => {
    if (line === '') return text.endsWith('\n') ? text : `${text}\n`
    const isTight = text === '' || text.endsWith('\n') || ENDS_IN_HAN.test(text) || BEGINS_WITH_HAN.test(line)
    return text + (isTight ? '' : ' ') + line
  }, '')
}
