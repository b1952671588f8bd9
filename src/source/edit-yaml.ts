import { Document, isMap, isPair, isScalar, type Pair, parseDocument, visit } from 'yaml'
import { removeAt } from './edit-yaml-tree.ts'
import { hasRange, type Range } from './yaml-range.ts'

/*
 * Edits of a YAML text by hand, as an editor would make them: one value is put in, and every comment, quote and blank of the rest stays.
 * YAML's own writer would set all lists anew. The text must be sound; whether an edit came out as it was meant, intended.ts proves.
 */

/** Gives a field at the head level another value, written as YAML on one line. A field that is not there is added after another. */
export function setField(text: string, key: string, value: string, after: string): string {
  const pair = fieldOf(text, key)
  if (!pair) return addedAfter(text, after, `${key}: ${value}\n`)
  const { start, end } = valueRange(text, pair)
  const colon = text.indexOf(':', keyEnd(pair)) + 1
  // A comment between the two stays where it is, after the value.
  const rest = text.slice(colon, start).trimEnd() + text.slice(end)
  return `${text.slice(0, colon)} ${value}${/^\S/.test(rest) ? ' ' : ''}${rest}`
}

/** Adds an entry to a map at the head level, before the others; the map is added after another field where there is none. */
export function addEntry(text: string, map: string, key: string, value: string, after: string): string {
  const pair = fieldOf(text, map)
  const entry = `  ${key}: ${value}\n`
  if (!pair) return addedAfter(text, after, `\n${map}:\n${entry}`)
  const [first] = isMap(pair.value) ? pair.value.items : []
  const { start } = valueRange(text, pair)
  if (first && text[start] !== '{') {
    const line = text.lastIndexOf('\n', start) + 1
    return text.slice(0, line) + text.slice(line, start) + `${key}: ${value}\n` + text.slice(line, start) + text.slice(start)
  }
  if (text[start] !== '{') return setField(text, map, `{ ${key}: ${value} }`, after)
  // Right after the brace: a comment may stand before the other one.
  const rest = text.slice(start + 1)
  return `${text.slice(0, start + 1)} ${key}: ${value}${first ? ',' : ' '}${first && !/^\s/.test(rest) ? ' ' : ''}${first ? rest : rest.trimStart()}`
}

/** Gives an entry of a map at the head level another value, or adds it. */
export function setEntry(text: string, map: string, key: string, value: string, after: string): string {
  const pair = pairIn(fieldOf(text, map)?.value, key)
  if (!pair) return addEntry(text, map, key, value, after)
  const { start, end } = valueRange(text, pair)
  return text.slice(0, start) + value + text.slice(end)
}

/** Takes an entry out of a map at the head level, with the comment on its line; a map that it leaves empty stays as an empty one. */
export function dropEntry(text: string, map: string, key: string): string {
  return pairIn(fieldOf(text, map)?.value, key) ? removeAt(text, [map, key]) : text
}

function addedAfter(text: string, key: string, lines: string): string {
  const pair = fieldOf(text, key)
  const { end } = pair ? valueRange(text, pair) : { end: text.length }
  const lineEnd = text.indexOf('\n', end)
  return lineEnd < 0 ? `${text}\n${lines}` : text.slice(0, lineEnd + 1) + lines + text.slice(lineEnd + 1)
}

function fieldOf(text: string, key: string): Pair | undefined {
  return pairIn(parseDocument(text).contents, key)
}

function pairIn(map: unknown, key: string): Pair | undefined {
  return isMap(map) ? map.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key) : undefined
}

/** From the first to the last character of a value, without the white space and the comments around it. */
function valueRange(text: string, pair: Pair): { start: number; end: number } {
  const colon = text.indexOf(':', keyEnd(pair)) + 1
  const { value } = pair
  const [start, end] = hasRange(value) ? value.range : [colon, colon]
  return { start, end: start + text.slice(start, end).trimEnd().length }
}

function keyEnd({ key }: Pair): number {
  return rangeOf(key)[1]
}

function rangeOf(key: unknown): Range {
  if (!hasRange(key)) throw new Error('a field without a place')
  return key.range
}

/** A new YAML text for people to edit: a comment at its head, every value on a line of its own, short lists on one. */
export function newYaml(comment: string, value: object): string {
  const document = new Document(value)
  visit(document, {
    Seq: (_, seq) => {
      if (seq.items.every((item) => isScalar(item))) seq.flow = true
    },
  })
  document.commentBefore = ` ${comment}`
  return document.toString({ lineWidth: 0, flowCollectionPadding: false, singleQuote: true }).replace(/^(#.*)\n\n/, '$1\n')
}
