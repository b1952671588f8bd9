import { formsById, type WordingUnit } from '../checks/common/wording-unit.ts'
import { hashOfUnit, type MadeFrom, type TranslationState, translationState } from '../model/made-from.ts'
import { isToFillIn } from '../model/to-fill-in.ts'
import type { UnitName } from '../model/wording-sections.ts'
import { WORDING_PARTS, type WordingPart } from '../model/wording-parts.ts'
import { countWords } from './count-words.ts'

/** How many units of a part are in which state, and what there is to do. */
export interface PartStatus {
  readonly part: WordingPart
  readonly units: number
  readonly done: number
  readonly stale: number
  /** Of the stale ones, those that were edited since they were marked. */
  readonly edited: number
  readonly missing: number
  /** Units of which nothing records what they were made from. */
  readonly unmarked: number
  /** Words of the source in the units that are stale or missing, without what expressions print. */
  readonly wordsToDo: number
}

/** What a status is worked out from. */
export interface StatusInput {
  /** The units that every language must word. */
  readonly required: readonly UnitName[]
  readonly units: readonly WordingUnit[]
  readonly sourceUnits: readonly WordingUnit[]
  readonly madeFrom: MadeFrom | undefined
}

/** How a translation stands to its source, part by part. */
export function translationStatus({ required, units, sourceUnits, madeFrom }: StatusInput): PartStatus[] {
  const sources = formsById(sourceUnits)
  const own = formsById(written(units))
  // A language need not have a short form because another one has it.
  const wanted = sourceUnits.filter(({ id, isShort }) => own.has(id) || !isShort)
  const states = withoutRepeats([...required, ...wanted, ...units]).map(({ id, part }): UnitStatus => {
    const source = sources.get(id) ?? []
    const forms = own.get(id)
    const record = madeFrom?.units.get(id)
    const state = forms ? translationState(record, hashOfUnit(source)) : 'missing'
    const isEdited = state === 'stale' && forms !== undefined && record?.own !== hashOfUnit(forms)
    return { part, state, isEdited, words: wordsIn(source[0]) }
  })
  return byPart(states)
}

/** How complete the language is that the others are translated from: its units are never stale. */
export function sourceStatus(required: readonly UnitName[], units: readonly WordingUnit[]): PartStatus[] {
  const own = formsById(written(units))
  return byPart(
    withoutRepeats([...required, ...units]).map(({ id, part }) => ({
      part,
      state: own.has(id) ? 'done' : 'missing',
      isEdited: false,
      words: 0,
    })),
  )
}

/** What is still to be written is missing. */
function written(units: readonly WordingUnit[]): WordingUnit[] {
  return units.filter(({ text }) => !isToFillIn(text))
}

/** Each unit once, whatever its forms and however often it is wanted. */
function withoutRepeats(units: readonly UnitName[]): UnitName[] {
  return [...new Map(units.map((unit) => [unit.id, unit])).values()]
}

interface UnitStatus {
  readonly part: WordingPart
  readonly state: TranslationState | 'missing'
  readonly isEdited: boolean
  readonly words: number
}

function byPart(states: readonly UnitStatus[]): PartStatus[] {
  return WORDING_PARTS.map((part) => {
    const here = states.filter((unit) => unit.part === part)
    const count = (state: UnitStatus['state']): number => here.filter((unit) => unit.state === state).length
    const toDo = here.filter(({ state }) => state === 'stale' || state === 'missing')
    return {
      part,
      units: here.length,
      done: count('done'),
      stale: count('stale'),
      edited: here.filter(({ isEdited }) => isEdited).length,
      missing: count('missing'),
      unmarked: count('unmarked'),
      wordsToDo: toDo.reduce((sum, { words }) => sum + words, 0),
    }
  })
}

/** The words of a unit itself: what its expressions print is no work of the translator's. */
function wordsIn(unit: WordingUnit | undefined): number {
  return countWords((unit?.words ?? '').replace(/\{\{.*?\}\}/g, ' '))
}
