import type { Language } from './language.ts'
import type { Mark } from './mark-schema.ts'

/** How a mark is written in the data: a counter with what stands around it, after the word for an item or not; or none. */
export const MARK_NOTATION = /^(?:none|(Item )?(\(?)([1aAiI])([).]*))$/

/** The notations whose shape every language has of its own. */
type UsualMark = '1.' | '(a)' | '(i)' | 'I.' | 'A.'

/** The usual notation of each counter. */
const USUAL: Readonly<Record<string, UsualMark>> = { 1: '1.', a: '(a)', i: '(i)', I: 'I.', A: 'A.' }

const NONE: Mark = { style: 'none', before: '', after: '' }

/**
 * A mark of the data in a language. One of the usual five has the shape that the language gives it, down to brackets and periods; of any other the
 * language has the counter, and the notation what stands around it. Undefined where the language lacks the counter.
 */
export function markOf(notation: string, language: Language): Mark | undefined {
  const usual = usualMark(notation, language)
  if (usual) return usual
  if (notation === 'none') return NONE
  const [, item, before = '', counter = '', after = ''] = MARK_NOTATION.exec(notation) ?? []
  const base = usualMark(USUAL[counter] ?? '', language)
  if (!base || item === undefined) return base && { ...base, before, after }
  const [opens = '', closes = ''] = language.reference.default.split('{{mark}}')
  return { ...base, before: opens + before, after: (after === '.' ? base.after : after) + closes }
}

/** The shape that a language gives a usual notation: those of items and sub-items stand first under its `marks`. */
function usualMark(notation: string, { marks, 'further-marks': further }: Language): Mark | undefined {
  if (notation === '1.') return marks[0]
  if (notation === '(a)') return marks[1]
  return further?.[notation]
}
