import { unitAt } from '../../model/wording-sections.ts'
import { hashOfUnit } from '../../model/made-from.ts'
import { isToFillIn } from '../../model/to-fill-in.ts'
import type { WordingPart } from '../../model/wording-parts.ts'
import { type CodedText, codedText } from './coded-text.ts'
import type { UnitSource } from '../unit-source.ts'

/** A unit in one form, as it goes to a translator and comes back. */
export interface ExchangeUnit {
  /** Its path in the wording with its form: the same in every file that is sent. */
  readonly path: string
  /** Without the form: the unit as the record of the translation names it. */
  readonly id: string
  readonly form: string
  readonly part: WordingPart
  /** Of the original in the same form, or in its usual one; undefined where the original has no such unit. */
  readonly original: CodedText | undefined
  /** Undefined where the translation lacks it, or it is still to be written. */
  readonly translation: CodedText | undefined
  /** The translation as it is written; undefined where there is no place for it in the wording yet. */
  readonly own: UnitSource | undefined
}

interface Named {
  readonly source: UnitSource
  readonly id: string
  readonly form: string
  readonly part: WordingPart
  readonly isShort: boolean
}

/**
 * All units of a translation beside those of its original, in the order of the translation; then those that it lacks. Forms of a unit are units by
 * themselves: each language has the forms that it needs.
 */
export function exchangeUnits(
  original: ReadonlyMap<string, UnitSource>,
  translation: ReadonlyMap<string, UnitSource>,
): ExchangeUnit[] {
  const [sources, own] = [named(original), named(translation)]
  const byId = new Map<string, Named[]>()
  for (const source of sources) byId.set(source.id, [...(byId.get(source.id) ?? []), source])
  const known = new Set(own.map(({ id }) => id))
  const originalOf = (id: string, form: string): CodedText | undefined => {
    const forms = byId.get(id) ?? []
    const found = forms.find((one) => one.form === form) ?? forms.find((one) => one.form === 'default') ?? forms[0]
    return found && !isToFillIn(found.source.value) ? codedText(found.source.value) : undefined
  }
  return [
    ...own.map(({ source, id, form, part }): ExchangeUnit => {
      const coded = originalOf(id, form)
      const isThere = !isToFillIn(source.value)
      const translated = isThere ? codedText(source.value, coded) : undefined
      return { path: source.unit, id, form, part, original: coded, translation: translated, own: source }
    }),
    ...sources
      .filter(({ id, isShort }) => !known.has(id) && !isShort)
      .map(({ source, id, form, part }): ExchangeUnit => {
        const coded = originalOf(id, form)
        return { path: source.unit, id, form, part, original: coded, translation: undefined, own: undefined }
      }),
  ]
}

function named(sources: ReadonlyMap<string, UnitSource>): Named[] {
  return [...sources.values()].flatMap((source) => {
    const unit = unitAt(source.path.map(String))
    return unit ? [{ source, ...unit }] : []
  })
}

/** A short hash of one text. */
export function hashOfText(text: string): string {
  return hashOfUnit([{ form: 'text', words: text }])
}
