import { style } from '../../style.ts'
import { clearances } from './clear-lines.ts'
import { composeParagraph, composePrepared, type ParagraphSetting, type PreparedParagraph } from './compose-paragraph.ts'
import { placeMark } from './place-mark.ts'
import type { MeasuredRun, PlacedRun } from './run.ts'

/** How the lines of a paragraph are set. Lengths in points. */
export interface LineSetting extends ParagraphSetting {
  /** From one baseline to the next. */
  readonly leading: number
  /** Width of the room before the first line for the mark of an item. */
  readonly markRoom: number
  /** Whether a rule may stand under its last line, so that no letter reaches beyond it. */
  readonly isCleared?: boolean
}

/** A line as it is set: its pieces in reading order, one height and one baseline whatever faces stand on it. */
export interface TypeLine {
  readonly runs: readonly PlacedRun[]
  /** From its upper edge to the next line. */
  readonly height: number
  /** From its upper edge. */
  readonly baseline: number
  /** Offset in the text of the paragraph at which it begins; marks of notes are no part of the text. */
  readonly start: number
}

/** The lines of a paragraph, which may be prepared where it has no mark; the mark of an item stands before the first. */
export function setLines(runs: readonly MeasuredRun[], setting: LineSetting, prepared?: PreparedParagraph): TypeLine[] {
  const { leading, markRoom } = setting
  const marks = runs.filter((run) => run.mark)
  const words = marks.length === 0 ? runs : runs.filter((run) => !run.mark)
  const size = runs[0]?.fontSize ?? 0
  const composed = prepared && marks.length === 0 ? composePrepared(prepared, setting.measure) : composeParagraph(words, setting)
  // A mark is printed even where no word stands behind it.
  const lines = composed.length === 0 && marks.length > 0 ? [{ runs: [], start: 0 }] : composed
  const baseline = (leading - size) / 2 + style.lines.baseline * size
  // Only letters that run from right to left reach beyond the distance of their lines.
  const rooms = setting.isRightToLeft
    ? clearances(lines, { leading, below: setting.isCleared ? leading - baseline : undefined })
    : []
  return lines.map((line, index) => ({
    runs: index === 0 && marks.length > 0 ? [...placeMark(marks, setting, markRoom), ...line.runs] : line.runs,
    height: leading + (rooms[index] ?? 0),
    baseline,
    start: line.start - lengthOfMarks(words, line.start),
  }))
}

/** Length of the marks of notes before an offset: they are no part of the text. */
function lengthOfMarks(runs: readonly MeasuredRun[], before: number): number {
  let at = 0
  let length = 0
  for (const run of runs) {
    if (at >= before) break
    if (run.note !== undefined) length += run.text.length
    at += run.text.length
  }
  return length
}
