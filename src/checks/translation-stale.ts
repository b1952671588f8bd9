import { hashOfUnit, translationState } from '../model/made-from.ts'
import { isToFillIn } from '../model/to-fill-in.ts'
import { rememberedOfThings } from '../source/remembered.ts'
import type { Check, Finding, WordsContext } from './common/check.ts'
import { formsById, type WordingUnit } from './common/wording-unit.ts'

/**
 * A unit whose source says something else than when the unit was marked as made from it. A translation that was edited since stays
 * stale: only its translator can say that the edit was the update.
 */
export const translationStale: Check = {
  code: 'translation-stale',
  *words(context) {
    if (context.sourceUnits.length === 0) return
    yield* unreadable(context)
    const sources = formsById(context.sourceUnits)
    const unmarked: WordingUnit[] = []
    for (const [id, forms] of formsById(context.units)) {
      const source = sources.get(id) ?? []
      // What is still to be written was made from nothing, and nothing was made from it.
      if ([...forms, ...source].some(({ text }) => isToFillIn(text))) continue
      const record = context.madeFrom?.units.get(id)
      const state = translationState(record, hashOf(source))
      if (state === 'unmarked') unmarked.push(forms[0])
      else if (state === 'stale') yield staleFinding(context, forms, source, record?.own !== hashOf(forms))
    }
    yield* withoutRecord(context, unmarked)
  },
}

const hashOf = rememberedOfThings(hashOfUnit)

function staleFinding(
  context: WordsContext,
  [unit]: readonly [WordingUnit, ...WordingUnit[]],
  source: readonly WordingUnit[],
  isEdited: boolean,
): Finding {
  const language = context.session.data['wording-source']
  const doing = isEdited ? 'if the edit brought it up to date' : 'bring it up to date, then'
  return {
    level: 'warning',
    message: `${unit.id} was made from other words than ${language} has now`,
    span: unit.span,
    label: isEdited ? 'edited since it was marked' : 'not touched since',
    also: source.slice(0, 1).map(({ span }) => ({ span, text: `the words in ${language} now` })),
    help: `${doing}: ${markCommand(context)} ${unit.id}`,
  }
}

/** One finding however many units it concerns: staleness cannot be told of them, and nothing else is wrong. */
function* withoutRecord(context: WordsContext, units: readonly WordingUnit[]): Generator<Finding> {
  const [first, ...others] = units
  if (!first) return
  const { language } = context.wording
  const isNew = !context.madeFrom || context.madeFrom.units.size === 0
  const names = units.map(({ id }) => id).join(' ')
  const some =
    units.length === 1
      ? `${first.id} has no record of what it was made from`
      : `${units.length} units of ${language} have no record of what they were made from`
  yield {
    level: 'note',
    message: isNew ? `nothing records what ${language} was made from` : some,
    span: first.span,
    label: isNew ? 'the first of its units' : 'never marked',
    also: isNew ? [] : others.slice(0, SHOWN).map(({ span }) => ({ span, text: 'never marked' })),
    help: `if ${units.length === 1 ? 'it is' : 'they are'} up to date: ${markCommand(context)} ${isNew ? '--all' : names}`,
  }
}

/** How many places beyond the first one finding shows. */
const SHOWN = 3

function* unreadable({ madeFrom }: WordsContext): Generator<Finding> {
  for (const span of madeFrom?.faults ?? [])
    yield {
      level: 'warning',
      message: 'this line does not say what a unit was made from',
      span,
      label: 'no record, or the second one of a unit',
      help: 'after a merge keep one line a unit, and mark the units that are up to date',
    }
}

function markCommand({ session, wording }: WordsContext): string {
  return `papers translate mark ${session.source.file.path} --lang ${wording.language}`
}
