import type { UnitPiece, WordingUnit } from '../checks/common/wording-unit.ts'
import type { Language } from '../model/language.ts'
import type { Wording } from '../model/wording.ts'
import { unitAt } from '../model/wording-sections.ts'
import type { ScalarAt, YamlPath } from '../source/yaml-source.ts'
import type { LastingUnits } from './lasting-units.ts'
import { normalWords } from './normal-words.ts'
import { parseUnit } from './parse-unit.ts'
import type { Expression } from './unit-parts.ts'
import { type FindSymbols, valuesIn, type ValuesOf } from './values-in-text.ts'

/** The units of a wording with what each takes from the facts and what it types, for comparison with another language; `lasting` has them of before. */
export function wordingUnits(
  { source }: Wording,
  language: Language | undefined,
  findSymbols: FindSymbols,
  valuesOf: ValuesOf | undefined = language && ((text) => valuesIn(text, language, findSymbols)),
  lasting?: LastingUnits,
): WordingUnit[] {
  const places = lasting?.places ?? source
  const make = ({ path, node: { value } }: ScalarAt): readonly WordingUnit[] =>
    typeof value === 'string' ? unitsAt(path, value, places, valuesOf) : []
  return lasting?.ofEach('words', source.scalars(), make) ?? source.scalars().flatMap(make)
}

/** The unit that stands at a path, if a unit may stand there. */
function unitsAt(
  path: YamlPath,
  text: string,
  places: Pick<Wording['source'], 'textSpans' | 'valueSpan'>,
  valuesOf: ValuesOf | undefined,
): readonly WordingUnit[] {
  const unit = unitAt(path.map(String))
  if (!unit) return []
  const span = places.textSpans(path)
  const { parts } = parseUnit(text)
  return [
    {
      ...unit,
      text,
      literals: parts.flatMap(({ kind, start, end }) => (kind === 'literal' ? [{ start, end }] : [])),
      spanOf: span,
      get span() {
        return places.valueSpan(path)
      },
      words: normalWords(parts),
      expressions: parts.flatMap((part) => (part.kind === 'expression' ? [pieceOf(part, span)] : [])),
      values:
        valuesOf &&
        parts.flatMap((part) =>
          part.kind === 'literal'
            ? valuesOf(part.text).map(({ start, end, ...value }) => ({
                ...value,
                text: part.text.slice(start, end),
                get span() {
                  return span(part.start + start, part.start + end)
                },
              }))
            : [],
        ),
    },
  ]
}

/** Helper and fact of an expression. Its place, as all places, is worked out where it is asked for: hardly any is. */
function pieceOf({ helper, fact, start, end }: Expression, spanOf: WordingUnit['spanOf']): UnitPiece {
  return {
    text: `${helper} ${fact.join('.')}`,
    get span() {
      return spanOf(start, end)
    },
  }
}
