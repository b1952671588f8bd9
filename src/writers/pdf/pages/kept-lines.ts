import type { Origin } from '../../../source/origin.ts'
import type { Face, MeasuredRun } from '../lines/run.ts'
import { setLines, type TypeLine } from '../lines/set-lines.ts'
import type { ParagraphBox } from './box.ts'

/** A paragraph that was composed: its runs as they were then, and its lines. */
interface KeptParagraph {
  readonly runs: readonly MeasuredRun[]
  readonly lines: readonly TypeLine[]
}

/** Between the pieces of a key: no text of a paper has it. */
const BETWEEN = '\0'

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
  readonly #most: number
  readonly #faces = new Map<Face, number>()
  #former = new Map<string, KeptParagraph>()
  #current = new Map<string, KeptParagraph>()
  #formerWidths = new Map<string, readonly number[]>()
  #currentWidths = new Map<string, readonly number[]>()

  /** Paragraphs up to this number are kept however long nobody has asked for them: who keeps more than lines asks seldom. */
  constructor(most = 0) {
    this.#most = most
  }

  linesOf(runs: readonly MeasuredRun[], box: ParagraphBox, measure: number): readonly TypeLine[] {
    const key = this.#keyOf(runs, box, measure)
    const known = this.#current.get(key) ?? this.#former.get(key)
    const lines = known ? withOrigins(known, runs) : setLines(runs, { ...box, measure })
    this.#current.set(key, { runs, lines })
    return lines
  }

  /** The widths of a table's columns, by the runs of its cells, which were fitted to the same words before; else those that are worked out now. */
  widthsOf(cells: readonly (readonly MeasuredRun[])[], setting: unknown, fit: () => readonly number[]): readonly number[] {
    const key = `${JSON.stringify(setting)}${cells.map((runs) => this.#keyOfRuns(runs)).join(BETWEEN)}`
    const widths = this.#currentWidths.get(key) ?? this.#formerWidths.get(key) ?? fit()
    this.#currentWidths.set(key, widths)
    return widths
  }

  /** To be called when a paper has been set. */
  endPaper(): void {
    if (this.#current.size <= this.#most) return
    this.#former = this.#current
    this.#current = new Map()
    this.#formerWidths = this.#currentWidths
    this.#currentWidths = new Map()
  }

  /** All that lines depend on. */
  #keyOf(runs: readonly MeasuredRun[], box: ParagraphBox, measure: number): string {
    let key = `${measure}${BETWEEN}${box.hyphenate !== undefined}`
    for (const setting of SETTING) key += `${BETWEEN}${box[setting]}`
    // Runs that came from one place then must do so today.
    const places = new Map<Origin | undefined, number>()
    for (const { origin } of runs) {
      if (!places.has(origin)) places.set(origin, places.size)
      key += `${BETWEEN}${places.get(origin)}`
    }
    return key + this.#keyOfRuns(runs)
  }

  /** All that runs are beside where they came from. */
  #keyOfRuns(runs: readonly MeasuredRun[]): string {
    let text = ''
    for (const run of runs) {
      text += `${BETWEEN}${this.#numberOf(run.font)}`
      for (const name of Object.keys(run) as (keyof MeasuredRun)[]) {
        const value = run[name]
        if (value === undefined || name === 'origin' || name === 'font') continue
        text += `${BETWEEN}${name}${BETWEEN}${typeof value === 'object' ? JSON.stringify(value) : value}`
      }
    }
    return text
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
