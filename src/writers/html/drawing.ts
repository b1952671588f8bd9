import type { Drawing } from '../drawings/drawing.ts'
import { escapeXml } from '../xml.ts'
import { element } from './markup.ts'

/** A drawing within the text, in the colour of the text; its title is what it says to readers who do not see it. */
export function writeDrawing({ width, height, outlines }: Drawing, name: string, alternate: string): string {
  return element(
    'svg',
    { class: name, role: 'img', 'aria-label': alternate, viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none' },
    element('title', {}, escapeXml(alternate)),
    ...outlines.map((d) => element('path', { d, fill: 'currentcolor' })),
  )
}
