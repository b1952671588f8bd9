import { isCollection, isMap, isSeq } from 'yaml'
import { elementLines, entryLines, flowText } from './write-yaml.ts'
import { collectionAt, nodeAt, type PlacedCollection, positionOf } from './yaml-nodes.ts'
import type { YamlPath } from './yaml-source.ts'

/*
 * Edits of a YAML text by hand at any depth: an entry is put in or taken out as an editor would do it, in the manner of its neighbours, and every
 * comment, quote and blank of the rest stays. Whether an edit came out as it was meant, yaml-edits.ts proves.
 */

/** How an entry is written that has no neighbour: within brackets, or key by key. */
export type Manner = 'flow' | 'block'

interface NewEntry {
  /** The key of an entry of a map; an entry of a list has none. */
  readonly key: string | undefined
  readonly value: unknown
  readonly manner: Manner
}

/** Puts an entry into the map at a path, behind another or before all; the map may be empty. */
export function addToMap(
  text: string,
  path: YamlPath,
  key: string,
  value: unknown,
  after: string | undefined,
  manner: Manner,
): string {
  const map = collectionAt(text, path)
  return added(text, path, map, map && after !== undefined ? positionOf(map, after) + 1 : 0, { key, value, manner })
}

/** Puts an entry into the list at a path, so that it has a position there; the list may be empty. */
export function addToList(text: string, path: YamlPath, at: number, value: unknown, manner: Manner): string {
  return added(text, path, collectionAt(text, path), at, { key: undefined, value, manner })
}

function added(text: string, path: YamlPath, owner: PlacedCollection | undefined, at: number, entry: NewEntry): string {
  if (!owner || owner.entries.length === 0) return intoEmpty(text, path, entry)
  const neighbour = owner.entries[at - 1] ?? owner.entries[at]
  if (!neighbour) throw new Error('an entry without neighbours')
  if (owner.isFlow) {
    const written = (entry.key === undefined ? '' : `${entry.key}: `) + flowText(entry.value)
    return at > 0
      ? `${text.slice(0, neighbour.end)}, ${written}${text.slice(neighbour.end)}`
      : `${text.slice(0, neighbour.start)}${written}, ${text.slice(neighbour.start)}`
  }
  const manner = mannerOf(neighbour.value, entry.value) ?? entry.manner
  const begins = entry.key === undefined ? text.lastIndexOf('-', neighbour.start - 1) : neighbour.start
  const indent = ' '.repeat(columnOf(text, begins))
  const lines = linesOf({ ...entry, manner }, indent)
  const gap = isSpaced(text, owner, at) ? '\n' : ''
  if (at === 0) return `${text.slice(0, begins)}${lines.slice(indent.length)}\n${gap}${indent}${text.slice(begins)}`
  const [before, behind] = partedBehindLine(text, neighbour.end)
  return `${before}${gap}${lines}\n${behind}`
}

/** How a neighbour of its kind is written: what a map is says nothing of a list. */
function mannerOf(neighbour: unknown, value: unknown): Manner | undefined {
  const isSame = isMap(neighbour)
    ? isMapOf(value)
    : isSeq(neighbour) && Array.isArray(value) && isMap(neighbour.items[0]) === isMapOf(value[0])
  return isSame && isCollection(neighbour) ? (neighbour.flow === true ? 'flow' : 'block') : undefined
}

