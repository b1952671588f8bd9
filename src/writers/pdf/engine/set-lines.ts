import lineModule, { type Inline, type Line } from 'pdfmake/js/Line.js'
import { style } from '../../style.ts'
import { composeParagraph } from '../lines/compose-paragraph.ts'
import { flagChanges } from './flag-changes.ts'
import type { ParagraphSettings } from './paragraph-node.ts'
import { placeMark } from './place-mark.ts'

const PdfLine = lineModule.default

/** The lines of a paragraph of this width, in points; the mark of an item stands before the first. */
export function setLines(runs: readonly Inline[], paragraph: ParagraphSettings, measure: number): Line[] {
  const marks = runs.filter((run) => run['mark'] === true)
  const words = runs.filter((run) => run['mark'] !== true)
  const placed = composeParagraph(words, { measure, ...paragraph })
  paragraph.onLines?.(placed.map(({ start }) => start - lengthOfMarks(words, start)))
  const lines = placed.map(({ inlines, width }, index) => {
    const size = runs[0]?.fontSize ?? 10
    const marked = index === 0 && paragraph.mark ? [...placeMark(marks, paragraph, measure), ...inlines] : inlines
    return makeLine(marked, width, measure, paragraph.leading, size, index === placed.length - 1)
  })
  flagChanges(lines)
  return lines
}

/** Length of the marks of notes before an offset: they are no part of the text. */
function lengthOfMarks(runs: readonly Inline[], before: number): number {
  let at = 0
  let length = 0
  for (const run of runs) {
    if (at >= before) break
    if (run['note'] !== undefined) length += run.text.length
    at += run.text.length
  }
  return length
}

/** A line with one height and one baseline whatever faces stand on it, so that lines keep their distance. */
function makeLine(inlines: Inline[], width: number, measure: number, leading: number, size: number, isLast: boolean): Line {
  const line = new PdfLine(measure)
  line.inlines = inlines
  line.inlineWidths = width
  line.lastLineInParagraph = isLast
  line.getHeight = () => leading
  line.getAscenderHeight = () => (leading - size) / 2 + style.lines.baseline * size
  return line
}
