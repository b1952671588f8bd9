import { rememberedOfThings } from '../../source/remembered.ts'
import type { UnitName } from '../../model/wording-sections.ts'
import type { Span } from '../../source/source-file.ts'

/** A piece of a unit, with its place. */
export interface UnitPiece {
  readonly text: string
  readonly span: Span
}

/** What a unit types and another language types in its own way: it is held by what it says. */
export interface TypedValue extends UnitPiece {
  readonly kind: 'number' | 'hour' | 'month' | 'ordinal'
  /** The same in every language: `5`; `18:00`; `10` for October; `8` for the eighth. */
  readonly value: string
  /** The numbers that it has in digits. */
  readonly digits: readonly string[]
}

/** A text of a YAML file whose characters can be looked at, and put right, where they stand. */
export interface EditableText {
  /** As YAML reads it, with expressions as they are written. */
  readonly text: string
  /** The stretches of it that are printed as they are written. */
  readonly literals: readonly { readonly start: number; readonly end: number }[]
  readonly spanOf: (start: number, end: number) => Span
}

/** A unit of the wording in one form: its words, what it takes from the facts by expressions, and the values that it types. */
export interface WordingUnit extends UnitName, EditableText {
  /** The form of a title or name; other languages need not have it. */
  readonly form: string
  readonly span: Span
  /** Its words with expressions as expressions, the same however YAML writes them. */
  readonly words: string
  /** Helper and fact of each expression, without its form. */
  readonly expressions: readonly UnitPiece[]
  /** Undefined where the file of the language cannot be read: what the unit says is not known. */
  readonly values: readonly TypedValue[] | undefined
}

/** The units by their ids, each with all its forms in the order of the wording. */
export const formsById = rememberedOfThings((units: readonly WordingUnit[]): ReadonlyMap<string, Forms> => {
  const byId = new Map<string, [WordingUnit, ...WordingUnit[]]>()
  for (const unit of units) {
    const forms = byId.get(unit.id)
    if (forms) forms.push(unit)
    else byId.set(unit.id, [unit])
  }
  return byId
})

type Forms = readonly [WordingUnit, ...WordingUnit[]]
