import type { TypedValue } from './wording-unit.ts'

/** What two texts that say the same type differently. */
export interface UnlikeValues {
  /** A value of the first, and the other that the second has in its place. */
  readonly others: readonly (readonly [TypedValue, TypedValue])[]
  readonly onlyFirst: readonly TypedValue[]
  readonly onlySecond: readonly TypedValue[]
}

/**
 * Holds what two languages type against each other by what it says: 6 p.m. is 18 час. 00 мин., and 10月 is October. What only one of the
 * two writes in a way that can be read is the same where the other has its numbers in digits. A month counts once, however often a span
 * repeats it.
 */
export function unlikeValues(first: readonly TypedValue[], second: readonly TypedValue[]): UnlikeValues {
  const [one, two] = [withoutRepeatedMonths(first), withoutRepeatedMonths(second)]
  const left = new Left(surplus(one, two, meaning))
  const right = new Left(surplus(two, one, meaning))
  left.settleWith(right)
  right.settleWith(left)
  // The same digits in both are no difference, whatever else was read in them.
  const haveSameDigits = surplusDigits(first, second).length === 0 && surplusDigits(second, first).length === 0
  const others = left.readings.flatMap((value) => {
    const other = right.take(value.kind)
    return other ? [[value, other] as const] : []
  })
  const paired = new Set(others.flat())
  const alone = (values: readonly TypedValue[]): TypedValue[] => {
    // Of a date that only one has, its numbers tell.
    const hasNumbers = values.some(({ kind }) => kind === 'number')
    const isTold = ({ kind, digits }: TypedValue): boolean =>
      digits.length > 0 ? haveSameDigits : kind === 'month' && hasNumbers
    return values.filter((value) => !paired.has(value) && !isTold(value))
  }
  return { others, onlyFirst: alone(left.values), onlySecond: alone(right.values) }
}

/** What one of two texts has and the other has not. */
class Left {
  values: readonly TypedValue[]

  constructor(values: readonly TypedValue[]) {
    this.values = values
  }

  get readings(): readonly TypedValue[] {
    return this.values.filter(({ kind }) => kind !== 'number')
  }

  /** Takes away what the other has in digits that nothing could be read from. */
  settleWith(other: Left): void {
    for (const reading of this.readings) {
      const numbers = numbersOf(reading).map((all) => other.#numbers(all))
      const found = numbers.find((all) => all !== undefined)
      if (!found) continue
      this.values = this.values.filter((value) => value !== reading)
      other.values = other.values.filter((value) => !found.includes(value))
    }
  }

  /** The first reading of a kind, which is then no longer here. */
  take(kind: TypedValue['kind']): TypedValue | undefined {
    const found = this.values.find((value) => value.kind === kind)
    this.values = this.values.filter((value) => value !== found)
    return found
  }

  #numbers(wanted: readonly string[]): TypedValue[] | undefined {
    const found: TypedValue[] = []
    for (const number of wanted) {
      const next = this.values.find(
        ({ kind, value }) => kind === 'number' && value === number && !found.some((one) => one.value === value),
      )
      if (!next) return undefined
      found.push(next)
    }
    return found.length > 0 ? found : undefined
  }
}

/** The numbers in which a text may have what was read in another, those that say most first. */
function numbersOf({ kind, value, digits }: TypedValue): readonly (readonly string[])[] {
  if (kind !== 'hour') return [digits, [value]]
  const [hour = '', minutes = ''] = value.split(':')
  return [[String(Number(hour)), minutes], digits, minutes === '00' ? [String(Number(hour))] : []]
}

function withoutRepeatedMonths(values: readonly TypedValue[]): TypedValue[] {
  return values.filter(
    (value, at) => value.kind !== 'month' || values.findIndex((other) => meaning(other) === meaning(value)) === at,
  )
}

function meaning({ kind, value }: TypedValue): string {
  return `${kind} ${value}`
}

function surplusDigits(first: readonly TypedValue[], second: readonly TypedValue[]): readonly string[] {
  const digitsOf = (values: readonly TypedValue[]): string[] => values.flatMap(({ digits }) => digits)
  return surplus(digitsOf(first), digitsOf(second), (digits) => digits)
}

/** What the first list has more often than the second, its last ones taken as the surplus. */
export function surplus<T>(first: readonly T[], second: readonly T[], keyOf: (one: T) => string): T[] {
  const left = new Map<string, number>()
  for (const one of second) left.set(keyOf(one), (left.get(keyOf(one)) ?? 0) + 1)
  return first.filter((one) => {
    const count = left.get(keyOf(one)) ?? 0
    left.set(keyOf(one), count - 1)
    return count <= 0
  })
}
