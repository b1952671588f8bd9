import type { Drawing, Fill } from '../../model/drawing.ts'
import { escapeXml } from '../xml.ts'
import { element } from './markup.ts'

/** Room that is not that of every drawing of its name, in points. */
interface Size {
  readonly width: number
  readonly gap: number
}

/** A drawing within the text, in the colour of the text; its title is what it says to readers who do not see it. */
export function writeDrawing({ width, height, outlines, fills }: Drawing, name: string, alternate: string, size?: Size): string {
  return element(
    'svg',
    {
      class: name,
      role: 'img',
      'aria-label': alternate,
      viewBox: `0 0 ${width} ${height}`,
      preserveAspectRatio: 'none',
      style: size && `inline-size: ${size.width}pt; margin-inline-end: ${size.gap}pt`,
    },
    element('title', {}, escapeXml(alternate)),
    ...outlines.map((d, index) => element('path', { d, ...look(fills?.[index]) })),
  )
}

function look(fill: Fill | undefined): Record<string, string | undefined> {
  return { fill: fill?.color ?? 'currentcolor', 'fill-rule': fill?.evenOdd ? 'evenodd' : undefined }
}
