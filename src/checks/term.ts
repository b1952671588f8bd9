import { rememberedOfThings } from '../source/remembered.ts'
import type { Check, Finding } from './common/check.ts'
import { searched } from './common/found-nothing.ts'
import { nearNameFinder, type NearName } from './common/near-names.ts'
import { departuresOf, isDeparture, type ReadUnit, readUnits } from './common/read-unit.ts'
import { typedSpan } from './common/typing.ts'

/** A body or an instrument that a text names in other words than the wording of the session has for it. */
export const term: Check = {
  code: 'term',
  text(context) {
    const { typing, foundNothing } = context
    function* look(read: ReadUnit): Generator<Finding> {
      if (HOLDS_NAMES.test(read.unit.id)) return
      for (const near of longest(finderOf(typing.printables)(read.text, read.stretches)))
        if (!isNamed(read, near) && !isDeparture(context, read, near)) yield* findingOf(read, near)
    }
    return searched(readUnits(context), foundNothing, {
      name: 'term',
      of: () => [typing.printables, departuresOf(context)],
      look,
    })
  },
}

const finderOf = rememberedOfThings(nearNameFinder)

/** Units that are names themselves, and titles that stand as they were adopted. */
const HOLDS_NAMES = /^(?:places|bodies|instruments|decisions)\./

/** Of readings that overlap, the longest. */
function longest(found: readonly NearName[]): NearName[] {
  const kept: NearName[] = []
  for (const one of found.toSorted((a, b) => b.end - b.start - (a.end - a.start)))
    if (kept.every(({ start, end }) => one.end <= start || end <= one.start)) kept.push(one)
  return kept.sort((a, b) => a.start - b.start)
}

/** Whether the words are a part of another name, or run into the name itself. */
function isNamed({ text, words }: ReadUnit, { start, end, printable }: NearName): boolean {
  return words.some(({ of, ...word }) => {
    if ((of.kind !== 'body' && of.kind !== 'instrument') || text.slice(word.start, word.end) !== of.text) return false
    const isItself = of.fact === printable.fact && of.helper === printable.helper
    return isItself ? word.start < end && start < word.end : word.start <= start && end <= word.end
  })
}

function* findingOf({ unit, text }: ReadUnit, { start, end, printable }: NearName): Generator<Finding> {
  const span = typedSpan(unit, start, end)
  if (!span) return
  yield {
    level: 'warning',
    message: `${text.slice(start, end)} is another wording of ${printable.text}`,
    span,
    label: `the wording has another name for ${printable.fact}`,
    help: `write ${printable.expression}, or give ${printable.fact} a form with these words and write that`,
  }
}
