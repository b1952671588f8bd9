import type { Line } from './lines.ts'
import type { Slip } from './slip.ts'

/** A tab before the first word of a line. */
export function tabSlip(line: Line, lines: readonly Line[]): Slip | undefined {
  const tab = line.text.slice(0, line.indent).indexOf('\t')
  if (tab < 0) return undefined
  const wanted = wantedIndent(line, lines)
  return {
    start: line.start + tab,
    end: line.start + line.indent,
    message: 'a tab is used to indent',
    label: 'YAML indents with blanks only',
    help: `indent it by ${wanted} blanks`,
  }
}

/**
 * A line that is indented otherwise than those beside it. `at` is the index of the line that YAML complains of; where all but one near it stand at
 * whole steps, it is that one.
 */
export function indentSlip(lines: readonly Line[], at: number): Slip | undefined {
  const line = lines[at]
  if (!line) return undefined
  const odd = oddLine(lines, at)
  if (odd) return odd
  const before = lines[at - 1]
  const culprit = before && isOddOneOut(lines, at - 1, line) ? before : line
  return slipAt(culprit, culprit === before ? line.indent : wantedIndent(line, lines))
}

/** The one line near another that does not stand at a whole step, in a file in which the others do. */
export function oddLine(lines: readonly Line[], at: number): Slip | undefined {
  const isOdd = ({ indent }: Line): boolean => indent % STEP !== 0
  const near = [...lines.keys()].slice(Math.max(0, at - 2), at + 3).filter((index) => lines.slice(index, index + 1).some(isOdd))
  const [index = 0, another] = near
  const line = lines[index]
  if (!line || near.length === 0 || another !== undefined || lines.filter(isOdd).length * 20 > lines.length + 20) return undefined
  const next = lines[index + 1]
  const { indent, value } = line
  const [below, above] = [indent - 1, indent + 1]
  const levels = levelsFor(line, lines)
  const opens = value === '' && next !== undefined && next.indent > indent ? next.indent - STEP : undefined
  if (opens === below || opens === above) return slipAt(line, opens)
  if (levels.includes(below) !== levels.includes(above)) return slipAt(line, levels.includes(below) ? below : above)
  // Both may be: most likely it stands as the line before it.
  const before = lines[index - 1]
  return slipAt(line, before?.indent === above || next?.indent === above ? above : below)
}

/** An entry of a list that is indented more than the one before it: YAML takes it for more of that text. */
export function foldedEntry(lines: readonly Line[], isInText: (offset: number) => boolean): Slip | undefined {
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    if (!line.hasDash || !before?.hasDash || before.key !== undefined || line.indent <= before.indent) continue
    if (/^["'|>[{]|^$/.test(before.value) || isInText(line.start + line.indent)) continue
    const other = lines[index - 2]
    // The first of them may be the one that stands too far out.
    const isFirst = other?.key !== undefined && before.indent !== other.column + STEP && line.indent === other.column + STEP
    return isFirst ? slipAt(before, line.indent) : slipAt(line, before.indent)
  }
  return undefined
}

function slipAt({ start, column, indent, key }: Line, wanted: number): Slip | undefined {
  if (wanted === indent) return undefined
  return {
    start: indent > 0 ? start : start + column,
    end: indent > 0 ? start + indent : start + column + (key ?? ' ').length,
    message: 'this line is not indented like its neighbours',
    label: `indented by ${blanks(indent)}`,
    help: wanted === 0 ? 'indent it by 0 blanks: it begins at the edge' : `indent it by ${blanks(wanted)}`,
  }
}

function blanks(count: number): string {
  return `${count} ${count === 1 ? 'blank' : 'blanks'}`
}

/** Whether the line before stands deeper under its parent than the next, which is indented as all lines of the file. */
function isOddOneOut(lines: readonly Line[], at: number, next: Line): boolean {
  const line = lines[at]
  const parent = lines.slice(0, at).findLast(({ column }) => line !== undefined && column < line.indent)
  if (!line || !parent || line.hasDash || next.hasDash) return false
  return parent.value === '' && next.indent === parent.column + STEP && line.indent !== next.indent
}

/** By how much a level is indented in the files of this house. */
const STEP = 2

/** The indentation that a line most likely should have: that of the lines before it to which it can belong, the nearest first. */
function wantedIndent({ start, indent, text, key, hasDash }: Line, lines: readonly Line[]): number {
  const last = lines.findLast((other) => other.start < start)
  // What neither is an entry of a list nor has a key goes on with the value before it.
  if (key === undefined && !hasDash) return (last?.indent ?? 0) + (last?.key === undefined ? 0 : STEP)
  const levels = levelsFor({ start, hasDash }, lines)
  // A tab is drawn as several blanks.
  const width = Array.from(text.slice(0, indent)).reduce((sum, sign) => sum + (sign === '\t' ? STEP : 1), 0)
  const distance = (level: number): number => Math.abs(level - width)
  return levels.reduce((best, level) => (distance(level) < distance(best) ? level : best), levels[0] ?? 0)
}

/** Where an entry of a list, or a key, may stand after the lines before it: the innermost level first. */
function levelsFor({ start, hasDash }: Pick<Line, 'start' | 'hasDash'>, lines: readonly Line[]): number[] {
  const before = lines.filter((other) => other.start < start).toReversed()
  const [last] = before
  const levels = last?.key !== undefined && last.value === '' ? [last.column + STEP] : []
  let limit = Infinity
  for (const line of before) {
    // Of a list the entries stand at their dashes, of a map the keys at their first letters.
    if (hasDash ? line.hasDash && line.indent < limit : line.key !== undefined && line.column < limit)
      levels.push(hasDash ? line.indent : line.column)
    limit = Math.min(limit, line.indent)
    if (limit === 0) break
  }
  return levels
}
