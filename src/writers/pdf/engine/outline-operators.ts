/** A move, a line or a curve to places in whole numbers, or the end of an outline, each with its own letter (SVG, path data). */
const STEPS = /([MLC])((?:0|[1-9]\d{0,8})(?: (?:0|[1-9]\d{0,8}))+)|Z/g

/** How many numbers each of them has, and its operator in a PDF (ISO 32000-1, 8.5.2). */
const OPERATORS: Readonly<Record<string, readonly [numbers: number, operator: string]>> = {
  M: [2, 'm'],
  L: [2, 'l'],
  C: [6, 'c'],
}

/** The operators of a plain outline as pdfkit writes them; undefined for any other, which is pdfkit's. */
export function outlineOperators(outline: string): string | undefined {
  const operators: string[] = []
  let at = 0
  for (const { 0: step, 1: letter = '', 2: numbers = '', index } of outline.matchAll(STEPS)) {
    if (index !== at) return undefined
    at += step.length
    const [count, operator] = OPERATORS[letter] ?? [0, 'h']
    if (count !== 0 && count !== numbersIn(numbers)) return undefined
    operators.push(count === 0 ? operator : `${numbers} ${operator}`)
  }
  return at === outline.length && outline.startsWith('M') ? operators.join('\n') : undefined
}

function numbersIn(text: string): number {
  let count = 1
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) === 0x20) count++
  return count
}
