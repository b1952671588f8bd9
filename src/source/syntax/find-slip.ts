import { flowSlip } from './flow-slips.ts'
import { indentSlip, oddLine, tabSlip } from './indent-slips.ts'
import { lineSlip } from './line-slips.ts'
import { type Line, lineIndexAt, linesOf } from './lines.ts'
import type { Range } from '../yaml-range.ts'
import type { Slip } from './slip.ts'
import { openQuote, valueSlip } from './value-slips.ts'

/** A text that YAML cannot read: where it says so first, and the texts in quotation marks that it has found, by their offsets. */
export interface Unread {
  readonly text: string
  readonly code: string
  readonly message: string
  readonly start: number
  readonly end: number
  readonly quoted: readonly Range[]
}

/**
 * The slip that is the cause of what YAML says. YAML says at which sign it could not go on, and that is often lines later, or many signs
 * at once; people want to see what they typed. Undefined where no slip is known that would explain it.
 */
export function findSlip(unread: Unread): Slip | undefined {
  const { text, code, start, end } = unread
  const lines = linesOf(text)
  const at = lineIndexAt(lines, start)
  const line = lines[at]
  const next = lines[at + 1]
  const marks = lines.find((other) => /^(<{7}|={7}|>{7})(\s|$)/.test(other.text))
  if (marks) return mergeSlip(marks)
  const tab = lines.slice(0, lineIndexAt(lines, end) + 1).find((other) => tabSlip(other, lines))
  if (tab) return tabSlip(tab, lines)
  const quote = quoteLeftOpen(unread)
  if (quote !== undefined) return openQuote(text, quote)
  if (!line) return undefined
  const odd = oddLine(lines, at)
  if (odd) return odd
  const strange = strangeLine(lines, at) ?? strangeLine(lines, at - 1)
  if (strange && (line.key !== undefined || strange.start < line.start)) return strange
  const inBrackets = bracketSlip(unread, lines, at)
  if (inBrackets) return inBrackets
  if (strange) return strange
  if (isDeeper(line, next) && code !== 'BAD_INDENT') return indentSlip(lines, at + 1)
  const [first] = lines
  if (first && first.indent > 0 && line.indent === 0 && code === 'UNEXPECTED_TOKEN')
    return indentSlip([{ ...line, start: -1 }, first], 1)
  if (code === 'BAD_INDENT' || /indicator|same column/.test(unread.message)) return indentSlip(lines, at) ?? valueSlip(line)
  return valueSlip(line)
}

function mergeSlip({ start, end }: Line): Slip {
  return {
    start,
    end,
    message: 'a merge of two versions was not finished',
    label: 'git has marked both versions',
    help: 'keep one of the two, and take out the lines of marks',
  }
}

/** Where a quotation mark was opened and not closed: YAML says so, or the text goes on over lines and ends just before what is wrong. */
function quoteLeftOpen({ message, start, quoted, text }: Unread): number | undefined {
  const own = quoted.findLast(([from]) => from < start || (from === start && message.startsWith('Missing closing')))
  if (!own) return undefined
  const [from, to] = own
  const isOpen = message.startsWith('Missing closing') && start <= to + 1
  const runsOver = text.slice(from, to).includes('\n') && to <= start && !text.slice(to, start).includes('\n')
  return isOpen || runsOver ? from : undefined
}

/** A line that was meant for a key with its value, or for an entry of a list. */
function strangeLine(lines: readonly Line[], at: number): Slip | undefined {
  const line = lines[at]
  const next = lines[at + 1]
  if (!line) return undefined
  const isBeside = (other: Line | undefined): boolean => other?.key !== undefined && other.column === line.column
  return lineSlip(line, next, isBeside(next) || isBeside(lines[at - 1]))
}

/** A slip in brackets that open on a line, or on one before it and are still open there. */
function bracketSlip({ text, start }: Unread, lines: readonly Line[], at: number): Slip | undefined {
  for (const line of lines.slice(Math.max(0, at - REACH), at + 1).toReversed()) {
    if (line.valueAt > start) continue
    if (!/^[[{]/.test(line.value)) continue
    const owner = line.key === undefined ? lines.findLast((other) => other.start < line.start && other.key !== undefined) : line
    const indent = owner === undefined ? 0 : Math.min(owner.column, line.column)
    return flowSlip(text, line.valueAt, indent)
  }
  return undefined
}

/** So many lines before what YAML complains of are looked at for an open bracket. */
const REACH = 80

/** Whether the next line lies within a text, as YAML reads it. */
function isDeeper(line: Line, next: Line | undefined): boolean {
  return (
    next?.key !== undefined && line.key !== undefined && line.value !== '' && next.indent > line.column && !/:\s/.test(line.value)
  )
}
