import layoutBuilderModule, { type LayoutNode, type PageItem } from 'pdfmake/js/LayoutBuilder.js'
import type { Line } from 'pdfmake/js/Line.js'
import { endsDivided } from './ends-divided.ts'
import { fitTable } from './fit-columns.ts'
import { leastLines } from './least-lines.ts'
import { notesAmong } from './notes-among.ts'
import { noteRule, PageNotes } from './page-notes.ts'
import { type NoteRun, type ParagraphNode, paragraphOf } from './paragraph-node.ts'
import { notesIn, processRows } from './process-rows.ts'
import { setLines } from './set-lines.ts'

const LayoutBuilder = layoutBuilderModule.default

/** A paragraph's lines that are still to be placed. */
interface Queue {
  readonly lines: Line[]
  /** The line that was placed last. */
  placed?: Line
  readonly count: number
}

/**
 * pdfmake's layout with the typesetting that it lacks: lines composed over whole paragraphs, no line left alone at a page's head or
 * foot, no heading last on a page, no day of a table parted from its first row, and notes at the foot of the page of their marks.
 */
export class PaperLayoutBuilder extends LayoutBuilder {
  readonly #queues = new WeakMap<LayoutNode, Queue>()
  readonly #composed = new WeakMap<LayoutNode, { measure: number; lines: Line[] }>()
  readonly #measuredNotes = new WeakMap<NoteRun, LayoutNode>()
  readonly #pageNotes = new PageNotes((note) => this.heightOf(this.#measured(note), this.#width))
  /** Notes of cells and columns that are being laid out: their page is known when these are in their place. */
  #waitingNotes: NoteRun[] = []

  override tryLayoutDocument(...document: unknown[]): unknown {
    // Widths are measured where lines are composed; pdfmake would shape every paragraph once more for nothing.
    this.docMeasure.textInlines.widthOfText = () => 0
    return super.tryLayoutDocument(...document)
  }

  override processVerticalContainer(node: LayoutNode): void {
    const items = node.stack ?? []
    items.forEach(fitTable)
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
    if (this.#isFree()) this.placeNotes()
  }

  override processTable(node: LayoutNode): void {
    const first = [0, 1].flatMap((row) => notesIn(node.table?.body[row] ?? []))
    const needs = this.#rowHeight(node, 0) + this.#rowHeight(node, 1) + this.roomFor(first)
    if (first.length > 0 && !this.#isAtTop() && needs > this.writer.context().availableHeight) this.writer.moveToNextPage()
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
    this.#waitingNotes.push(...notesAmong(line.inlines))
    if (this.#isFree()) this.placeNotes(line.getHeight())
    queue.placed = line
    return line
  }

  /** Draws the notes of each page over its lower margin, before what stands in the margins. */
  override addHeadersAndFooters(header: object, footer: object): void {
    const { left, bottom } = this.pageMargins
    const { height } = this.pageSize
    for (const [page, notes] of this.#pageNotes.pages) {
      this.writer.context().page = page
      const nodes = notes.map((note) => this.#measured(note))
      const isRightToLeft = nodes.some((node) => paragraphOf(node)?.isRightToLeft)
      this.writer.beginUnbreakableBlock(this.#width, height)
      for (const node of [this.#measure(noteRule(this.#width, isRightToLeft)), ...nodes]) this.processNode(node)
      this.writer.commitUnbreakableBlock(left, height - bottom - this.#pageNotes.heightWithRule(notes))
    }
    super.addHeadersAndFooters(header, footer)
  }

  roomFor(notes: readonly NoteRun[]): number {
    return this.#pageNotes.roomFor(notes, this.writer.context().page)
  }

  /** Gives the notes of what stands on the page their room at its foot, less what is still to be placed of their line. */
  placeNotes(lineHeight = 0): void {
    const context = this.writer.context()
    const room = this.roomFor(this.#waitingNotes)
    this.#pageNotes.add(this.#waitingNotes, context.page)
    this.#waitingNotes = []
    // A note that is higher than a page must not drive its own line from page to page.
    context.availableHeight -= Math.min(room, Math.max(0, context.availableHeight - lineHeight))
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

  /** Moves on early when otherwise one line would stand alone, the first at a page's foot or the last at a page's head, or a word be parted. */
  #keepTogether(line: Line, { lines, count, placed }: Queue): void {
    if (!this.#isFree() || this.#isAtTop()) return
    const fit = this.#fitting([line, ...lines])
    const left = lines.length + 1
    const isFirst = left === count
    const leavesOrphan = isFirst && fit < leastLines(count)
    const leavesWidow = left === 2 && fit === 1
    // One line less is no hole; where the line above is divided too, nothing is won.
    const dividesWord = fit === 1 && count - left >= 2 && endsDivided(line) && !endsDivided(placed)
    if (fit === 0 || leavesOrphan || leavesWidow || dividesWord) this.writer.moveToNextPage()
  }

  /** How many of these lines fit on the page with their notes. */
  #fitting(lines: readonly Line[]): number {
    const room = this.writer.context().availableHeight + 0.01
    const notes: NoteRun[] = []
    let height = 0
    const misfit = lines.findIndex((line) => {
      notes.push(...notesAmong(line.inlines))
      height += line.getHeight()
      return height + this.roomFor(notes) > room
    })
    return misfit < 0 ? lines.length : misfit
  }

  /** What must fit on the page for an item to begin there: a heading with what it heads, and two lines of that. */
  #leastHeight(items: readonly LayoutNode[], from: number): number {
    let height = 0
    const notes: NoteRun[] = []
    for (const [index, item] of items.entries()) {
      if (index < from) continue
      const paragraph = paragraphOf(item)
      const [left, top, right, bottom] = item._margin ?? [0, 0, 0, 0]
      if (!paragraph) return height + (item.table ? this.#rowHeight(item, 0) + this.#rowHeight(item, 1) : 0)
      const lines = this.#linesOf(item, this.writer.context().availableWidth - left - right)
      const least = paragraph.staysWithNext ? lines : index === from ? [] : lines.slice(0, leastLines(lines.length))
      notes.push(...least.flatMap(({ inlines }) => notesAmong(inlines)))
      if (!paragraph.staysWithNext)
        return height + (index === from ? 0 : top + least.length * paragraph.leading) + this.roomFor(notes)
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
    const lines = setLines(runs, paragraph, measure)
    this.#composed.set(node, { measure, lines })
    return lines
  }

  /** Width between the margins. */
  get #width(): number {
    return this.pageSize.width - this.pageMargins.left - this.pageMargins.right
  }

  #measured(note: NoteRun): LayoutNode {
    const node = this.#measuredNotes.get(note) ?? this.#measure(note.node)
    this.#measuredNotes.set(note, node)
    return node
  }

  #measure(node: object): LayoutNode {
    return this.docMeasure.measureBlock(this.docPreprocessor.preprocessBlock(node))
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
