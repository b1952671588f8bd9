import { isToFillIn } from '../model/to-fill-in.ts'
import type { Check, Finding } from './common/check.ts'
import { searched } from './common/found-nothing.ts'
import { surplus, unlikeValues } from './common/unlike-values.ts'
import type { TypedValue, WordingUnit } from './common/wording-unit.ts'

/**
 * A translation must print the same facts and type the same numbers, hours, months and ordinals as its source, unit by unit: what one language
 * takes from the facts and another types would part at the next change. Units that are missing or out of order are found when the wording is read.
 */
export const languageParity: Check = {
  code: 'language-parity',
  text({ units, sourceUnits, session, foundNothing }) {
    if (sourceUnits.length === 0) return []
    const source = session.data['wording-source']
    const originals = new Map(sourceUnits.filter(({ form }) => form === 'default').map((unit) => [unit.id, unit]))
    function* look(unit: WordingUnit): Generator<Finding> {
      const original = originals.get(unit.id)
      if (!original || unit.form !== 'default') return
      // What is still to be written is found by itself.
      if (isToFillIn(unit.text) || isToFillIn(original.text)) return
      yield* compareExpressions(unit, original, source)
      yield* compareValues(unit, original, source)
    }
    return searched(units, foundNothing, { name: 'language-parity', of: () => [session, sourceUnits], look })
  },
}

function* compareExpressions(unit: WordingUnit, original: WordingUnit, source: string): Generator<Finding> {
  for (const piece of surplus(original.expressions, unit.expressions, ({ text }) => text))
    yield {
      level: 'error',
      message: `${unit.id} lacks {{${piece.text}}}`,
      span: unit.span,
      label: `${source} has it`,
      also: [{ span: piece.span, text: `here in ${source}` }],
      help: `put {{${piece.text}}} where the text says it`,
    }
  for (const piece of surplus(unit.expressions, original.expressions, ({ text }) => text))
    yield {
      level: 'error',
      message: `${unit.id} has {{${piece.text}}}, which ${source} does not have`,
      span: piece.span,
      label: 'one too many',
      also: [{ span: original.span, text: `the unit in ${source}` }],
      help: 'take it out, or put it into the source too',
    }
}

function* compareValues(unit: WordingUnit, original: WordingUnit, source: string): Generator<Finding> {
  if (!original.values || !unit.values) return
  const { others, onlyFirst, onlySecond } = unlikeValues(original.values, unit.values)
  for (const [inSource, typed] of others)
    yield {
      level: 'error',
      message: `${unit.id} has ${named(typed)}, and ${source} has ${named(inSource)}`,
      span: typed.span,
      label: `says ${typed.value}`,
      also: [{ span: inSource.span, text: `says ${inSource.value} in ${source}` }],
      help: 'correct the one that is wrong, or make it a fact in every language',
    }
  for (const value of onlyFirst)
    yield {
      level: levelOf(value),
      message: `${unit.id} lacks ${named(value)}`,
      span: unit.span,
      label: `${source} has it`,
      also: [{ span: value.span, text: `here in ${source}` }],
      help: `write ${value.kind === 'number' ? value.text : named(value)}, or make it a fact in every language`,
    }
  for (const value of onlySecond)
    yield {
      level: levelOf(value),
      message: `${unit.id} has ${named(value)}, which ${source} does not have`,
      span: value.span,
      label: 'typed here',
      also: [{ span: original.span, text: `the unit in ${source}` }],
      help: 'use the expression that the source has in its place',
    }
}

/** Words may be there in a form that the language does not list; digits are seen in any. */
function levelOf({ digits }: TypedValue): Finding['level'] {
  return digits.length > 0 ? 'error' : 'warning'
}

/** A value as a finding names it: the number 5, the hour 18:00, the month 10 (October). */
function named({ kind, value, text }: TypedValue): string {
  return `the ${kind} ${value}${kind === 'number' || text === value ? '' : ` (${text})`}`
}
