import type { TitleBlock } from '../document/tree.ts'
import { changeOfLine, indexesOf } from './redline-places.ts'
import { style } from './style.ts'

/** Whether the line with dates and place has a look of its own. */
export const datesStandOut = (): boolean => style.titleBlock.datesFace !== style.titleBlock.lineFace

/** The faces of the lines over a title: that with dates and place may have another. In a redline each line has that of its own text. */
export function titleFaces(block: TitleBlock): (typeof style.titleBlock.lineFace)[] {
  const { lineFace, datesFace } = style.titleBlock
  return areDates(block).map((dates) => (dates ? datesFace : lineFace))
}

/** The names of the same lines, where they look different. */
export function titleNames(block: TitleBlock): ('dates' | undefined)[] {
  return areDates(block).map((dates) => (dates && datesStandOut() ? 'dates' : undefined))
}

const areDates = ({ lines, dates }: TitleBlock): boolean[] =>
  indexesOf(lines.map(changeOfLine)).map(({ later }) => later === dates)
