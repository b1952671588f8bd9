import { LastingSource, pathKey } from '../source/lasting-source.ts'
import type { ScalarAt, YamlPath, YamlSource } from '../source/yaml-source.ts'

/** What was made of a unit, and the units that were looked at for it. */
interface Made {
  readonly value: unknown
  readonly of: unknown
  readonly read: ReadonlySet<string>
}

/** The units that are looked at for what is just being made, and whether it may be kept. */
interface Making {
  readonly read: Set<string>
  isKept: boolean
}

/**
 * What was made of the units of a wording, of the same facts in the same language, in a process that reads it again and again: it lasts as long as all units
 * that were looked at for it are written as they were. Its places are asked of `places`, and are then those of the state that was read last.
 */
export class LastingUnits {
  readonly places: LastingSource
  readonly #made = new Map<string, Map<string, Made>>()
  readonly #making: Making[] = []

  constructor(source: YamlSource) {
    this.places = new LastingSource(source)
  }

  /** Goes on to a newer state of the wording. */
  goOnTo(source: YamlSource): void {
    const changed = this.places.goOnTo(source)
    for (const units of this.#made.values())
      if (!changed) units.clear()
      else if (changed.length > 0)
        for (const [path, { read }] of units) if (changed.some((each) => read.has(each))) units.delete(path)
  }

  /** What was made of a unit, and of another thing beside it, by its kind. */
  of<T>(kind: string, path: YamlPath, make: () => T, of?: unknown): T {
    const key = pathKey(path)
    const units = this.#made.get(kind) ?? new Map<string, Made>()
    this.#made.set(kind, units)
    const known = units.get(key)
    if (known && known.of === of) {
      for (const { read } of this.#making) for (const each of known.read) read.add(each)
      return known.value as T
    }
    const making: Making = { read: new Set(), isKept: true }
    this.#making.push(making)
    this.looksAt(path)
    const value = make()
    this.#making.pop()
    if (making.isKept) units.set(key, { value, of, read: making.read })
    return value
  }

  /** What was made of each of the texts of the wording, and of another thing beside it: row by row, since most rows are as they were. */
  ofEach<T>(kind: string, texts: readonly ScalarAt[], make: (text: ScalarAt) => readonly T[], of?: unknown): T[] {
    const ofRow = (row: readonly ScalarAt[]): T[] => row.flatMap((text) => this.of(kind, text.path, () => make(text), of))
    const rows: T[][] = []
    for (let at = 0; at < texts.length; at += ROW)
      rows.push(this.of(`rows of ${kind}`, [at], () => ofRow(texts.slice(at, at + ROW)), of))
    return rows.flat()
  }

  /** Hears that what is being made follows from another unit too, or from its absence. */
  looksAt(path: YamlPath): void {
    for (const { read } of this.#making) read.add(pathKey(path))
  }

  /** Has what is being made be made again the next time: more than its value follows from it. */
  keepNone(): void {
    for (const making of this.#making) making.isKept = false
  }
}

/** As many texts as a wording has rows of them. */
const ROW = 24
