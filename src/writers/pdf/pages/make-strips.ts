import type { Box, ColumnsBox, ParagraphBox, PictureBox, RuleBox } from './box.ts'
import type { ChangeWords } from './change-items.ts'
import type { Composer } from './composer.ts'
import { lineEnds } from './line-ends.ts'
import { hasChange, lineItems } from './line-items.ts'
import type { Item } from './page.ts'
import { rowStrips } from './rows.ts'
import { plainStrip, type Strip } from './strip.ts'
import { tableStrips } from './table-strips.ts'

/** What strips are made with. */
export interface Making {
  readonly composer: Composer
  /** What is heard where the changes of a redline begin and end. */
  readonly words: ChangeWords
  /** Height of a page between its margins, in points. */
  readonly room: number
}

/** Boxes one below the other, as strips from a place across and of a width, in points. */
export function stripsOf(boxes: readonly Box[], x: number, width: number, making: Making): Strip[] {
  return boxes.flatMap((box) => {
    switch (box.kind) {
      case 'paragraph':
        return paragraphStrips(box, x, width, making)
      case 'rule':
        return [ruleStrip(box, x, width)]
      case 'picture':
        return [pictureStrip(box, x, width)]
      case 'columns':
        return columnsStrips(box, x, making)
      case 'table':
        return tableStrips(box, x, (cell, left, measure) => stripsOf(cell, left, measure, making), making)
    }
  })
}

/** A strip for each line. */
function paragraphStrips(box: ParagraphBox, x: number, width: number, { composer, words }: Making): Strip[] {
  const measure = width - box.left - box.right
  const lines = composer.linesOf(box, measure)
  const items = lineItems(lines, box, { left: x + box.left, measure }, words)
  const ends = lineEnds(lines, box.staysWithNext)
  // Without a word it still keeps its room.
  if (lines.length === 0) return [plainStrip(0, [], { before: box.before, after: box.after, beginsPage: box.beginsPage })]
  return lines.map((line, index) => ({
    before: index === 0 ? box.before : 0,
    height: line.height,
    after: index === lines.length - 1 ? box.after : 0,
    end: ends[index] ?? 'free',
    beginsPage: index === 0 && box.beginsPage,
    columns: [items[index] ?? []],
    lines: [{ from: 0, to: line.height, isChanged: hasChange(line) }],
    notes: box.notes.size === 0 ? [] : line.runs.flatMap(({ note }) => (note === undefined ? [] : (box.notes.get(note) ?? []))),
  }))
}

function ruleStrip({ unit, thickness, length, before, after }: RuleBox, x: number, measure: number): Strip {
  const width = length ?? measure
  return plainStrip(0, [{ kind: 'rule', unit, x: x + (measure - width) / 2, y: 0, width, thickness }], { before, after })
}

function pictureStrip({ unit, drawing, width, height, before, side, tag }: PictureBox, x: number, measure: number): Strip {
  const left = side === 'left' ? x : x + measure - width
  const picture: Item = { kind: 'picture', unit, drawing, x: left, y: 0, width, height }
  return plainStrip(height, [{ kind: 'tag', element: tag, items: [picture] }], { before })
}

function columnsStrips({ columns }: ColumnsBox, x: number, making: Making): Strip[] {
  let left = x
  const cells = columns.map(({ width, reads, boxes }) => {
    const strips = stripsOf(boxes, left, width, making)
    left += width
    return { reads, strips, row: 0, rows: 1 }
  })
  return rowStrips([{ above: 0, below: 0, rule: [], end: 'free' }], cells, making.room)
}
