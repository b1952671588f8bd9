import type { Wording } from '../model/wording.ts'
import type { Span } from '../source/source-file.ts'
import type { YamlPath } from '../source/yaml-source.ts'

/** A piece of a text that is to be another, by offsets of the text before all edits. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A unit of a wording as it is written, with its expressions in braces. */
export interface UnitSource {
  /** Its path with its form, the steps parted by dots. */
  readonly unit: string
  readonly path: YamlPath
  readonly value: string
  /** Where it stands. */
  readonly span: Span
  /** The stretch of the value that stands at a place of the file; undefined where it cannot be told. */
  readonly rangeOf: (span: Span) => readonly [start: number, end: number] | undefined
  /** Whether a place of a file is in it. */
  readonly holds: (span: Span) => boolean
}

/** All units of a wording by their paths. */
export function unitSources({ source }: Wording): ReadonlyMap<string, UnitSource> {
  return new Map(
    source.scalars().flatMap(({ path, node }): [string, UnitSource][] => {
      if (typeof node.value !== 'string') return []
      const value = source.valueAt(path)
      if (typeof value !== 'string') return []
      const unit = path.map(String).join('.')
      const own = source.valueSpan(path)
      const rangeOf = (span: Span): readonly [number, number] | undefined => {
        if (span.file !== own.file) return undefined
        const offsets = source.textOffsets(path) ?? []
        const start = offsets.indexOf(span.start)
        const last = offsets.lastIndexOf(span.end - 1)
        return start < 0 || last < start ? undefined : [start, last + 1]
      }
      const holds = ({ file, start }: Span): boolean => {
        const offsets = source.textOffsets(path) ?? []
        return file === own.file && (offsets[0] ?? Infinity) <= start && start <= (offsets.at(-1) ?? 0)
      }
      return [[unit, { unit, path, value, span: own, rangeOf, holds }]]
    }),
  )
}

/** Units as they were, at the places where they are now if they say the same now: so that what is told of them leads there. */
export function unitsWhereTheyAre(
  then: ReadonlyMap<string, UnitSource>,
  now: ReadonlyMap<string, UnitSource>,
): ReadonlyMap<string, UnitSource> {
  return new Map(
    [...then].map(([unit, source]) => {
      const own = now.get(unit)
      if (own?.value !== source.value) return [unit, source]
      return [unit, { ...own, rangeOf: (span: Span) => own.rangeOf(span) ?? source.rangeOf(span) }]
    }),
  )
}

/** A text with pieces of it replaced; these are apart, in any order. */
export function spliced(text: string, splices: readonly Splice[]): string {
  let result = ''
  let from = 0
  for (const { start, end, text: piece } of inOrder(splices)) {
    result += text.slice(from, start) + piece
    from = end
  }
  return result + text.slice(from)
}

/** Splices from the first place to the last; of those at one place in the order in which they were given. */
function inOrder(splices: readonly Splice[]): Splice[] {
  return splices.toSorted((a, b) => a.start - b.start || a.end - b.end)
}
