import type { WordingUnit } from '../checks/wording-unit.ts'
import type { Wording } from '../model/wording.ts'
import { normalWords } from './normal-words.ts'
import { parseUnit } from './parse-unit.ts'

/** Sections of a wording that say something of their own; departures only speak of the others. */
const SECTIONS = ['title', 'places', 'bodies', 'instruments', 'decisions', 'documents', 'notes', 'items']

/** The units of a wording with what each takes from the facts and what it types, for comparison with another language. */
export function wordingUnits({ source }: Wording, findSymbols: FindSymbols): WordingUnit[] {
  return source.scalars().flatMap(({ path, node }): WordingUnit[] => {
    const keys = path.map(String)
    if (typeof node.value !== 'string' || !SECTIONS.includes(keys[0] ?? '')) return []
    const offsets = source.textOffsets(path) ?? []
    const span = (start: number, end: number) => {
      const from = offsets[start] ?? node.range[0]
      return source.file.span(from, (offsets[end - 1] ?? from) + 1)
    }
    const { parts } = parseUnit(node.value)
    return [
      {
        id: unitId(keys),
        form: formOf(keys),
        span: source.valueSpan(path),
        words: normalWords(parts),
        expressions: parts.flatMap((part) =>
          part.kind === 'expression' ? [{ text: `${part.helper} ${part.fact.join('.')}`, span: span(part.start, part.end) }] : [],
        ),
        numbers: parts.flatMap((part) =>
          part.kind === 'literal'
            ? numbersIn(part.text, findSymbols).map(({ 0: text, index }) => ({
                text,
                span: span(part.start + index, part.start + index + text.length),
              }))
            : [],
        ),
      },
    ]
  })
}

/** Finds the document symbols of a text, sound or damaged: their digits are checked as symbols and not as numbers. */
export type FindSymbols = (text: string) => readonly { readonly start: number; readonly end: number }[]

function numbersIn(text: string, findSymbols: FindSymbols): RegExpExecArray[] {
  const symbols = findSymbols(text)
  return [...text.matchAll(/\p{Nd}+/gu)].filter(({ index }) => !symbols.some(({ start, end }) => start <= index && index < end))
}

const FIELDS = ['title', 'short', 'name']

/** `bodies.review` and `bodies.review.name` are one unit, whether or not the language gives it forms. */
function unitId(keys: readonly string[]): string {
  if (isPlain(keys)) return keys.join('.')
  const field = FIELDS.find((name) => name === keys[2]) ?? (keys[0] === 'bodies' || keys[0] === 'places' ? 'name' : 'title')
  return [keys[0], keys[1], field].join('.')
}

function formOf(keys: readonly string[]): string {
  if (isPlain(keys)) return 'default'
  const last = keys.at(-1) ?? ''
  return keys.length > 2 && !FIELDS.includes(last) ? last : 'default'
}

/** Whether a unit is a text without fields and forms. */
function isPlain(keys: readonly string[]): boolean {
  return ['title', 'documents', 'notes'].includes(keys[0] ?? '') || keys[2] === 'annotation'
}
