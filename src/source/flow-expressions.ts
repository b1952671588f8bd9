import type { CST } from 'yaml'
import type { Report } from './diagnostic.ts'
import { inQuotes } from './in-quotes.ts'
import { MASKED_VALUES } from './limits.ts'
import type { SourceFile } from './source-file.ts'

/** A text in a map or list in brackets that holds `{{`: where its value begins and ends. */
interface BareText {
  readonly start: number
  readonly end: number
}

/**
 * Within brackets YAML reads `{{` as a map in a map, whatever stands before or after it, and from there on another structure than was meant.
 * Reports each such text once, and returns the YAML with it masked at the same length; undefined where there is none.
 */
export function maskFlowExpressions(
  file: SourceFile,
  masked: string,
  tokens: readonly CST.Token[],
  report: Report,
): string | undefined {
  const texts = bareTexts(masked, tokens)
  if (texts.length === 0) return undefined
  let result = masked
  for (const { start, end } of texts) {
    const span = file.span(start, end)
    const value = file.text.slice(start, end)
    const isOneLine = !value.includes('\n')
    report({
      level: 'error',
      code: 'yaml-braces',
      message: value.startsWith('{{')
        ? 'a value that begins with {{ must stand in quotes'
        : 'a value that holds {{ must stand in quotes',
      span,
      label: 'YAML reads a map here, not text',
      help: isOneLine ? `write ${inQuotes(value)}` : 'put the whole text in quotes',
      ...(isOneLine && { fix: { span, replacement: JSON.stringify(value), means: value } }),
    })
    result = result.slice(0, start) + 'x'.repeat(end - start) + result.slice(end)
  }
  return result
}

/** The texts with `{{` in their order, none within another. Behind one that is not closed nothing is sure: it is the last. */
function bareTexts(text: string, tokens: readonly CST.Token[]): BareText[] {
  const found: BareText[] = []
  for (const { at, outer } of bracesIn(text, tokens)) {
    if (at < (found.at(-1)?.end ?? 0)) continue
    const start = startOf(text, at, outer)
    const { end, isClosed } = endOf(text, at, text.charAt(outer) === '{')
    if (end === undefined) return found
    found.push({ start, end })
    if (!isClosed || found.length === MASKED_VALUES) return found
  }
  return found
}

/** Every `{{` that YAML takes for two maps, within the brackets that open at `outer`. */
function bracesIn(text: string, tokens: readonly CST.Token[]): { at: number; outer: number }[] {
  const found: { at: number; outer: number }[] = []
  const stack = tokens.map((token) => ({ token, outer: undefined as number | undefined })).toReversed()
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { token, outer } = next
    if (token.type === 'document') {
      if (token.value) stack.push({ token: token.value, outer })
      continue
    }
    const opens = token.type === 'flow-collection' ? token.start.offset : undefined
    // After a text without quotation marks the library does not begin a map, and keeps the brace as a sign behind the text.
    const signs = [opens, ...endOfToken(token).flatMap(({ type, offset }) => (type === 'flow-map-start' ? [offset] : []))]
    const at = signs.find((offset) => offset !== undefined && text.startsWith('{{', offset))
    if (at !== undefined && outer !== undefined) found.push({ at, outer })
    if (!('items' in token)) continue
    for (const { key, value } of token.items)
      for (const inner of [key, value]) if (inner != null) stack.push({ token: inner, outer: opens ?? outer })
  }
  return found.toSorted((a, b) => a.at - b.at)
}

function endOfToken(token: CST.Token): readonly CST.SourceToken[] {
  return 'end' in token && Array.isArray(token.end) ? token.end : []
}

/** A value of a map begins after the last key before it, an entry of a list after the last comma. */
function startOf(text: string, at: number, outer: number): number {
  const before = text.slice(outer, at)
  const lead = text.charAt(outer) === '{' ? /^.*(?:[{,]\s*[\w.-]+:\s+|\{\s*)/s : /^.*[[,]\s*/s
  return outer + (lead.exec(before)?.[0].length ?? 1)
}

/** A text of a map goes on to the next key or to the bracket that closes the map; one of a list to the next comma. */
function endOf(text: string, at: number, isMap: boolean): { end: number | undefined; isClosed: boolean } {
  let isClosed = true
  for (let next = at; next < text.length;) {
    const [expression] = /^\{\{[^{}\n]*\}\}/.exec(text.slice(next, next + REACH)) ?? []
    const sign = text.charAt(next)
    if (expression !== undefined) next += expression.length
    else if (sign === '}' || sign === ']') return { end: trimmed(text, at, next), isClosed }
    else if (sign === ',' && (!isMap || /^,\s*[\w.-]+:(?:\s|$)/.test(text.slice(next, next + REACH))))
      return { end: trimmed(text, at, next), isClosed }
    else {
      if (text.startsWith('{{', next)) isClosed = false
      next++
    }
  }
  return { end: undefined, isClosed: false }
}

/** So far an expression, or a key, reaches at most. */
const REACH = 400

function trimmed(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length
}
