import type { Origin } from '../../../source/origin.ts'
import type { Face, MeasuredRun } from '../lines/run.ts'
import { setLines, type TypeLine } from '../lines/set-lines.ts'
import type { ParagraphBox } from './box.ts'

/** A paragraph that was composed: its runs as they were then, and its lines. */
interface KeptParagraph {
  readonly runs: readonly MeasuredRun[]
  readonly lines: readonly TypeLine[]
}

/** What the lines of a paragraph depend on beside its runs, its width and whether its words may be divided. */
const SETTING = [
  'alignment',
  'isSpaced',
  'turnedIndent',
  'isBalanced',
  'isRightToLeft',
  'bindsLetters',
  'leading',
  'isCleared',
  'markRoom',
] as const satisfies readonly (keyof ParagraphBox)[]

/**
 * Lines of the papers that were set before, for those that are set next: a paragraph that says the same in the same faces has the same lines.
 * Only the places in the sources, which move with every edit, are those of today. What the last paper had no use for is let go.
 */
export class KeptLines {
  readonly #faces = new Map<Face, number>()
  #former = new Map<string, KeptParagraph>()
  #current = new Map<string, KeptParagraph>()
  #formerWidths = new Map<string, readonly number[]>()
  #currentWidths = new Map<string, readonly number[]>()

  linesOf(runs: readonly MeasuredRun[], box: ParagraphBox, measure: number): readonly TypeLine[] {
    const key = this.#keyOf(runs, box, measure)
    const known = this.#current.get(key) ?? this.#former.get(key)
    const lines = known ? withOrigins(known, runs) : setLines(runs, { ...box, measure })
    this.#current.set(key, { runs, lines })
    return lines
  }

  /** The widths of a table's columns, by the runs of its cells, which were fitted to the same words before; else those that are worked out now. */
  widthsOf(cells: readonly (readonly MeasuredRun[])[], setting: unknown, fit: () => readonly number[]): readonly number[] {
    const key = JSON.stringify([setting, cells.map((runs) => this.#keyOfRuns(runs))])
    const widths = this.#currentWidths.get(key) ?? this.#formerWidths.get(key) ?? fit()
    this.#currentWidths.set(key, widths)
    return widths
  }

  /** To be called when a paper has been set. */
  endPaper(): void {
    this.#former = this.#current
    this.#current = new Map()
    this.#formerWidths = this.#currentWidths
    this.#currentWidths = new Map()
  }

  /** All that lines depend on. */
  #keyOf(runs: readonly MeasuredRun[], box: ParagraphBox, measure: number): string {
    const setting = [measure, box.hyphenate !== undefined, ...SETTING.map((key) => box[key])]
    // Runs that came from one place then must do so today.
    const places = new Map<Origin | undefined, number>()
    const sources = runs.map(({ origin }) => {
      if (!places.has(origin)) places.set(origin, places.size)
      return places.get(origin)
    })
    return JSON.stringify([setting, sources, this.#keyOfRuns(runs)])
  }

  #keyOfRuns(runs: readonly MeasuredRun[]): unknown[] {
    return runs.map((run) => [this.#numberOf(run.font), { ...run, origin: undefined, font: undefined }])
  }

  #numberOf(face: Face): number {
    const number = this.#faces.get(face) ?? this.#faces.size
    this.#faces.set(face, number)
    return number
  }
}

function withOrigins({ runs: former, lines }: KeptParagraph, runs: readonly MeasuredRun[]): TypeLine[] {
  const origins = new Map<Origin | undefined, Origin | undefined>(
    former.map(({ origin }, index) => [origin, runs[index]?.origin]),
  )
  return lines.map((line) => ({
    ...line,
    runs: line.runs.map(({ origin: before, ...run }) => {
      const origin = origins.get(before)
      return origin ? { ...run, origin } : run
    }),
  }))
}
