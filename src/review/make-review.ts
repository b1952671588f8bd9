import type { UnitText } from '../checks/common/typing.ts'
import { formsById, type WordingUnit } from '../checks/common/wording-unit.ts'
import type { Language } from '../model/language.ts'
import { hashOfUnit, type MadeFrom, translationState } from '../model/made-from.ts'
import type { Session } from '../model/session.ts'
import type { Wording } from '../model/wording.ts'
import { WORDING_PARTS } from '../model/wording-parts.ts'
import { requiredUnits, type UnitName } from '../model/wording-sections.ts'
import { typingOf } from '../rendering/typing.ts'
import { changedTexts } from './changed-pieces.ts'
import type { ReviewCopy, ReviewText, ReviewUnit } from './review-copy.ts'

/** One language of a review copy. */
export interface ReviewSide {
  readonly language: Language
  readonly wording: Wording
  readonly units: readonly WordingUnit[]
}

/** The words of units as they are printed, by their ids. */
export type PrintedUnits = ReadonlyMap<string, readonly ReviewText[]>

/** What a unit said when its hash was the one that a record has; undefined where nobody knows. */
export type FormerWords = (id: string, hash: string) => readonly ReviewText[] | undefined

/** Lays a translation beside its original, unit by unit in the order of the session. */
export function makeReview(
  session: Session,
  original: ReviewSide,
  translation: ReviewSide,
  madeFrom: MadeFrom | undefined,
  former: FormerWords,
): ReviewCopy {
  const printed = { original: printedUnits(session, original), translation: printedUnits(session, translation) }
  const sources = formsById(original.units)
  const rank = new Map(requiredUnits(session).map(({ id }, index) => [id, index]))
  const names = new Map([...original.units, ...translation.units].map((unit) => [unit.id, unit]))
  const inOrder = [...names].sort(([a], [b]) => (rank.get(a) ?? rank.size) - (rank.get(b) ?? rank.size))
  let number = 0
  const unitOf = ({ id, isShort }: UnitName): ReviewUnit => {
    const texts = printed.original.get(id) ?? []
    const own = printed.translation.get(id) ?? []
    const record = madeFrom?.units.get(id)
    const lacks = own.length === 0 || texts.length === 0
    const current = translationState(record, hashOfUnit(sources.get(id) ?? []))
    const state = !lacks ? current : isShort ? 'done' : 'missing'
    const before = state === 'stale' && record ? former(id, record.source) : undefined
    return {
      number: ++number,
      id,
      original: before ? changedTexts(before, texts) : texts,
      translation: own,
      state,
      hasChanges: before !== undefined,
    }
  }
  const parts = WORDING_PARTS.flatMap((part) => {
    const units = inOrder.flatMap(([, unit]) => (unit.part === part ? unitOf(unit) : []))
    return units.length === 0 ? [] : { part, units }
  })
  return { symbol: session.data.symbol, original: original.language, translation: translation.language, parts }
}

/** Every unit of a wording as it is printed, each stretch with the expression that prints it. */
export function printedUnits(session: Session, { language, wording }: Omit<ReviewSide, 'units'>): PrintedUnits {
  const byId = new Map<string, ReviewText[]>()
  for (const unit of typingOf(session, language, wording).units) byId.set(unit.id, [...(byId.get(unit.id) ?? []), textOf(unit)])
  return byId
}

function textOf({ form, parts }: UnitText): ReviewText {
  return {
    form,
    pieces: parts.flatMap(({ text, expression }) =>
      text === '' ? [] : { text, expression: expression && `${expression.helper} ${expression.fact}` },
    ),
  }
}
