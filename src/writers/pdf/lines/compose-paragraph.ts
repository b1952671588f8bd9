import type { MeasuredRun } from './run.ts'
import { atomsOf } from './atoms.ts'
import { bidiLevels } from './bidi.ts'
import { breakOpportunities, type Kept } from './break-opportunities.ts'
import { breakParagraph, type LineOfAtoms } from './break-paragraph.ts'
import { type ChangedStretch, changedStretches, cutKept, joinedLetters, replacementSeams } from './change-seams.ts'
import { type MeasuredParagraph, measureParagraph } from './measure-paragraph.ts'
import { placeBidiLine } from './place-bidi-line.ts'
import { type Hyphenate, hyphenOffsets } from './hyphenation.ts'
import { type Alignment, type PlacedLine, placeLine } from './place-line.ts'

export interface ParagraphSetting {
  /** Width of a line in points. */
  readonly measure: number
  readonly alignment: Alignment
  /** How far lines after the first stand in, in points. */
  readonly turnedIndent?: number
  /** Whether Han is parted from Latin letters and digits. */
  readonly isSpaced: boolean
  readonly isBalanced?: boolean
  readonly isRightToLeft?: boolean
  /** Whether a word of one letter stays with the next. */
  readonly bindsLetters?: boolean
  /** Divides words at line ends; they stay whole without it. */
  readonly hyphenate?: Hyphenate
}

/** A line of a paragraph with the offset in the paragraph's text at which it begins. */
export interface ComposedLine extends PlacedLine {
  readonly start: number
}

/** A paragraph as it is before its width is known: it can be set in several widths. */
export interface PreparedParagraph extends MeasuredParagraph {
  readonly setting: Omit<ParagraphSetting, 'measure'>
}

/** Composes the measured runs of a paragraph into lines. */
export function composeParagraph(runs: readonly MeasuredRun[], setting: ParagraphSetting): ComposedLine[] {
  const prepared = prepareParagraph(runs, setting)
  return prepared ? composePrepared(prepared, setting.measure) : []
}

/** Finds in the runs of a paragraph all that its lines are chosen by; undefined where it has no text. */
export function prepareParagraph(
  runs: readonly MeasuredRun[],
  setting: Omit<ParagraphSetting, 'measure'>,
): PreparedParagraph | undefined {
  let text = ''
  for (const run of runs) text += run.text
  if (text === '') return undefined
  const changes = changedStretches(runs)
  const seams = changes.length > 1 ? replacementSeams(text, changes) : []
  const kept = seams.length > 0 ? cutKept(keptIn(runs), seams) : keptIn(runs)
  const isDivided = setting.hyphenate && setting.alignment === 'justify'
  const ends = markEnds(
    text.length,
    [breakOpportunities(text, kept, setting.bindsLetters), seams],
    isDivided ? hyphenOffsets(text, setting.hyphenate, [...kept, ...joinedLetters(changes)]) : [],
  )
  const levels = setting.isRightToLeft ? levelsOf(text, runs, changes) : undefined
  return { ...measureParagraph(atomsOf(runs, ends, levels), ends, setting.isSpaced), setting }
}

/** For each offset of a text whether a line may end there: 1 where it may, 2 where its word is divided, else 0. */
export function markEnds(length: number, breaks: readonly (readonly number[])[], divisions: readonly number[]): Uint8Array {
  const ends = new Uint8Array(length + 1)
  for (const offsets of breaks) for (const offset of offsets) ends[offset] = 1
  for (const offset of divisions) ends[offset] = 2
  return ends
}

/** The lines of a prepared paragraph in a width, as atoms. */
export function linesOfAtoms(paragraph: PreparedParagraph, measure: number): LineOfAtoms[] {
  const { alignment, turnedIndent = 0, isSpaced, isBalanced = false } = paragraph.setting
  return breakParagraph(paragraph, { measure, turnedIndent, isJustified: alignment === 'justify', isSpaced, isBalanced })
}

/** Composes a prepared paragraph into lines of a width, in points. */
export function composePrepared(paragraph: PreparedParagraph, measure: number): ComposedLine[] {
  const { alignment, turnedIndent = 0, isRightToLeft } = paragraph.setting
  return linesOfAtoms(paragraph, measure).map((line, index) => {
    const indent = index === 0 ? 0 : turnedIndent
    const start = paragraph.atoms[line.start]?.start ?? 0
    // A line from right to left begins at the end of its measure.
    const { runs, width } = isRightToLeft
      ? placeBidiLine(paragraph, line, measure - indent, alignment)
      : placeLine(paragraph, line, measure - indent, alignment, indent)
    return { runs, width: width + indent, start }
  })
}

/** Symbols run from left to right in every script. */
function symbolsIn(runs: readonly MeasuredRun[]): Kept[] {
  return rangesOf(runs, (run) => (run.symbol ? run.keep : undefined))
}

/** The marks of notes. */
function marksIn(runs: readonly MeasuredRun[]): Kept[] {
  return rangesOf(runs, (run) => run.note)
}

/** What stands on one line: also the mark of a note with the character before it. */
function keptIn(runs: readonly MeasuredRun[]): Kept[] {
  if (runs.every(({ keep, note }) => keep === undefined && note === undefined)) return []
  return [...rangesOf(runs, (run) => run.keep), ...marksIn(runs).map(([start, end]): Kept => [Math.max(0, start - 1), end])]
}

/** The mark of a note stands after what is before it in the direction of the paragraph, but it runs on with a symbol. */
function levelsOf(text: string, runs: readonly MeasuredRun[], changes: readonly ChangedStretch[]): Uint8Array {
  const symbols = symbolsIn(runs)
  const marks = marksIn(runs)
  const levels = bidiLevels(
    text,
    [...symbols, ...marks].sort(([a], [b]) => a - b),
    changes,
  )
  for (const [start, end] of marks) if (!symbols.some((symbol) => symbol[1] === start)) levels.fill(1, start, end)
  return levels
}

/** Stretches of the text whose runs are of one group. */
function rangesOf(runs: readonly MeasuredRun[], groupOf: (run: MeasuredRun) => unknown): Kept[] {
  const groups = new Map<unknown, [number, number]>()
  let at = 0
  for (const run of runs) {
    const end = at + run.text.length
    const group = groupOf(run)
    const known = group === undefined ? undefined : groups.get(group)
    if (known) known[1] = end
    else if (group !== undefined) groups.set(group, [at, end])
    at = end
  }
  return [...groups.values()]
}
