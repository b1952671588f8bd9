import type { UnitName } from '../../model/wording-sections.ts'
import type { Day } from '../../model/day.ts'
import type { Span } from '../../source/source-file.ts'
import type { Place } from './occurrences.ts'

/** A stretch of a unit: typed words, or what an expression prints. */
export interface TextPart {
  readonly text: string
  /** The place of a stretch of its text; of an expression always the whole. */
  readonly spanOf: (start: number, end: number) => Span
  /** Undefined for typed words. */
  readonly expression: { readonly helper: string; readonly fact: string } | undefined
}

/** A unit of the wording in one form, as it is printed. */
export interface UnitText extends UnitName {
  readonly form: string
  /** True for a paragraph that is quoted from another text, whose words are not the paper's own. */
  readonly isQuoted: boolean
  /** Whether YAML has it in double quotation marks, within which others need a backslash. */
  readonly isDoubleQuoted: boolean
  readonly parts: readonly TextPart[]
}

/** An expression that a wording may hold, with what it prints. */
export interface Printable {
  /** With its braces: `{{date opening "weekday"}}`. */
  readonly expression: string
  readonly helper: string
  /** The fact as expressions name it. */
  readonly fact: string
  readonly kind: string
  /** The facts that it prints, as paths in session.yaml. */
  readonly facts: readonly string[]
  readonly text: string
  /** False where a part is raised: typed words cannot look the same. */
  readonly isPlain: boolean
  /** The unit of the wording whose words it prints. */
  readonly unit?: string | undefined
  /** The days that it prints, each as far as it is known. */
  readonly days?: { readonly from: Day; readonly to: Day } | undefined
  /** A month of a year, YYYY-MM. */
  readonly month?: string | undefined
  readonly number?: number | undefined
  /** What an ordinal counts, by the lists of the language. */
  readonly counts?: 'session' | 'meeting' | undefined
  /** Whether it is a part of a session with its number. */
  readonly isPart?: boolean | undefined
  /** The body of a meeting, the instrument of a provision, as expressions name it. */
  readonly of?: string | undefined
}

/** A day as far as a text says it: it may lack the year, or the day of the month. */
export interface ReadDay {
  readonly year: number | undefined
  readonly month: number | undefined
  readonly day: number | undefined
}

/** A date or a span of days in a text, found by the patterns of the language. */
export interface FoundDays {
  readonly start: number
  readonly end: number
  readonly from: ReadDay
  /** The last day of a span; undefined for one day. */
  readonly to: ReadDay | undefined
  /** 0 for Monday; the names of all seven in its case; its own place in the text. */
  readonly weekday:
    { readonly index: number; readonly names: readonly string[]; readonly start: number; readonly end: number } | undefined
}

/** What is needed to tell typed facts: the units as they are printed, what expressions would print, and dates read backwards. */
export interface Typing {
  readonly units: readonly UnitText[]
  readonly printables: readonly Printable[]
  /** Whether a text has the name of a month or a weekday; what has none needs no reading. */
  readonly namesDays: (text: string) => boolean
  readonly daysIn: (text: string) => readonly FoundDays[]
}

/** The text of a unit as it is printed. */
export function textOf({ parts }: UnitText): string {
  return parts.map(({ text }) => text).join('')
}

/** The dates and spans of a unit, where it types the name of a month or a weekday. */
export function daysOfUnit({ namesDays, daysIn }: Typing, unit: UnitText): readonly FoundDays[] {
  return unit.parts.some(({ text, expression }) => !expression && namesDays(text)) ? daysIn(textOf(unit)) : []
}

/** Where the text of a unit is typed. */
export function typedStretches({ parts }: UnitText): Place[] {
  const stretches: Place[] = []
  let at = 0
  for (const { text, expression } of parts) {
    if (!expression) stretches.push({ start: at, end: at + text.length })
    at += text.length
  }
  return stretches
}

/** The place of a stretch of a unit, when all of it is typed. */
export function typedSpan(unit: UnitText, start: number, end: number): Span | undefined {
  return typedStretches(unit).some((typed) => start < typed.end && typed.start < end) && !holdsExpression(unit, start, end)
    ? coveredSpan(unit, start, end)
    : undefined
}

/** The place of a stretch of a unit, with the whole of each expression that prints some of it. */
export function coveredSpan({ parts }: UnitText, start: number, end: number): Span | undefined {
  let at = 0
  let span: Span | undefined
  for (const part of parts) {
    const from = Math.max(start, at) - at
    const to = Math.min(end, at + part.text.length) - at
    at += part.text.length
    if (from >= to) continue
    const here = part.spanOf(from, to)
    span = span ? here.file.span(span.start, here.end) : here
  }
  return span
}

function holdsExpression({ parts }: UnitText, start: number, end: number): boolean {
  let at = 0
  return parts.some(({ text, expression }) => {
    const from = at
    at += text.length
    return expression !== undefined && Math.max(start, from) < Math.min(end, at)
  })
}

/** Whether a unit prints a fact by an expression, through whatever helper. */
export function mentions({ parts }: UnitText, fact: string): boolean {
  return parts.some(({ expression }) => expression?.fact === fact)
}
