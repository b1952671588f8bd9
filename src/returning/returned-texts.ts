import { evenly, type PrintedText } from '../document/printed-texts.ts'
import type { Session } from '../model/session.ts'
import type { Diagnostic } from '../source/diagnostic.ts'
import type { Span } from '../source/source-file.ts'
import { carrySteps } from './carry-steps.ts'
import { quoted, refusal } from './refusals.ts'
import type { ReturnedUnit } from './returned.ts'
import { applied, type Step, stepsBetween } from './steps.ts'
import { tellTrouble } from './tell-trouble.ts'
import { withoutEmptyStars } from './without-empty-stars.ts'
import { type Splice, spliced, type UnitSource } from './unit-source.ts'

/** A text of a paper as a file that came back has it. */
export interface FoundText {
  /** As it was printed when the file was made. */
  readonly base: PrintedText
  readonly theirs: string
  /** Where it stands in the file, in words. */
  readonly place: string
}

/** The paper from which a file was made. */
export interface BasePaper {
  readonly session: Session
  readonly language: string
  readonly sources: ReadonlyMap<string, UnitSource>
  /** Where something is told that has no place in the wording. */
  readonly span: Span
}

export interface ReturnedTexts {
  readonly units: readonly ReturnedUnit[]
  /** The texts as the file has them, by their ids, as far as their units can be taken. */
  readonly expected: ReadonlyMap<string, string>
  /** What cannot be taken and is of no unit. */
  readonly refusals: readonly Diagnostic[]
}

/** One unit as one text of the file has it. */
interface Seen {
  readonly place: string
  readonly theirs: string
  readonly splices: readonly Splice[]
  readonly refusals: readonly Diagnostic[]
}

/** The units that texts which came back come to. A unit that is printed at several places may be edited at any of them, but in one way. */
export function returnedTexts(found: readonly FoundText[], base: BasePaper): ReturnedTexts {
  const seen = new Map<string, Seen[]>()
  const edits: { readonly found: FoundText; readonly steps: readonly (Step & { readonly units: readonly string[] })[] }[] = []
  const refusals: Diagnostic[] = []
  for (const one of found) {
    const { base: text, theirs, place } = one
    const steps = stepsInPrint(text.text, theirs)
    const { units, troubles } = carrySteps(text, steps, base.sources)
    const told = troubles.map((trouble) => ({
      unit: trouble.unit,
      finding: tellTrouble(trouble, { ...base, text, place, span: spanOf(text, base) }),
    }))
    for (const { unit, splices: carried } of units) {
      const value = base.sources.get(unit)?.value ?? ''
      const splices = withoutEmptyStars(value, carried)
      const own = told.filter((trouble) => trouble.unit === unit).map(({ finding }) => finding)
      seen.set(unit, [...(seen.get(unit) ?? []), { place, theirs: spliced(value, splices), splices, refusals: own }])
    }
    const known = new Set(units.map(({ unit }) => unit))
    refusals.push(...told.flatMap(({ unit, finding }) => (unit === undefined || !known.has(unit) ? [finding] : [])))
    edits.push({ found: one, steps: stepsOf(steps, units) })
  }
  const units = [...seen].map(([unit, all]) => oneUnit(unit, all, base))
  const isTaken = (unit: string): boolean => units.find((one) => one.unit === unit)?.refusals.length === 0
  const expected = new Map(
    edits.map(({ found: { base: text }, steps }) => [
      text.id,
      applied(
        text.text,
        steps.filter((step) => step.units.length > 0 && step.units.every(isTaken)),
      ),
    ]),
  )
  return { units, expected, refusals }
}

/** The edits of a text, whichever blanks and hyphens a program has put in the places of others. */
function stepsInPrint(base: string, theirs: string): Step[] {
  let shift = 0
  return stepsBetween(evenly(base), evenly(theirs)).map(({ at, removed, inserted }) => {
    const from = at + shift
    shift += inserted.length - removed.length
    return {
      at,
      removed: base.slice(at, at + removed.length),
      inserted: theirs
        .slice(from, from + inserted.length)
        .replace(HELD, ' ')
        .replaceAll('\u2011', '-'),
    }
  })
}

/** A blank that holds a line together, where it is not one of those that French has beside its signs. */
const HELD = /(?<![«:;!?%–—])[\u00a0\u202f](?![»:;!?%–—])/g

/** Each edit, at the place to which it was carried, with the units that it is of. */
function stepsOf(
  steps: readonly Step[],
  units: readonly { readonly unit: string; readonly steps: readonly Step[] }[],
): (Step & { readonly units: readonly string[] })[] {
  const carried = new Set(units.flatMap((unit) => unit.steps))
  return [...carried]
    .map((step) => ({ ...step, units: units.filter((unit) => unit.steps.includes(step)).map(({ unit }) => unit) }))
    .sort((a, b) => a.at - b.at)
    .slice(0, steps.length)
}

function oneUnit(unit: string, all: readonly Seen[], { sources, language, span }: BasePaper): ReturnedUnit {
  const source = sources.get(unit)
  const [first, ...others] = all
  const place = [...new Set(all.map((seen) => seen.place))].join(' and ')
  const refusals = all.flatMap((seen) => seen.refusals)
  const other = others.find(({ theirs }) => theirs !== first?.theirs)
  if (first && other && refusals.length === 0)
    refusals.push(
      refusal('edit-conflict', language, {
        message: `${unit} was edited in two ways: ${quoted(first.theirs)} in ${first.place}, ${quoted(other.theirs)} in ${other.place}`,
        span: source?.span ?? span,
        label: 'printed at both places; nothing of it is written',
        help: 'write what is meant by hand',
      }),
    )
  return { unit, place, base: source?.value, theirs: first?.theirs ?? '', splices: first?.splices, refusals }
}

/** Where a text stands in the wording, or in the facts. */
function spanOf({ stretches }: PrintedText, { span }: BasePaper): Span {
  return (
    stretches.find((stretch) => stretch.unit !== undefined && stretch.span)?.span ??
    stretches.find((one) => one.span)?.span ??
    span
  )
}
