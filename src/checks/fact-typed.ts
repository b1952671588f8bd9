import { dayParts, weekdayOf } from '../model/day.ts'
import type { Fix } from '../source/diagnostic.ts'
import type { Span } from '../source/source-file.ts'
import type { Check, Finding, TextContext } from './common/check.ts'
import { wouldOpenMap } from './common/citations.ts'
import { searched } from './common/found-nothing.ts'
import { dayOf } from './common/typed-days.ts'
import { type TypedFact, typedFactsOf } from './common/typed-facts.ts'
import { daysOfUnit, type FoundDays, textOf, typedSpan, type UnitText } from './common/typing.ts'

/** A fact that is typed as words, and so would not follow when it changes; a typed weekday that is not that day's is an error. */
export const factTyped: Check = {
  code: 'fact-typed',
  *text(context) {
    const units = context.typing.units.filter(({ isQuoted }) => !isQuoted)
    const look = (unit: UnitText): Iterable<Finding> => wrongWeekdays(context, unit)
    const wrong = [...searched(units, context.foundNothing, { name: 'weekdays', of: () => [], look })]
    yield* wrong
    for (const typed of typedFactsOf(context)) if (!wrong.some(({ span }) => isWithin(span, typed.whole))) yield findingOf(typed)
  },
}

function findingOf(typed: TypedFact): Finding {
  const { text, span, meant, isExact } = typed
  const [first, ...others] = meant
  if (!first) return strayFinding(typed)
  const { fact, expression } = first
  const all = [expression, ...others.map((other) => other.expression)]
  const which = all.length > 1 ? `${all.slice(0, 3).join(' or ')}, whichever is meant` : expression
  return {
    level: 'warning',
    message: `${text} is typed, and ${[fact, ...others.map((other) => other.fact)].slice(0, 3).join(' or ')} prints it`,
    span,
    label: 'does not follow when the fact changes',
    help: isExact ? `write ${which}` : `write ${which}, in the form that fits the sentence`,
    fix: isExact && others.length === 0 ? fixOf(typed, expression) : undefined,
  }
}

function strayFinding({ text, span }: TypedFact): Finding {
  return {
    level: 'warning',
    message: `${text} is typed, and no fact has that day`,
    span,
    label: 'some weeks from the opening or the closing, as if the session had moved',
    help: 'write the expression of the fact that is meant, as in {{date opening}}; a day of its own belongs under events of session.yaml',
  }
}

/** The expression in the place of the words, which it prints to the letter, written so that YAML reads it. */
function fixOf({ span, text, unit, endsUnit }: TypedFact, expression: string): Fix | undefined {
  const { file, start, end } = span
  if (file.text.slice(start, end) !== text || wouldOpenMap(span, expression)) return undefined
  const written = unit.isDoubleQuoted ? expression.replaceAll('"', '\\"') : expression
  // The stop of an abbreviation ends the sentence too, and must not go with it when the fact is printed in other words.
  return { span, replacement: endsUnit ? `${written}.` : written }
}

function* wrongWeekdays({ session, typing }: TextContext, unit: UnitText): Generator<Finding> {
  const text = textOf(unit)
  const found = daysOfUnit(typing, unit)
  for (const { weekday, from } of found) {
    const span = weekday && typedSpan(unit, weekday.start, weekday.end)
    if (!weekday || !span) continue
    // A day without a year is that of a year that the text names, or of the session.
    const ofSession = session.days.opening ? [dayParts(session.days.opening.first).year] : []
    const years = from.year === undefined ? [...ofSession, ...yearsOf(found)] : [from.year]
    const days = years.flatMap((year) => dayOf({ ...from, year }) ?? [])
    const [first] = days
    if (first === undefined || days.some((day) => weekdayOf(day) === weekday.index)) continue
    const right = weekday.names[weekdayOf(first)]
    yield {
      level: 'error',
      message: `${first} is ${right}, not ${text.slice(weekday.start, weekday.end)}`,
      span,
      label: 'not the weekday of that day',
      help: `write ${right}, or correct the date`,
    }
  }
}

function yearsOf(found: readonly FoundDays[]): number[] {
  return found.flatMap(({ from }) => from.year ?? [])
}

function isWithin(part: Span, whole: Span): boolean {
  return part.file === whole.file && whole.start <= part.start && part.end <= whole.end
}
