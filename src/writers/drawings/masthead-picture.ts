import type { Masthead } from '../../document/tree.ts'
import type { Drawing } from '../../model/drawing.ts'
import { style } from '../style.ts'
import { emblem } from './emblem.ts'

/** The picture beside the organ, in points. */
export interface MastheadPicture {
  readonly drawing: Drawing
  readonly alternate: string
  readonly width: number
  readonly height: number
  /** With its distance from the organ. */
  readonly column: number
}

/** The emblem of the United Nations, or the logo of another house in the room that there is; undefined where neither stands. */
export function mastheadPicture({ emblem: picture }: Pick<Masthead, 'emblem'>): MastheadPicture | undefined {
  if (!picture) return undefined
  const { emblemWidth, emblemColumn, logo } = style.masthead
  const { alternate } = picture
  if (!picture.logo)
    return {
      drawing: emblem,
      alternate,
      width: emblemWidth,
      height: (emblemWidth * emblem.height) / emblem.width,
      column: emblemColumn,
    }
  const { width, height } = picture.logo
  const scale = Math.min(logo.width / width, logo.height / height)
  const [drawnWidth, drawnHeight] = [round(width * scale), round(height * scale)]
  return { drawing: picture.logo, alternate, width: drawnWidth, height: drawnHeight, column: round(drawnWidth + logo.gap) }
}

/** To a tenth of a point: nobody sees less. */
function round(points: number): number {
  return Math.round(points * 10) / 10
}
