import { rememberedOfThings } from '../../source/remembered.ts'
import type { Span } from '../../source/source-file.ts'
import type { TextContext } from './check.ts'
import { searched } from './found-nothing.ts'
import { nearestForm, whichIsMeant } from './meant.ts'
import { typedCitations } from './typed-citations.ts'
import { typedCounts } from './typed-counts.ts'
import { typedDays } from './typed-days.ts'
import { typedGatherings } from './typed-gatherings.ts'
import { typedHours } from './typed-hours.ts'
import { typedNames } from './typed-names.ts'
import { typedSymbols } from './typed-symbols.ts'
import { departuresOf, type FoundWords, isDeparture, type ReadUnit, readUnits } from './read-unit.ts'
import { type Printable, typedSpan, type UnitText } from './typing.ts'

/** A fact that stands in the wording as typed words. */
export interface TypedFact {
  readonly unit: UnitText
  readonly span: Span
  readonly text: string
  /** Where the whole reading stands, which may be more than the words that one expression prints: a date with another weekday. */
  readonly whole: Span
  /** For each fact that may be meant the form that is nearest to the words; none of a day near the session that no fact has. */
  readonly meant: readonly Printable[]
  /** Whether the first of them would print these very words. */
  readonly isExact: boolean
  /** Whether these words end in a stop with which the unit ends too: “в 18 час. 00 мин.” */
  readonly endsUnit: boolean
  /** The facts that it may say, as paths in session.yaml. */
  readonly facts: readonly string[]
}

const known = new WeakMap<TextContext['typing'], TypedFact[]>()

/**
 * The facts that the wording of a paper types in place of an expression. Where two readings overlap, the longer counts. What is quoted
 * from another text, and what a departure says on purpose, is left as it is.
 */
export function typedFactsOf(context: TextContext): readonly TypedFact[] {
  const before = known.get(context.typing)
  if (before) return before
  const { typing, foundNothing, units, sourceUnits } = context
  const readers = READERS.map((reader) => reader(context))
  const look = (read: ReadUnit): TypedFact[] =>
    longest(joined(readers.flatMap((reader) => reader(read)))).flatMap((one) => typedFact(context, read, one) ?? [])
  const of = (): unknown[] => [typing.printables, departuresOf(context), expressionsIn(units), expressionsIn(sourceUnits)]
  const found = [...searched(readUnits(context), foundNothing, { name: 'typed facts', of, look })]
  known.set(context.typing, found)
  return found
}

/** What units print by expressions, as text. */
const expressionsIn = rememberedOfThings((units: TextContext['units']): string =>
  units.flatMap(({ id, expressions }) => expressions.map(({ text }) => `${id} ${text}`)).join('\n'),
)

const READERS = [typedSymbols, typedDays, typedHours, typedGatherings, typedCounts, typedCitations, typedNames]

/** Of readings that overlap, the longest. */
function longest(found: readonly FoundWords[]): FoundWords[] {
  const kept: FoundWords[] = []
  for (const one of found.toSorted((a, b) => b.end - b.start - (a.end - a.start)))
    if (kept.every(({ start, end }) => one.end <= start || end <= one.start)) kept.push(one)
  return kept.sort((a, b) => a.start - b.start)
}

/** What several readings say of the same words, as one. */
function joined(found: readonly FoundWords[]): FoundWords[] {
  const byPlace = new Map<string, FoundWords>()
  for (const one of found) {
    const place = `${one.start}-${one.end}`
    const other = byPlace.get(place)
    byPlace.set(place, other ? { ...other, candidates: [...other.candidates, ...one.candidates] } : one)
  }
  return [...byPlace.values()]
}

function typedFact(context: TextContext, read: ReadUnit, found: FoundWords): TypedFact | undefined {
  const { unit, text } = read
  const whole = typedSpan(unit, found.start, found.end)
  const isFact = found.candidates.length > 0 || found.stray !== undefined
  if (!isFact || !whole || isDeparture(context, read, found)) return undefined
  const words = text.slice(found.start, found.end)
  const meant = whichIsMeant(context, unit, found.candidates).map((forms) => nearestForm(forms, words))
  const [first] = meant
  const at = first?.isPlain === true && (found.isWhole !== true || first.text === words) ? words.indexOf(first.text) : -1
  const facts = meant.length > 0 ? meant.flatMap((printable) => printable.facts) : ENDS
  if (!first || at < 0) return { unit, span: whole, text: words, whole, meant, isExact: false, endsUnit: false, facts }
  const start = found.start + at
  const end = start + first.text.length
  const span = typedSpan(unit, start, end) ?? whole
  return { unit, span, text: first.text, whole, meant, isExact: true, endsUnit: text.endsWith('.') && end === text.length, facts }
}

/** What a day near the session may have been. */
const ENDS = ['opens', 'closes']
