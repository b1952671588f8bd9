import { numberMark } from '../../document/print.ts'
import type { Change, Inline, ItemNumber } from '../../document/tree.ts'
import type { Language } from '../../model/language.ts'
import { markAt } from '../../model/marks.ts'
import { hangingIndentOf } from '../style.ts'

/** The mark of a piece and the room that it takes; nothing where the piece has none. */
export function markLook(
  number: ItemNumber | undefined,
  change: Change | undefined,
  language: Language,
): { readonly mark?: readonly Inline[]; readonly markRoom?: number } {
  if (!number) return {}
  const markRoom = hangingIndentOf(markAt(language, number.family ?? 'items', number.depth))
  return { mark: numberMark(number, change), markRoom }
}
