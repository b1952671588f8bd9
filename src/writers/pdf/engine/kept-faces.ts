import type { EmbeddedFont } from 'pdfmake/js/PDFDocument.js'
import { type Cluster, keyOf } from './cluster-glyphs.ts'
import type { LastingDocument } from './lasting-document.ts'
import { PreparedFace } from './prepared-face.ts'
import type { WrittenObjects } from './whole-document.ts'

/** All that follows for the file from a font. */
interface FontState {
  readonly id: string
  /** What there is once for each face; undefined where fontkit has opened it. */
  readonly face: unknown
  readonly glyphs: readonly number[]
  readonly clusters: readonly Cluster[]
  readonly widths: readonly (number | undefined)[]
  readonly unicode: readonly (readonly number[])[]
}

/** A font as it was written. */
interface KeptFace {
  readonly state: FontState
  /** The file of its glyphs. */
  readonly file: Uint8Array
  readonly objects: WrittenObjects
}

/** Fonts of the document that was written last: one that has the same glyphs in the next is not put together again. */
export class KeptFaces {
  readonly #kept = new Map<string, KeptFace>()

  /** To be called when all is drawn: fonts write themselves as they were written before, where they are the same. */
  writeFor(document: LastingDocument): void {
    for (const [name, font] of Object.entries(document._fontFamilies)) {
      const embed = font.embed.bind(font)
      font.embed = () => {
        const state = stateOf(font, document)
        const known = this.#kept.get(name)
        const isKnown = known !== undefined && areSame(state, known.state)
        if (isKnown && document.writeAgain(font.dictionary.id, known.objects)) return
        const file = isKnown ? known.file : font.subset.encode()
        font.subset.encode = () => file
        this.#kept.set(name, { state, file, objects: document.recorded(embed, font.dictionary.id) })
      }
    }
  }
}

function stateOf(font: EmbeddedFont, document: LastingDocument): FontState {
  const { id, subset, widths, unicode } = font
  return {
    id,
    face: font.font instanceof PreparedFace ? font.font.letters : undefined,
    // Parts of composed glyphs are taken in while the file is put together.
    glyphs: subset.glyphs.slice(),
    clusters: document.composedIn(font).slice(),
    widths,
    unicode,
  }
}

function areSame(one: FontState, other: FontState): boolean {
  return (
    one.id === other.id &&
    one.face !== undefined &&
    one.face === other.face &&
    areAlike(one.glyphs, other.glyphs) &&
    areAlike(one.widths, other.widths) &&
    areAlike(one.unicode, other.unicode, (points, others) => areAlike(points, others)) &&
    areAlike(one.clusters, other.clusters, (cluster, another) => keyOf(cluster) === keyOf(another))
  )
}

function areAlike<T>(ones: readonly T[], others: readonly T[], isAlike: (one: T, other: T) => boolean = () => false): boolean {
  if (ones === others) return true
  if (ones.length !== others.length) return false
  for (let index = 0; index < ones.length; index++) {
    const one = ones[index] as T
    const other = others[index] as T
    if (one !== other && !isAlike(one, other)) return false
  }
  return true
}
