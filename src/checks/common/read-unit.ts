import type { Day } from '../../model/day.ts'
import { rememberedOfThings } from '../../source/remembered.ts'
import type { TextContext } from './check.ts'
import { folded, type Occurrence, type Place, type WordFinder, wordFinder } from './occurrences.ts'
import { mentions, type Printable, textOf, typedStretches, type Typing, type UnitText } from './typing.ts'

/** A unit as the readers of typed facts take it. */
export interface ReadUnit {
  readonly unit: UnitText
  readonly text: string
  /** The text, folded for comparison. */
  readonly folded: string
  /** Where it is typed. */
  readonly stretches: readonly Place[]
  /** The words of expressions, capitals apart, where they are typed. */
  readonly words: readonly Occurrence<Printable>[]
}

/** Words of a unit that say what facts say, found by one kind of reader. */
export interface FoundWords extends Place {
  /** What could print it: several forms of a fact, or several facts. None where the words only must not be read in pieces. */
  readonly candidates: readonly Printable[]
  /** A day near the session that nothing prints. */
  readonly stray?: Day | undefined
  /** Whether only all of the words can be put in other terms: a symbol with an asterisk is another than without. */
  readonly isWhole?: boolean
}

/** Looks in units for one kind of facts; made once for a paper. */
export type Reader = (context: TextContext) => (read: ReadUnit) => FoundWords[]

const finderOf = rememberedOfThings((printables: readonly Printable[]) => wordFinder(printables, ({ text }) => text))

/** The units of a wording but those that are quoted from another text, whose words are not the paper's own. What is read of a unit is known by it. */
export function readUnits({ typing }: TextContext): readonly ReadUnit[] {
  return readUnitsOf(typing)
}

const known = new WeakMap<UnitText, ReadUnit>()

const readUnitsOf = rememberedOfThings(({ units, printables }: Typing): readonly ReadUnit[] =>
  units.flatMap((unit): ReadUnit[] => {
    if (unit.isQuoted) return []
    const before = known.get(unit)
    const read = before ?? readUnit(unit, finderOf(printables))
    if (!before) known.set(unit, read)
    return [read]
  }),
)

function readUnit(unit: UnitText, find: WordFinder<Printable>): ReadUnit {
  const text = textOf(unit)
  const stretches = typedStretches(unit)
  return { unit, text, folded: folded(text), stretches, words: find(folded(text), stretches) }
}

/** Whether a unit names a body or an instrument, by an expression or in typed words. */
export function names({ unit, words }: ReadUnit, fact: string): boolean {
  return mentions(unit, fact) || words.some(({ of }) => of.fact === fact && (of.helper === 'name' || of.kind === 'instrument'))
}

/** Whether words are those that a departure of the unit states in place of the published ones. */
export function isDeparture({ wording, departures }: TextContext, { unit, text }: ReadUnit, { start, end }: Place): boolean {
  return departures.some(({ unit: id, built, index }) => {
    if (unit.id !== id || wording.data.departures[index]?.built.includes('{{') === true) return false
    const at = text.indexOf(built)
    return at >= 0 && at <= start && end <= at + built.length
  })
}

/** All that `isDeparture` goes by beside the unit, as text. */
export function departuresOf({ wording, departures }: TextContext): string {
  return JSON.stringify([departures, wording.data.departures.map(({ built }) => built)])
}
