import { faceFile } from './face-file.ts'
import type { FaceBytes } from './font-source.ts'

/** How far the characters of a face reach: in em, or undefined where the face lacks the character. */
export type AdvanceWidths = (codePoint: number) => number | undefined

/** The widths of a face from its file: for who asks how long a text is, and sets none. Nothing is joined or kerned. */
export function advanceWidths(file: FaceBytes): AdvanceWidths {
  const face = faceFile(file)
  return (codePoint) => {
    const glyph = face.glyphOf(codePoint)
    return glyph === 0 ? undefined : face.advanceOf(glyph) / face.unitsPerEm
  }
}
