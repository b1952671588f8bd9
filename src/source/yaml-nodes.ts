import { isAlias, isCollection, isMap, isPair, isScalar, isSeq, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml'
import { hasRange } from './yaml-range.ts'
import type { YamlPath } from './yaml-source.ts'

/** Something of a map or a list, by the offsets of what people see of it: without the white space and the comments around it. */
export interface PlacedEntry {
  /** Of a map its key; of a list what stands behind the dash. */
  readonly start: number
  readonly end: number
  readonly value: unknown
}

/** A map or a list where it stands in a text. */
export interface PlacedCollection {
  readonly node: YAMLMap | YAMLSeq
  /** In brackets. */
  readonly isFlow: boolean
  readonly start: number
  readonly end: number
  readonly entries: readonly PlacedEntry[]
}

/** The map or list at a path of a text; undefined where there is none, or where an alias stands for it. */
export function collectionAt(text: string, path: YamlPath): PlacedCollection | undefined {
  const node = nodeAt(text, path)
  if (!isCollection(node) || !hasRange(node) || !(isMap(node) || isSeq(node))) return undefined
  const entries = node.items.map((item: unknown): PlacedEntry => {
    const value = isPair(item) ? item.value : item
    return {
      start: startOf(isPair(item) ? item.key : item),
      end: isPair(item) ? endOfPair(text, item) : endOf(text, item),
      value,
    }
  })
  return { node, isFlow: node.flow === true, start: node.range[0], end: endOf(text, node), entries }
}

/** The node at a path. */
export function nodeAt(text: string, path: YamlPath): unknown {
  return path.reduce<unknown>((node, key) => {
    if (isMap(node)) return pairOf(node, String(key))?.value
    return isSeq(node) ? node.items[Number(key)] : undefined
  }, parseDocument(text).contents)
}

/** The position of a key in its map; -1 where it has none. */
export function positionOf({ node }: PlacedCollection, key: PropertyKey): number {
  if (typeof key === 'number') return key < node.items.length ? key : -1
  return isMap(node) ? node.items.findIndex((pair) => isScalar(pair.key) && String(pair.key.value) === key) : -1
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key)
}

function startOf(node: unknown): number {
  if (!hasRange(node)) throw new Error('a value without a place')
  return node.range[0]
}

/** Behind the last character of an entry of a map: of its value, or of the colon where it has none. */
function endOfPair(text: string, { key, value }: Pair): number {
  const colon = text.indexOf(':', hasRange(key) ? key.range[1] : 0) + 1
  return Math.max(colon, hasRange(value) ? endOf(text, value) : colon)
}

/** Behind the last character of a value; a block ends where the last thing in it does, whatever comments follow. */
export function endOf(text: string, node: unknown): number {
  if (isCollection(node) && node.flow !== true && node.items.length > 0) {
    const last: unknown = node.items.at(-1)
    return isPair(last) ? endOfPair(text, last) : endOf(text, last)
  }
  if (!hasRange(node) || !(isScalar(node) || isCollection(node) || isAlias(node))) throw new Error('a value without a place')
  const [start, end] = node.range
  return start + text.slice(start, end).trimEnd().length
}
