import fc from 'fast-check'

/** Greater by one than any number that a choice is made by. */
const SIZE = 0x10000

/**
 * What a generator chooses, by a row of numbers. When a test fails, fast-check makes the numbers fewer and smaller, and so the choices
 * simpler: the first of a list, and no rather than yes; where the numbers have come to their end, every choice is of that kind.
 */
export class Choices {
  readonly #numbers: readonly number[]
  readonly #words: readonly string[]
  #at = 0

  constructor(numbers: readonly number[], words: readonly string[]) {
    this.#numbers = numbers
    this.#words = words
  }

  /** A whole number from 0 to below the limit. */
  below(limit: number): number {
    return Math.floor(this.#next() * limit)
  }

  chance(share: number): boolean {
    return this.#next() >= 1 - share
  }

  one<T>(values: readonly T[]): T {
    const value = values[this.below(values.length)]
    if (value === undefined) throw new Error('there is nothing to choose from')
    return value
  }

  /** A word of those from which texts are made. */
  word(): string {
    return this.one(this.#words)
  }

  #next(): number {
    return (this.#numbers[this.#at++] ?? 0) / SIZE
  }
}

/** Numbers to choose by: enough for the longest edit. */
export const numbers: fc.Arbitrary<readonly number[]> = fc.array(fc.nat(SIZE - 1), { maxLength: 200, size: 'max' })

/**
 * Every run tries the same examples, others for each language, so that a failure is one of the change that is tried. Another seed tries
 * others.
 */
export function examples(count: number, language = ''): { readonly numRuns: number; readonly seed: number } {
  const letters = Array.from(language, (letter) => letter.charCodeAt(0))
  return { numRuns: count, seed: letters.reduce((seed, letter) => seed * 31 + letter, SEED) }
}

const SEED = Number(process.env['EXAMPLES_SEED'] ?? 20161)
