import type { Check, Finding } from './common/check.ts'
import type { UnitPiece, WordingUnit } from './common/wording-unit.ts'

/**
 * A translation must print the same facts and type the same numbers as its source, unit by unit: what one language takes from the
 * facts and another types would part at the next change. Units that are missing or out of order are found when the wording is read.
 */
export const languageParity: Check = {
  code: 'language-parity',
  *text({ units, sourceUnits, session }) {
    const source = session.data['wording-source']
    const originals = new Map(sourceUnits.filter(({ form }) => form === 'default').map((unit) => [unit.id, unit]))
    for (const unit of units) {
      const original = originals.get(unit.id)
      if (!original || unit.form !== 'default') continue
      yield* compare(unit, original, 'expressions', source)
      yield* compare(unit, original, 'numbers', source)
    }
  },
}

function* compare(unit: WordingUnit, original: WordingUnit, what: 'expressions' | 'numbers', source: string): Generator<Finding> {
  const show = (text: string): string => (what === 'expressions' ? `{{${text}}}` : `the number ${text}`)
  const also = [{ span: original.span, text: `the unit in ${source}` }]
  for (const piece of surplus(original[what], unit[what]))
    yield {
      level: 'error',
      message: `${unit.id} lacks ${show(piece.text)}`,
      span: unit.span,
      label: `${source} has it`,
      also: [{ span: piece.span, text: `here in ${source}` }],
      help:
        what === 'expressions'
          ? `put {{${piece.text}}} where the text says it`
          : `write ${piece.text}, or make it a fact in every language`,
    }
  for (const piece of surplus(unit[what], original[what]))
    yield {
      level: 'error',
      message: `${unit.id} has ${show(piece.text)}, which ${source} does not have`,
      span: piece.span,
      label: what === 'expressions' ? 'one too many' : 'typed here',
      also,
      help:
        what === 'expressions'
          ? 'take it out, or put it into the source too'
          : 'use the expression that the source has in its place',
    }
}

/** What the first list has more often than the second, its last ones taken as the surplus. */
function surplus(first: readonly UnitPiece[], second: readonly UnitPiece[]): UnitPiece[] {
  const left = new Map<string, number>()
  for (const { text } of second) left.set(text, (left.get(text) ?? 0) + 1)
  return first.filter(({ text }) => {
    const count = left.get(text) ?? 0
    left.set(text, count - 1)
    return count <= 0
  })
}
