import type { YamlPath, YamlSource } from '../source/yaml-source.ts'

/** Something that a wording is to have: a text, or a map of several. */
export interface Entry {
  readonly id: string
  readonly entries: readonly Entry[]
}

/** Where an entry that a map lacks goes, and its lines, with … where words belong. `order` is that of the map. */
export function whereToAdd(source: YamlSource, path: YamlPath, order: readonly string[], entry: Entry): string {
  const { file } = source
  const present = source.keysOf(path)
  const what = `add ${entry.id}: with its words`
  const [first] = present
  const owner = path.length === 0 ? undefined : source.keySpan(path)
  const isThere = path.length === 0 || source.valueAt(path) !== undefined
  if (owner && first === undefined && isThere) return `${what}, within the braces`
  const column = first === undefined ? undefined : file.placeOf(source.keySpan([...path, first]).start).column - 1
  const step = owner === undefined ? 0 : file.placeOf(owner.start).column - 1 + STEP
  const earlier = entryBefore(source, path, order, entry.id)
  if (isThere)
    return `${what}, ${earlier === undefined ? `under ${String(path.at(-1))}` : `after ${earlier}`}:\n${linesOf(entry, column ?? step)}`
  return `${what}\n${linesOf(entry, step)}`
}

/** The last entry of a map that stands before another in an order. */
export function entryBefore(
  source: Pick<YamlSource, 'keysOf'>,
  path: YamlPath,
  order: readonly string[],
  id: string,
): string | undefined {
  const present = source.keysOf(path)
  const before = order.slice(0, order.indexOf(id)).findLast((other) => present.includes(other))
  // The order of sections is a custom: one before which none stands may follow the others.
  return before ?? (path.length === 0 ? present.at(-1) : undefined)
}

const STEP = 2

function linesOf({ id, entries }: Entry, indent: number): string {
  const lead = ' '.repeat(indent)
  if (entries.length === 0) return `${lead}${id}: …`
  return [`${lead}${id}:`, ...entries.map((entry) => linesOf(entry, indent + STEP))].join('\n')
}
