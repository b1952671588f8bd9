import { evenBlanks } from './even-blanks.ts'
import { type ExchangeUnit, hashOfText } from './exchange-unit.ts'
import type { XliffUnit } from './read-xliff.ts'
import { keyOfUnit, type UnitKey } from './unit-key.ts'

export type FormerUnit = (path: string, key: UnitKey) => ExchangeUnit | undefined

/** A unit as it was when a file was made of it: as it is now, if nothing of it has changed, or as a former revision has it. */
export function baseOfUnit({ id, key, original }: XliffUnit, now: ExchangeUnit, former: FormerUnit): ExchangeUnit | undefined {
  if (!key) return undefined
  const own = keyOfUnit(now)
  // Numbers of codes follow from the original: they are those of the file where the same text comes of them.
  const isNumberedAlike = now.translation
    ? own.text === key.text
    : evenBlanks(original.text) === evenBlanks(now.original?.text ?? '') && key.text === hashOfText('')
  if (own.wording === key.wording && isNumberedAlike) return now
  return former(id, key)
}

/** Whether a unit is the one of which a file with this key was made. */
export function hasKey(unit: ExchangeUnit, key: UnitKey): boolean {
  const own = keyOfUnit(unit)
  return own.original === key.original && own.wording === key.wording && own.text === key.text
}
