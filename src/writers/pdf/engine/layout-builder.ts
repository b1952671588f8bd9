import layoutBuilderModule, { type LayoutNode, type PageItem } from 'pdfmake/js/LayoutBuilder.js'
import lineModule, { type Inline, type Line } from 'pdfmake/js/Line.js'
import { composeParagraph } from '../lines/compose-paragraph.ts'
import { flagChanges } from './flag-changes.ts'
import { type ParagraphNode, paragraphOf } from './paragraph-node.ts'
import { placeMark } from './place-mark.ts'
import { processRows } from './process-rows.ts'

const LayoutBuilder = layoutBuilderModule.default
const PdfLine = lineModule.default

/** A paragraph's lines that are still to be placed. */
interface Queue {
  readonly lines: Line[]
  readonly count: number
}

/**
 * pdfmake's layout with the typesetting that it lacks: lines composed over whole paragraphs, no line left alone at a page's head or
 * foot, no heading last on a page, no day of a table parted from its first row.
 */
export class PaperLayoutBuilder extends LayoutBuilder {
  readonly #queues = new WeakMap<LayoutNode, Queue>()
  readonly #composed = new WeakMap<LayoutNode, { measure: number; lines: Line[] }>()

  override tryLayoutDocument(...document: unknown[]): unknown {
    // Widths are measured where lines are composed; pdfmake would shape every paragraph once more for nothing.
    this.docMeasure.textInlines.widthOfText = () => 0
    return super.tryLayoutDocument(...document)
  }

  override processVerticalContainer(node: LayoutNode): void {
    const items = node.stack ?? []
    items.forEach((item, index) => {
      if (
        this.#isFree() &&
        item.pageBreak !== 'before' &&
        !this.#isAtTop() &&
        this.#leastHeight(items, index) > this.writer.context().availableHeight
      )
        this.writer.moveToNextPage()
      this.processNode(item)
      node.positions.push(...item.positions)
    })
  }

  override processColumns(node: LayoutNode): void {
    this.inReadingOrder(() => super.processColumns(node))
  }

  override processTable(node: LayoutNode): void {
    this.nestedLevel++
    processRows(this, node, (row) => this.#rowHeight(node, row))
    this.nestedLevel--
  }

  override buildNextLine(node: LayoutNode): Line | null {
    if (!paragraphOf(node)) return super.buildNextLine(node)
    const queue = this.#queues.get(node) ?? this.#start(node)
    const line = queue.lines.shift()
    if (line) {
      const { column, tag, markTag } = paragraphOf(node) ?? {}
      Object.assign(line, { column, tag, markTag })
    }
    if (!line) {
      this.#queues.delete(node)
      return null
    }
    this.#keepTogether(line, queue)
    return line
  }

  /** Runs a step that lays columns from left to right, and puts the lines that it placed in the order of the columns as they are read. */
  inReadingOrder<T>(step: () => T): T {
    const { items } = this.writer.context().getCurrentPage()
    const first = items.length
    const result = step()
    const placed = items.splice(first)
    items.push(...placed.toSorted((a, b) => columnOf(a) - columnOf(b)))
    return result
  }

  /** Height of a node without its margins, in points, when it is set in a column of this width. */
  heightOf(node: LayoutNode, measure: number): number {
    const [left, top, right, bottom] = node._margin ?? [0, 0, 0, 0]
    if (node.stack) return node.stack.reduce((sum, item) => sum + this.heightOf(item, measure - left - right), top + bottom)
    return paragraphOf(node)
      ? top + bottom + this.#linesOf(node, measure - left - right).reduce((sum, line) => sum + line.getHeight(), 0)
      : 0
  }

  #start(node: LayoutNode): Queue {
    const lines = [...this.#linesOf(node, this.writer.context().availableWidth)]
    const queue = { lines, count: lines.length }
    this.#queues.set(node, queue)
    const entry = (node as unknown as ParagraphNode).outlineEntry
    if (entry && lines[0]) lines[0]._outline = { ...entry, expanded: true }
    return queue
  }

  /** Moves on early when otherwise one line would stand alone: the first at a page's foot, or the last at a page's head. */
  #keepTogether(line: Line, { lines, count }: Queue): void {
    if (!this.#isFree() || this.#isAtTop()) return
    const height = line.getHeight()
    const fit = Math.floor((this.writer.context().availableHeight + 0.01) / height)
    const left = lines.length + 1
    const isFirst = left === count
    const leavesOrphan = isFirst && fit < leastLines(count)
    const leavesWidow = left === 2 && fit === 1
    if (leavesOrphan || leavesWidow) this.writer.moveToNextPage()
  }

  /** What must fit on the page for an item to begin there: a heading with what it heads, and two lines of that. */
  #leastHeight(items: readonly LayoutNode[], from: number): number {
    let height = 0
    for (const [index, item] of items.entries()) {
      if (index < from) continue
      const paragraph = paragraphOf(item)
      const [left, top, right, bottom] = item._margin ?? [0, 0, 0, 0]
      if (!paragraph) return height + (item.table ? this.#rowHeight(item, 0) + this.#rowHeight(item, 1) : 0)
      const lines = this.#linesOf(item, this.writer.context().availableWidth - left - right)
      if (!paragraph.staysWithNext) return height + (index === from ? 0 : top + leastLines(lines.length) * paragraph.leading)
      height += top + lines.length * paragraph.leading + bottom
    }
    return height
  }

  #rowHeight(table: LayoutNode, row: number): number {
    const cells = table.table?.body[row] ?? []
    const widths = table.table?.widths ?? []
    const padding = Number(table['rowPadding'] ?? 0)
    return (
      Math.max(
        0,
        ...cells.map((cell, column) => {
          const span = Number(cell['colSpan'] ?? 1)
          const width = widths.slice(column, column + span).reduce((sum, { _calcWidth }) => sum + _calcWidth, 0)
          return this.heightOf(cell, width)
        }),
      ) + padding
    )
  }

