import type { EmbeddedFont } from 'pdfmake/js/PDFDocument.js'

/** Glyphs of a face that are drawn as one, and the characters that they are copied as. Measures in units of the face. */
export interface Cluster {
  readonly parts: readonly { readonly id: number; readonly x: number; readonly y: number }[]
  readonly advance: number
  readonly points: readonly number[]
}

/** Numbers of clusters in a subset begin where those of the glyphs of any face end. */
const FIRST = 0x10000

/** Flags of a component (OpenType, glyf): its place is in two bytes each, it is a place, another component follows. */
const WORDS = 0x1
const OFFSETS = 0x2
const MORE = 0x20

/**
 * Takes clusters into the subset of a face, each as one glyph that is composed of others, and gives their codes. One that is a glyph of
 * the face as it stands is that glyph, unless its code is already copied as other characters.
 */
export class ClusterGlyphs {
  readonly #font: EmbeddedFont
  readonly #clusters: Cluster[] = []
  readonly #codes = new Map<string, number>()

  constructor(font: EmbeddedFont) {
    this.#font = font
    const { subset } = font
    const add = subset._addGlyph.bind(subset)
    subset._addGlyph = (id) => {
      const cluster = clusterAt(id, this.#clusters)
      return cluster ? this.#add(cluster) : add(id)
    }
    const encode = subset.encode.bind(subset)
    subset.encode = () => {
      const { maxp } = font.font
      const { maxComponentDepth } = maxp
      // The parts may be composed themselves.
      if (this.#clusters.length > 0) maxp.maxComponentDepth = maxComponentDepth + 1
      const bytes = encode()
      maxp.maxComponentDepth = maxComponentDepth
      return bytes
    }
  }

  /** All clusters in the order in which they were composed. */
  get all(): readonly Cluster[] {
    return this.#clusters
  }

  codeOf(cluster: Cluster): number {
    const key = keyOf(cluster)
    const code =
      this.#codes.get(key) ?? this.#ownCodeOf(cluster) ?? this.#include(FIRST + this.#clusters.push(cluster) - 1, cluster)
    this.#codes.set(key, code)
    return code
  }

  /** The code of a cluster that is a glyph of the face. */
  #ownCodeOf(cluster: Cluster): number | undefined {
    const [part, ...more] = cluster.parts
    if (!part || more.length > 0 || part.x !== 0 || part.y !== 0) return undefined
    if (this.#font.font.getGlyph(part.id).advanceWidth !== cluster.advance) return undefined
    const code = this.#font.subset.includeGlyph(part.id)
    const known = this.#font.unicode[code]
    return known === undefined || known.join() === cluster.points.join() ? this.#include(part.id, cluster) : undefined
  }

  #include(id: number, { advance, points }: Cluster): number {
    const code = this.#font.subset.includeGlyph(id)
    this.#font.widths[code] ??= advance * this.#font.scale
    this.#font.unicode[code] ??= [...points]
    return code
  }

  /** Adds the outline of a cluster to the file of the face; one without parts has none. */
  #add({ parts, advance }: Cluster): number {
    const { subset, font } = this.#font
    const boxes = parts.map(({ id, x, y }) => {
      const { minX, minY, maxX, maxY } = font.getGlyph(id).cbox
      return { left: minX + x, foot: minY + y, right: maxX + x, head: maxY + y }
    })
    const left = boxes.length > 0 ? Math.min(...boxes.map((box) => box.left)) : 0
    const numbers =
      parts.length === 0
        ? []
        : [
            ...[-1, left, Math.min(...boxes.map(({ foot }) => foot))],
            ...[Math.max(...boxes.map(({ right }) => right)), Math.max(...boxes.map(({ head }) => head))],
            ...parts.flatMap(({ id, x, y }, index) => [
              WORDS | OFFSETS | (index < parts.length - 1 ? MORE : 0),
              ...[subset.includeGlyph(id), x, y],
            ]),
          ]
    // Outlines begin at every fourth byte.
    const bytes = Buffer.alloc(Math.ceil((2 * numbers.length) / 4) * 4)
    numbers.forEach((number, index) => bytes.writeInt16BE(number, 2 * index))
    subset.glyf.push(bytes)
    subset.loca.offsets.push(subset.offset)
    subset.hmtx.metrics.push({ advance, bearing: left })
    subset.offset += bytes.length
    return subset.glyf.length - 1
  }
}

/** The cluster of this number in a subset, among all; undefined where it is that of a glyph of the face. */
export function clusterAt(id: number, clusters: readonly Cluster[]): Cluster | undefined {
  return id < FIRST ? undefined : clusters[id - FIRST]
}

/** Tells a cluster from all others of its face. */
export function keyOf({ parts, advance, points }: Cluster): string {
  return `${points.join()} ${advance} ${parts.map(({ id, x, y }) => `${id},${x},${y}`).join(' ')}`
}
