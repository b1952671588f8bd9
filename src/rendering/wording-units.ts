import type { WordingUnit } from '../checks/common/wording-unit.ts'
import type { FoundSymbol } from '../model/symbols.ts'
import type { Wording } from '../model/wording.ts'
import { unitAt } from '../model/wording-sections.ts'
import { normalWords } from './normal-words.ts'
import { parseUnit } from './parse-unit.ts'

/** The units of a wording with what each takes from the facts and what it types, for comparison with another language. */
export function wordingUnits({ source }: Wording, findSymbols: FindSymbols): WordingUnit[] {
  return source.scalars().flatMap(({ path, node }): WordingUnit[] => {
    const unit = unitAt(path.map(String))
    if (typeof node.value !== 'string' || !unit) return []
    const span = source.textSpans(path)
    const { parts } = parseUnit(node.value)
    return [
      {
        ...unit,
        text: node.value,
        literals: parts.flatMap(({ kind, start, end }) => (kind === 'literal' ? [{ start, end }] : [])),
        spanOf: span,
        span: source.valueSpan(path),
        words: normalWords(parts),
        expressions: parts.flatMap((part) =>
          part.kind === 'expression' ? [{ text: `${part.helper} ${part.fact.join('.')}`, span: span(part.start, part.end) }] : [],
        ),
        numbers: parts.flatMap((part) =>
          part.kind === 'literal'
            ? numbersIn(part.text, findSymbols).map(({ 0: number, index }) => ({
                text: number,
                span: span(part.start + index, part.start + index + number.length),
              }))
            : [],
        ),
      },
    ]
  })
}

/** Finds the document symbols of a text, sound or damaged: their digits are checked as symbols and not as numbers. */
export type FindSymbols = (text: string) => readonly Pick<FoundSymbol, 'start' | 'end' | 'isUnknown'>[]

function numbersIn(text: string, findSymbols: FindSymbols): RegExpExecArray[] {
  const numbers = [...text.matchAll(/\p{Nd}+/gu)]
  const symbols = numbers.length > 0 ? findSymbols(text) : []
  // Of what is of no known series nothing is checked but that its numbers are the same in every language.
  const known = symbols.filter(({ isUnknown }) => !isUnknown)
  return numbers.filter(({ index }) => !known.some(({ start, end }) => start <= index && index < end))
}