function isMapOf(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A map or list that has nothing yet: braces with nothing in them, or a key without a value. */
function intoEmpty(text: string, path: YamlPath, entry: NewEntry): string {
  const owner = collectionAt(text, path.slice(0, -1))
  const own = path.at(-1)
  const pair = owner && own !== undefined ? owner.entries[positionOf(owner, own)] : undefined
  if (!owner || !pair || typeof own !== 'string') throw new Error(`nothing stands at ${path.join('.')}`)
  const colon = text.indexOf(':', pair.start + own.length) + 1
  const end = isCollection(nodeAt(text, path)) ? pair.end : colon
  const isOneLine = !text.slice(colon, end).includes('\n')
  const isPlain = entry.key === undefined && (typeof entry.value !== 'object' || entry.value === null)
  if (owner.isFlow || isPlain || !isOneLine) {
    const written = entry.key === undefined ? flowText([entry.value]) : flowText({ [entry.key]: entry.value })
    return `${text.slice(0, colon)} ${written}${text.slice(end)}`
  }
  const lines = linesOf(entry, ' '.repeat(columnOf(text, pair.start) + 2))
  const [before, behind] = partedBehindLine(text.slice(0, colon) + text.slice(end), colon)
  return `${before}${lines}\n${behind}`
}

function linesOf({ key, value, manner }: NewEntry, indent: string): string {
  if (manner === 'flow') return `${indent}${key === undefined ? '-' : `${key}:`} ${flowText(value)}`
  return key === undefined ? elementLines(value, indent) : entryLines(key, value, indent)
}

/** Whether blank lines part the entries where a new one comes between them, or else those before it, or behind. */
function isSpaced(text: string, { entries }: PlacedCollection, at: number): boolean {
  const gaps = entries.slice(1).map(({ start }, index) => /\n[ \t]*\r?\n/.test(text.slice(entries[index]?.end, start)))
  return gaps[at - 1] ?? gaps[at - 2] ?? gaps[at] ?? false
}

/** A text up to the end of the line of an offset, and what follows. */
function partedBehindLine(text: string, offset: number): [before: string, behind: string] {
  const end = text.indexOf('\n', offset)
  return end < 0 ? [`${text}\n`, ''] : [text.slice(0, end + 1), text.slice(end + 1)]
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1)
}

/**
 * Takes out what stands at a path, with the comments on its lines; comments over it stay. A map or a list that it leaves empty stays as an empty
 * one.
 */
export function removeAt(text: string, path: YamlPath): string {
  const owner = collectionAt(text, path.slice(0, -1))
  const at = owner ? positionOf(owner, path.at(-1) ?? '') : -1
  const entry = owner?.entries[at]
  if (!owner || !entry) throw new Error(`nothing stands at ${path.join('.')}`)
  const [before, next] = [owner.entries[at - 1], owner.entries[at + 1]]
  if (!before && !next) return emptied(text, path.slice(0, -1), owner)
  if (owner.isFlow)
    return next ? text.slice(0, entry.start) + text.slice(next.start) : text.slice(0, before?.end) + text.slice(entry.end)
  const isMap = typeof path.at(-1) === 'string'
  const begins = isMap ? entry.start : text.lastIndexOf('-', entry.start - 1)
  const line = text.lastIndexOf('\n', begins - 1) + 1
  // Behind the dash of a list, or behind that of another list, the next one takes its place.
  if (next && text.slice(line, begins).trim() !== '')
    return text.slice(0, begins) + text.slice(isMap ? next.start : text.lastIndexOf('-', next.start - 1))
  const [, behind] = partedBehindLine(text, entry.end)
  const kept = text.slice(0, line)
  // Blank lines that stood on both sides of it are not two.
  return /\n[ \t]*\r?\n$/.test(kept) && /^([ \t]*\r?\n|$)/.test(behind)
    ? kept + behind.replace(/^[ \t]*\r?\n/, '')
    : kept + behind
}

/** Without its only entry: brackets with nothing in them, behind the key that it stands under. */
function emptied(text: string, path: YamlPath, owner: PlacedCollection): string {
  const empty = isSeq(owner.node) ? '[]' : '{}'
  if (owner.isFlow) return text.slice(0, owner.start) + empty + text.slice(owner.end)
  const above = collectionAt(text, path.slice(0, -1))
  const own = path.at(-1)
  const pair = above && own !== undefined ? above.entries[positionOf(above, own)] : undefined
  if (!pair || typeof own !== 'string') throw new Error('only a key can be left without a value')
  const colon = text.indexOf(':', pair.start + own.length) + 1
  const [, behind] = partedBehindLine(text, owner.end)
  const kept = text.slice(colon, owner.start)
  return `${text.slice(0, colon)} ${empty}${kept.slice(0, kept.lastIndexOf('\n') + 1)}${behind}`
}
