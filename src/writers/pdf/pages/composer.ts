import { prepareParagraph, type PreparedParagraph } from '../lines/compose-paragraph.ts'
import type { Face, MeasuredRun, ProvideFace, Run } from '../lines/run.ts'
import { setLines, type TypeLine } from '../lines/set-lines.ts'
import type { ParagraphBox } from './box.ts'
import type { KeptLines } from './kept-lines.ts'

/** Sets paragraphs in the faces of a paper; what it is asked twice it does once. */
export interface Composer {
  /** The runs of a paragraph in their faces, as they can be measured. */
  readonly runsOf: (box: ParagraphBox) => readonly MeasuredRun[]
  /** A paragraph whose width is to be found, until its lines are set; undefined without text. */
  readonly prepared: (box: ParagraphBox) => PreparedParagraph | undefined
  /** The lines of a paragraph in a width between its own margins, in points. */
  readonly linesOf: (box: ParagraphBox, measure: number) => readonly TypeLine[]
  /** Widths that are fitted to the words of some paragraphs, unless they were for the same words before. */
  readonly fitted: (boxes: readonly ParagraphBox[], setting: unknown, fit: () => readonly number[]) => readonly number[]
  /** The lines that were set, by their paragraphs. */
  readonly set: ReadonlyMap<ParagraphBox, readonly TypeLine[]>
}

/** What is raised is smaller, by this share. */
const RAISED = 0.58

/** `kept` has the lines of papers that were set before, where several are set one after another. */
export function composerOf(provideFace: ProvideFace, kept?: KeptLines): Composer {
  const measured = new WeakMap<ParagraphBox, readonly MeasuredRun[]>()
  const prepared = new WeakMap<ParagraphBox, PreparedParagraph>()
  const measures = new WeakMap<ParagraphBox, number>()
  const set = new Map<ParagraphBox, readonly TypeLine[]>()
  const composer: Composer = {
    runsOf: (box) => {
      const runs = measured.get(box) ?? measure(box, provideFace)
      measured.set(box, runs)
      return runs
    },
    prepared: (box) => {
      const paragraph = prepared.get(box) ?? prepareParagraph(composer.runsOf(box), box)
      if (paragraph) prepared.set(box, paragraph)
      return paragraph
    },
    linesOf: (box, measure) => {
      const known = set.get(box)
      if (known && measures.get(box) === measure) return known
      const runs = composer.runsOf(box)
      const lines = kept?.linesOf(runs, box, measure) ?? setLines(runs, { ...box, measure }, prepared.get(box))
      prepared.delete(box)
      measures.set(box, measure)
      set.set(box, lines)
      return lines
    },
    fitted: (boxes, setting, fit) => {
      // Faces are provided in one order, whether or not widths are known.
      const runs = boxes.map(composer.runsOf)
      return kept?.widthsOf(runs, setting, fit) ?? fit()
    },
    set,
  }
  return composer
}

function measure({ runs, size, bold, italics, color }: ParagraphBox, provideFace: ProvideFace): MeasuredRun[] {
  let before: Run | undefined
  let font: Face | undefined
  return runs.map((run) => {
    if (!font || before?.family !== run.family || before.bold !== run.bold || before.italics !== run.italics)
      font = provideFace(run.family, bold || run.bold === true, italics || run.italics === true)
    before = run
    return { ...run, font, fontSize: (run.fontSize ?? size) * (run.sup ? RAISED : 1), color: run.color ?? color }
  })
}
