import type { Drawing } from '../drawings/drawing.ts'
import { element } from '../xml.ts'
import type { Node } from './set-paragraph.ts'
import type { StructureElement } from './structure.ts'

/** How a drawing stands on the page. Lengths in points. */
interface DrawingLook {
  readonly width: number
  readonly height: number
  readonly alignment?: 'left' | 'right'
  readonly before?: number
  /** Column in which it is read, from 0. */
  readonly column?: number
  /** The figure that it is; without one it is page furniture. */
  readonly tag: StructureElement | undefined
}

/** A drawing after layout. */
export interface PlacedDrawing {
  readonly drawing: Drawing
  readonly tag: StructureElement | undefined
  readonly x: number
  readonly y: number
  readonly _width: number
  readonly _height: number
}

/** A drawing as a node of pdfmake: an empty SVG of its size, in the place of which the renderer draws it. */
export function drawingNode(drawing: Drawing, { width, height, alignment = 'left', before = 0, column, tag }: DrawingLook): Node {
  return { svg: element('svg', { width, height }), drawing, tag, alignment, column, margin: [0, before, 0, 0] }
}
