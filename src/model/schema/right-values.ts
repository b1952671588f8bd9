import { COUNT, FIRST_YEAR, LAST_YEAR } from '../../source/limits.ts'
import { isRealDay } from '../day.ts'
import { NUMBERED_KINDS } from '../kinds.ts'
import { TO_BE_DECIDED } from '../timetable-names.ts'

/*
 * What is asked of a value beyond its kind and form. These functions stand apart from the schemas, so that readers which were prepared from
 * a schema ask the same and load no library for it.
 */

/** The forms of a day and of a month. */
export const DAY = /^\d{4}-\d{2}-\d{2}$/
export const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/

/** Whether a day or a month is in a year that a symbol can have; one of another form is told for that. */
export function isYearOfUse(text: string): boolean {
  const year = Number(text.slice(0, 4))
  return Number.isNaN(year) || (FIRST_YEAR <= year && year <= LAST_YEAR)
}

/** Whether a number counts something: sessions, meetings, minutes. */
export const isCount = (value: number): boolean => Number.isSafeInteger(value) && value > 0 && value <= COUNT

/** Whether a text says the first or last day of a session: the day, its month, or that it is to be decided. */
export function isSessionDay(text: string): boolean {
  return text === TO_BE_DECIDED || (isYearOfUse(text) && (MONTH.test(text) || isRealDay(text)))
}

/** Whether a decision has a number where its kind is numbered. */
export function hasItsNumber({ kind, number }: { readonly kind: string; readonly number?: string | undefined }): boolean {
  return number !== undefined || !NUMBERED_KINDS.includes(kind)
}

/** What a line of the title block is; each has one of these fields. */
const LINES = ['line', 'body', 'item', 'title', 'text'] as const

/** What is wrong with a line of the title block, if anything is. */
export function titleLineFault(value: Readonly<Record<string, unknown>>): string | undefined {
  const given = LINES.filter((kind) => value[kind] !== undefined)
  if (given.length !== 1) return `a line has one of ${LINES.join(', ')}`
  return value['of'] !== undefined && value['item'] === undefined ? 'of belongs beside item' : undefined
}

/** Whether it is one. */
export const isTitleLine = (value: Readonly<Record<string, unknown>>): boolean => titleLineFault(value) === undefined

interface SymbolFields {
  readonly symbols?: object | readonly string[] | undefined
  readonly kinds?: unknown
  readonly folders?: unknown
  readonly changes?: unknown
  readonly unnumbered?: unknown
}

/** What of the symbols of a body does not go together. */
export function bodyFaults({ symbols, ...beside }: SymbolFields): { path: (string | number)[]; message: string }[] {
  if (!isList(symbols))
    return (['kinds', 'folders', 'changes', 'unnumbered'] as const)
      .filter((field) => beside[field] !== undefined)
      .map((field) => ({ path: [field], message: 'it belongs beside a list of symbols; without one it means nothing' }))
  return (['kinds', 'folders'] as const).flatMap((field) => {
    const part = field === 'kinds' ? '{kind}' : '{folder}'
    const at = symbols.findIndex((text) => text.includes(part))
    if (at >= 0 === (beside[field] !== undefined)) return []
    return at < 0
      ? [{ path: [field], message: `none of the symbols has ${part} in it` }]
      : [{ path: ['symbols', at], message: `${field} beside symbols must say what ${part} may be` }]
  })
}

/** Whether they go together. */
export const isBody = (fields: SymbolFields): boolean => bodyFaults(fields).length === 0

function isList(symbols: SymbolFields['symbols']): symbols is readonly string[] {
  return Array.isArray(symbols)
}

/** Whether a correction says what was, or what it should read. */
export function isCorrection({
  was,
  reads,
}: {
  readonly was?: string | undefined
  readonly reads?: string | undefined
}): boolean {
  return was !== undefined || reads !== undefined
}