  #linesOf(node: LayoutNode, measure: number): Line[] {
    const known = this.#composed.get(node)
    if (known && Math.abs(known.measure - measure) < 0.01) return known.lines
    const paragraph = paragraphOf(node)
    const runs = node._inlines ?? []
    if (!paragraph) return []
    const marks = runs.filter((run) => run['mark'] === true)
    const placed = composeParagraph(
      runs.filter((run) => run['mark'] !== true),
      { measure, ...paragraph },
    )
    paragraph.onLines?.(placed.map(({ start }) => start))
    const lines = placed.map(({ inlines, width }, index) => {
      const size = runs[0]?.fontSize ?? 10
      const marked = index === 0 && paragraph.mark ? [...placeMark(marks, paragraph, measure), ...inlines] : inlines
      return makeLine(marked, width, measure, paragraph.leading, size, index === placed.length - 1)
    })
    flagChanges(lines)
    this.#composed.set(node, { measure, lines })
    return lines
  }

  /** Whether the page may be left here: not within a cell, nor within what is measured apart. */
  #isFree(): boolean {
    return this.nestedLevel === 0 && this.writer.transactionLevel === 0
  }

  #isAtTop(): boolean {
    const { y, pageMargins } = this.writer.context()
    return y <= pageMargins.top + 1
  }
}

/** Column in which what was placed is read, from 0. */
function columnOf({ type, item }: PageItem): number {
  return type === 'line' ? (item.column ?? 0) : 0
}

/** How many lines of a paragraph a page must hold for it to begin there: two, and all of three, of which one would be left over. */
function leastLines(count: number): number {
  return count <= 3 ? count : 2
}

/** A line with one height and one baseline whatever faces stand on it, so that lines keep their distance. */
function makeLine(inlines: Inline[], width: number, measure: number, leading: number, size: number, isLast: boolean): Line {
  const line = new PdfLine(measure)
  line.inlines = inlines
  line.inlineWidths = width
  line.lastLineInParagraph = isLast
  line.getHeight = () => leading
  line.getAscenderHeight = () => (leading - size) / 2 + BASELINE * size
  return line
}

/** Height of the baseline over the foot of the em box, as a share counted from its head. */
const BASELINE = 0.86
