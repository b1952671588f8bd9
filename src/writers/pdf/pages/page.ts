import type { Origin } from '../../../source/origin.ts'
import type { Drawing } from '../../../model/drawing.ts'
import type { Alias, Face, Features } from '../lines/run.ts'
import type { StructureElement } from '../structure.ts'
import type { OutlineEntry } from './box.ts'

/** A finished page: what stands where, in the order in which it is drawn. Lengths in points, from the page's upper left corner. */
export interface Page {
  readonly width: number
  readonly height: number
  readonly items: readonly Item[]
}

export type Item = TextItem | RuleItem | ShapeItem | PictureItem | LinkItem | AnchorItem | TagItem

/** The piece of the paper that an item came from, and the place in the sources where that is known. */
interface Placed {
  readonly unit: string | undefined
  readonly origin?: Origin | undefined
}

/** A run of text in one face. */
export interface TextItem extends Placed {
  readonly kind: 'text'
  readonly text: string
  readonly x: number
  readonly baseline: number
  readonly width: number
  readonly font: Face
  readonly size: number
  readonly color: string
  readonly features: Features | undefined
  readonly alias: Alias | undefined
  /** After each character. */
  readonly spacing: number
  /** After its last character, and part of that. */
  readonly roomAfter?: number | undefined
}

/** A line from left to right, on both sides of its `y`. */
export interface RuleItem extends Placed {
  readonly kind: 'rule'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly thickness: number
}

/** A filled rectangle: the lines and bars of a redline. They are drawn over all else. */
export interface ShapeItem extends Placed {
  readonly kind: 'shape'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly color: string
}

export interface PictureItem extends Placed {
  readonly kind: 'picture'
  readonly drawing: Drawing
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Text that leads to a place in the paper by its name, or to an address outside; from its box. */
export interface LinkItem extends Placed {
  readonly kind: 'link'
  readonly target: string | undefined
  readonly address: string | undefined
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly items: readonly TextItem[]
}

/** A place that links lead to by its name, or that an entry of the outline leads to. */
export interface AnchorItem extends Placed {
  readonly kind: 'anchor'
  readonly x: number
  readonly y: number
  readonly name?: string
  readonly entry?: OutlineEntry
}

/**
 * What is within belongs to an element of the logical structure; without one it is page furniture. An element that is met here first
 * belongs to the one around it, after what was there before.
 */
export interface TagItem {
  readonly kind: 'tag'
  readonly element: StructureElement | undefined
  readonly items: readonly Item[]
}

/** An item in another place. */
export function moved<T extends Item>(item: T, x: number, y: number): T {
  switch (item.kind) {
    case 'text':
      return { ...item, x: item.x + x, baseline: item.baseline + y }
    case 'tag':
      return { ...item, items: item.items.map((inner) => moved(inner, x, y)) }
    case 'link':
      return { ...item, x: item.x + x, y: item.y + y, items: item.items.map((inner) => moved(inner, x, y)) }
    default:
      return { ...item, x: item.x + x, y: item.y + y }
  }
}
