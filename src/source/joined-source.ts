import type { LineEnd, OffsetMap } from './scalar-offsets.ts'
import type { Span } from './source-file.ts'
import { type ScalarAt, type YamlPath, YamlSource } from './yaml-source.ts'

/** Data of another file, and where they are laid: what stands at `from` there stands at `at` here. */
export interface Laid {
  readonly at: YamlPath
  readonly source: YamlSource
  readonly from: YamlPath
  /** What is laid, where it is not all that stands at `from`. */
  readonly value?: unknown
}

/** What becomes of data that two files have. */
export interface Meeting {
  /** Whether two lists at a path are one, the file's own entries first. */
  readonly isOneList: (path: YamlPath) => boolean
  /** Whether two maps at a path are one. */
  readonly isOneMap: (path: YamlPath) => boolean
  /** Is told of what stands in both and is not one: here, and where in the other file. The file's own holds. */
  readonly twice: (path: YamlPath, other: YamlSource, from: YamlPath) => void
}

/**
 * A YAML file with the data of others laid under it, as if all stood in one: maps are one map, and every piece keeps its place in its own file.
 * The file stands for all where one must, as for the name of what is read.
 */
class JoinedSource extends YamlSource {
  readonly #own: YamlSource
  readonly #joints: readonly Required<Laid>[]
  override readonly own: YamlSource

  constructor(own: YamlSource, value: unknown, joints: readonly Required<Laid>[]) {
    super(own.file, { contents: null, toJS: () => value }, own.isBroken)
    this.#own = own
    this.own = own.own
    this.#joints = joints
  }

  override valueSpan(path: YamlPath): Span {
    const { source, at } = this.#ownerOf(path)
    return source.valueSpan(at)
  }

  override keySpan(path: YamlPath): Span {
    const { source, at } = this.#ownerOf(path)
    return source.keySpan(at)
  }

  override keysOf(path: YamlPath): string[] {
    const { source, at } = this.#ownerOf(path)
    const isJoined = this.#joints.some((joint) => joint.at.length > path.length && isWithin(joint.at, path))
    const value = this.valueAt(path)
    return isJoined && isMap(value) ? Object.keys(value) : source.keysOf(at)
  }

  override textOffsets(path: YamlPath): OffsetMap | undefined {
    const { source, at } = this.#ownerOf(path)
    return source.textOffsets(at)
  }

  override lineEndsOf(path: YamlPath): readonly LineEnd[] {
    const { source, at } = this.#ownerOf(path)
    return source.lineEndsOf(at)
  }

  override textSpans(path: YamlPath): (start: number, end: number) => Span {
    const { source, at } = this.#ownerOf(path)
    return source.textSpans(at)
  }

  protected override scalarsWithin(): ScalarAt[] {
    const laid = this.#joints.flatMap(({ at, source, from, value }) =>
      source.scalars().flatMap(({ file, path, node }) => {
        const rest = path.slice(from.length)
        return isWithin(path, from) && has(value, rest) ? [{ file, path: [...at, ...rest], node }] : []
      }),
    )
    return [...this.#own.scalars(), ...laid]
  }

  override pathAt(span: Span): YamlPath | undefined {
    const own = this.#own.pathAt(span)
    if (own) return own
    const found = this.#joints.flatMap(({ at, source, from }) => {
      const path = source.pathAt(span)
      return path && isWithin(path, from) ? [{ depth: from.length, path: [...at, ...path.slice(from.length)] }] : []
    })
    return found.sort((a, b) => b.depth - a.depth)[0]?.path
  }

  /** Which file has a path, or would have it, and where. */
  #ownerOf(path: YamlPath): { source: YamlSource; at: YamlPath } {
    if (this.#own.valueAt(path) !== undefined) return { source: this.#own, at: path }
    let joint: Required<Laid> | undefined
    for (const one of this.#joints) if (one.at.length > (joint?.at.length ?? -1) && isWithin(path, one.at)) joint = one
    return joint ? { source: joint.source, at: [...joint.from, ...path.slice(joint.at.length)] } : { source: this.#own, at: path }
  }
}

/** Lays data of other files under a file: what that has not is taken from them. */
export function joinSources(own: YamlSource, laid: readonly Laid[], { isOneList, isOneMap, twice }: Meeting): YamlSource {
  const joints: Required<Laid>[] = []
  const lay = (value: unknown, joint: Required<Laid>): unknown => {
    const { at, source, from, value: other } = joint
    if (value === undefined) {
      joints.push(joint)
      return other
    }
    if (isMap(value) && isMap(other) && isOneMap(at)) {
      const both = { ...value }
      for (const [key, entry] of Object.entries(other))
        both[key] = lay(both[key], { at: [...at, key], source, from: [...from, key], value: entry })
      return both
    }
    if (Array.isArray(value) && Array.isArray(other) && isOneList(at)) {
      other.forEach((entry, index) =>
        joints.push({ at: [...at, value.length + index], source, from: [...from, index], value: entry }),
      )
      return [...(value as unknown[]), ...(other as unknown[])]
    }
    twice(at, source, from)
    return value
  }
  const put = (value: unknown, depth: number, joint: Required<Laid>): unknown => {
    const key = joint.at[depth]
    if (key === undefined) return lay(value, joint)
    if (Array.isArray(value)) return value.map((entry: unknown, index) => (index === key ? put(entry, depth + 1, joint) : entry))
    // What is no map is told for its shape.
    if (value !== undefined && !isMap(value)) return value
    return { ...value, [String(key)]: put(value?.[String(key)], depth + 1, joint) }
  }
  const value = laid.reduce<unknown>((all, { at, source, from, value: part = source.valueAt(from) }) => {
    return part === undefined ? all : put(all, 0, { at, source, from, value: part })
  }, own.value)
  return joints.length === 0 ? own : new JoinedSource(own, value, joints)
}

function isWithin(path: YamlPath, above: YamlPath): boolean {
  for (let index = 0; index < above.length; index++)
    if (path[index] !== above[index] && String(path[index]) !== String(above[index])) return false
  return true
}

function has(value: unknown, path: YamlPath): boolean {
  return (
    path.reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? Reflect.get(at, key) : undefined),
      value,
    ) !== undefined
  )
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
