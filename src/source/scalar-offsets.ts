import type { Scalar } from 'yaml'
import type { Range } from './parse-yaml.ts'

/** For each offset of a scalar's value (and one past its end) the offset in the file. */
export type OffsetMap = readonly number[]

/**
 * Lays a scalar's value beside its source. Line folding, indentation, doubled quotes and escapes make the two differ; between
 * such places they run together, so that an expression or a symbol within a long text can be underlined exactly.
 */
export function alignScalar(text: string, node: Scalar & { range: Range }): OffsetMap {
  const value = String(node.value)
  const [start, end] = node.range
  const isBlock = node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL'
  const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'
  let at = isBlock ? afterLine(text, start) : isQuoted ? start + 1 : start
  const offsets: number[] = []
  for (let index = 0; index < value.length; index++) {
    const character = value.charAt(index)
    if (isWhite(character)) {
      offsets.push(at)
      if (isWhite(text[at])) at = isWhite(value[index + 1]) ? at + 1 : skipWhite(text, at, end)
      else if (text[at] === '\\') at = afterEscape(text, at)
      continue
    }
    at = skipWhite(text, at, end)
    offsets.push(at)
    if (node.type === 'QUOTE_DOUBLE' && text[at] === '\\') at = afterEscape(text, at)
    else if (node.type === 'QUOTE_SINGLE' && character === "'") at += 2
    else at += 1
  }
  offsets.push(at)
  return offsets
}

function afterLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end + 1
}

function skipWhite(text: string, from: number, end: number): number {
  let at = from
  while (at < end && isWhite(text[at])) at++
  return at
}

function afterEscape(text: string, at: number): number {
  const lengths: Record<string, number> = { x: 4, u: 6, U: 10 }
  return at + (lengths[text[at + 1] ?? ''] ?? 2)
}

function isWhite(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === '\r' || character === '\t'
}
