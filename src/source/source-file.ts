/** A place in a text as editors count it: both numbers from 1, columns in UTF-16 code units. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** A stretch of a source file, as offsets into its text; line and column are worked out only when printing. */
export interface Span {
  readonly file: SourceFile
  readonly start: number
  readonly end: number
  /** A stretch of it, where it may move with its text; of any other place that is a matter of offsets. */
  readonly part?: (start: number, end: number) => Span
}

/** Why a text cannot be used at all, by the name that findings have in docs/checks.md. */
export interface TextFault {
  readonly code: 'encoding' | 'data-limit' | 'file-name'
  readonly message: string
  readonly label?: string
  readonly help: string
  /** Offset of the first place that shows it. */
  readonly at: number
}

/** A text with its path: what every diagnostic points into. A byte-order mark is not part of the text. */
export class SourceFile {
  readonly path: string
  readonly text: string
  /** What keeps the text from being used, found when it was read. */
  readonly fault: TextFault | undefined
  #lineStarts: number[] | undefined

  constructor(path: string, text: string, fault?: TextFault) {
    this.path = path
    this.text = text.startsWith('\uFEFF') ? text.slice(1) : text
    this.fault = fault
  }

  span(start: number, end: number): Span {
    return { file: this, start, end }
  }

  /** Line and column of an offset. */
  placeOf(offset: number): Place {
    const starts = this.lineStarts()
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }

  /** Offset of the end of the line that an offset is on, before its line feed. */
  lineEnd(offset: number): number {
    const next = this.lineStarts()[this.placeOf(offset).line]
    return next === undefined ? this.text.length : next - 1
  }

  /** Offset of the first character of a line (from 1). */
  offsetOfLine(line: number): number {
    return this.lineStarts()[line - 1] ?? this.text.length
  }

  /** The text of a line (from 1), without its line end. */
  lineText(line: number): string {
    const starts = this.lineStarts()
    const from = starts[line - 1] ?? this.text.length
    const to = starts[line] ?? this.text.length
    return this.text.slice(from, to).replace(/\r?\n$/, '')
  }

  private lineStarts(): number[] {
    if (this.#lineStarts) return this.#lineStarts
    const starts = [0]
    for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1)) starts.push(at + 1)
    return (this.#lineStarts = starts)
  }
}
